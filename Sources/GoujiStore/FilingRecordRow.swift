internal import Foundation
internal import GRDB

/// A filing as rows of the index.
extension FilingRecord {
  static func fetch(_ db: Database, where condition: String, _ arguments: StatementArguments) throws -> [FilingRecord] {
    let statement = try db.cachedStatement(sql: "SELECT * FROM filing WHERE \(condition) ORDER BY result")
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      var filing = FilingRecord(
        result: row["result"],
        fileName: row["fileName"],
        fileDigest: row["fileDigest"],
        digest: row["digest"],
        names: try list(row["names"]),
        received: row["received"],
        verdict: row["verdict"],
        version: row["version"],
        original: row["original"],
        key: key(row),
        figures: row["figures"],
        alerts: []
      )
      filing.supersedes = row["supersedes"]
      filing.supersededBy = row["supersededBy"]
      filing.sameFiling = try list(row["sameFiling"])
      let alerts = try db.cachedStatement(sql: "SELECT * FROM alert WHERE result = ? ORDER BY id")
      filing.alerts = try Row.fetchAll(alerts, arguments: [filing.result]).map {
        Alert(id: $0["id"], code: $0["code"], severity: $0["severity"], at: $0["at"], message: $0["message"])
      }
      return filing
    }
  }

  private static func key(_ row: Row) -> Key? {
    guard let agency: String = row["agency"], let year: Int = row["year"] else { return nil }
    return Key(agency: agency, region: row["region"], year: year)
  }

  func save(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO filing (result, fileName, fileDigest, digest, names, received, verdict, version, original,
          agency, region, year, figures, supersedes, supersededBy, sameFiling)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (result) DO UPDATE SET fileName = excluded.fileName, fileDigest = excluded.fileDigest,
          digest = excluded.digest, names = excluded.names, received = excluded.received, verdict = excluded.verdict,
          version = excluded.version, original = excluded.original, agency = excluded.agency,
          region = excluded.region, year = excluded.year, figures = excluded.figures,
          supersedes = excluded.supersedes, supersededBy = excluded.supersededBy, sameFiling = excluded.sameFiling
        """
    )
    try statement.execute(arguments: [
      result, fileName, fileDigest, digest, try FilingRecord.text(names), received, verdict, version, original,
      key?.agency, key?.region, key?.year, figures, supersedes, supersededBy, try FilingRecord.text(sameFiling),
    ])
    try saveAlerts(db)
  }

  /// An alert that this judgement no longer states is closed; one that is stated again is open again. A superseded
  /// filing has no open alerts: what is still wrong is stated by the filing that took its place.
  private func saveAlerts(_ db: Database) throws {
    try db.cachedStatement(sql: "UPDATE alert SET state = 'closed' WHERE result = ?").execute(arguments: [result])
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO alert (id, result, code, severity, at, message, state) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id, result) DO UPDATE SET code = excluded.code, severity = excluded.severity, at = excluded.at,
          message = excluded.message, state = excluded.state
        """
    )
    for alert in alerts {
      try statement.execute(arguments: [
        alert.id, result, alert.code, alert.severity, alert.at, alert.message, supersededBy == nil ? "open" : "closed",
      ])
    }
  }

  // MARK: Lists are kept as JSON

  private static func text(_ list: [String]) throws -> String {
    String(decoding: try JSONEncoder().encode(list), as: UTF8.self)
  }

  private static func list(_ text: String) throws -> [String] {
    try JSONDecoder().decode([String].self, from: Data(text.utf8))
  }
}
