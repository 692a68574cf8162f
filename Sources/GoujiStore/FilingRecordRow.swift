internal import Foundation
internal import GRDB
internal import GoujiCore

/// A filing as rows of the index.
extension FilingRecord {
  private static let columns = """
    result, fileName, fileDigest, digest, names, received, verdict, version, original, organ, year, memory, supersedes,
    supersededBy, sameFiling, copies, standing
    """

  /// Columns are read by their numbers: many rows are read for each file that comes in.
  static func fetch(_ db: Database, where condition: String, _ arguments: StatementArguments) throws -> [FilingRecord] {
    let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM filing WHERE \(condition) ORDER BY result")
    let bands = try db.cachedStatement(sql: "SELECT key FROM band WHERE result = ? ORDER BY key")
    let alerts = try db.cachedStatement(
      sql: "SELECT id, code, severity, at, message, state FROM alert WHERE result = ? ORDER BY position"
    )
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      let result: String = row[0]
      var filing = FilingRecord(
        result: result,
        fileName: row[1],
        fileDigest: row[2],
        digest: row[3],
        names: try list(row[4]),
        received: row[5],
        verdict: row[6],
        version: row[7],
        original: row[8],
        memory: try memory(row[9], row[10], row[11]) { try UInt32.fetchAll(bands, arguments: [result]) },
        alerts: []
      )
      filing.supersedes = row[12]
      filing.supersededBy = row[13]
      filing.sameFiling = try list(row[14])
      filing.copies = try copies(row[15])
      filing.standing = row[16]
      let rows = try Row.fetchCursor(alerts, arguments: [result])
      while let row = try rows.next() {
        filing.alerts.append(
          Alert(id: row[0], code: row[1], severity: row[2], at: row[3], message: row[4], state: row[5])
        )
      }
      return filing
    }
  }

  private static func memory(
    _ organ: String?,
    _ year: Int?,
    _ bytes: Data?,
    bands: () throws -> [UInt32]
  ) throws -> Memory? {
    guard let organ, let year, let bytes else { return nil }
    return Memory(organ: organ, year: year, bytes: Array(bytes), bands: try bands())
  }

  /// Bands are many, and stay as they are with the memory: most savings are of a filing whose neighbours have changed.
  func save(_ db: Database) throws {
    let known = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT memory FROM filing WHERE result = ?"),
      arguments: [result]
    )
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO filing (\(FilingRecord.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (result) DO UPDATE SET fileName = excluded.fileName, fileDigest = excluded.fileDigest,
          digest = excluded.digest, names = excluded.names, received = excluded.received, verdict = excluded.verdict,
          version = excluded.version, original = excluded.original, organ = excluded.organ, year = excluded.year,
          memory = excluded.memory, supersedes = excluded.supersedes, supersededBy = excluded.supersededBy,
          sameFiling = excluded.sameFiling, copies = excluded.copies, standing = excluded.standing
        """
    )
    try statement.execute(arguments: [
      result, fileName, fileDigest, digest, try FilingRecord.text(names), received, verdict, version, original,
      memory?.organ, memory?.year, memory.map { Data($0.bytes) }, supersedes, supersededBy,
      try FilingRecord.text(sameFiling), try FilingRecord.text(copies.map(CopyRow.init)), standing,
    ])
    if let known {
      try db.cachedStatement(sql: "DELETE FROM alert WHERE result = ?").execute(arguments: [result])
      let memory: Data? = known[0]
      if memory.map(Array.init) != self.memory?.bytes {
        try db.cachedStatement(sql: "DELETE FROM band WHERE result = ?").execute(arguments: [result])
        try saveBands(db)
      }
    } else {
      try saveBands(db)
    }
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

  private func saveBands(_ db: Database) throws {
    let band = try db.cachedStatement(sql: "INSERT OR IGNORE INTO band (year, key, result) VALUES (?, ?, ?)")
    for key in memory?.bands ?? [] { try band.execute(arguments: [memory?.year, key, result]) }
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
    if text == "[]" { return [] }
    // Mostly one name, without anything that JSON writes otherwise.
    if text.utf8.dropFirst(2).dropLast(2).allSatisfy({ $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      return [String(text.dropFirst(2).dropLast(2))]
    }
    return try JSONDecoder().decode([String].self, from: Data(text.utf8))
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
