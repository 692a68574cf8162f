internal import Foundation
internal import GRDB
internal import GoujiCore

/// A filing as rows of the index.
extension FilingRecord {
  static func fetch(_ db: Database, where condition: String, _ arguments: StatementArguments) throws -> [FilingRecord] {
    let statement = try db.cachedStatement(sql: "SELECT * FROM filing WHERE \(condition) ORDER BY result")
    let bands = try db.cachedStatement(sql: "SELECT key FROM band WHERE result = ? ORDER BY key")
    let alerts = try db.cachedStatement(sql: "SELECT * FROM alert WHERE result = ? ORDER BY position")
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
        memory: try memory(row) { try UInt32.fetchAll(bands, arguments: [$0]) },
        alerts: []
      )
      filing.supersedes = row["supersedes"]
      filing.supersededBy = row["supersededBy"]
      filing.sameFiling = try list(row["sameFiling"])
      filing.copies = try copies(row["copies"])
      filing.standing = row["standing"]
      filing.alerts = try Row.fetchAll(alerts, arguments: [filing.result]).map {
        Alert(
          id: $0["id"],
          code: $0["code"],
          severity: $0["severity"],
          at: $0["at"],
          message: $0["message"],
          state: $0["state"]
        )
      }
      return filing
    }
  }

  private static func memory(_ row: Row, bands: (String) throws -> [UInt32]) throws -> Memory? {
    guard let organ: String = row["organ"], let year: Int = row["year"], let bytes: Data = row["memory"] else {
      return nil
    }
    return Memory(organ: organ, year: year, bytes: Array(bytes), bands: try bands(row["result"]))
  }

  func save(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO filing (result, fileName, fileDigest, digest, names, received, verdict, version, original,
          organ, year, memory, supersedes, supersededBy, sameFiling, copies, standing)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    )
    // REPLACE takes the filing's bands and alerts with it.
    try statement.execute(arguments: [
      result, fileName, fileDigest, digest, try FilingRecord.text(names), received, verdict, version, original,
      memory?.organ, memory?.year, memory.map { Data($0.bytes) }, supersedes, supersededBy,
      try FilingRecord.text(sameFiling), try FilingRecord.text(copies.map(CopyRow.init)), standing,
    ])
    let band = try db.cachedStatement(sql: "INSERT OR IGNORE INTO band (year, key, result) VALUES (?, ?, ?)")
    for key in memory?.bands ?? [] { try band.execute(arguments: [memory?.year, key, result]) }
    let alert = try db.cachedStatement(
      sql: """
        INSERT INTO alert (result, position, id, code, severity, at, message, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    )
    for (position, one) in alerts.enumerated() {
      try alert.execute(arguments: [
        result, position, one.id, one.code, one.severity, one.at, one.message, one.state,
      ])
    }
  }

  // MARK: Lists are kept as JSON

  private struct CopyRow: Codable {
    var section: Int
    var percent: Int
    var result: String
    var agency: String

    init(_ copy: Standing.Copy) {
      section = copy.share.section
      percent = copy.share.percent
      result = copy.result
      agency = copy.agency
    }
  }

  private static func text(_ list: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(list), as: UTF8.self)
  }

  private static func list(_ text: String) throws -> [String] {
    text == "[]" ? [] : try JSONDecoder().decode([String].self, from: Data(text.utf8))
  }

  private static func copies(_ text: String) throws -> [Standing.Copy] {
    guard text != "[]" else { return [] }
    return try JSONDecoder().decode([CopyRow].self, from: Data(text.utf8)).map {
      Standing.Copy(
        share: TextCopy.Share(section: $0.section, percent: $0.percent),
        result: $0.result,
        agency: $0.agency
      )
    }
  }
}
