internal import Foundation
internal import GRDB

/// What the index knows. Every call throws `IndexError`.
extension Index {
  /// The filing behind that file in the outbox; nil if the index knows none.
  package func filing(result: String) throws -> FilingRecord? {
    try reading { try FilingRecord.fetch($0, where: "result = ?", [result]).first }
  }

  /// Filings of that content that were not rejected; several for a bundle, none if it never was accepted.
  package func accepted(fileDigest: String) throws -> [FilingRecord] {
    try reading { try FilingRecord.fetch($0, where: "fileDigest = ? AND verdict <> 'rejected'", [fileDigest]) }
  }

  /// All filings of one organ.
  package func filings(ofOrgan organ: String) throws -> [FilingRecord] {
    try reading { try FilingRecord.fetch($0, where: "organ = ?", [organ]) }
  }

  /// All organs that have filed, in the order of their keys.
  package func organs() throws -> [String] {
    try reading {
      try String.fetchAll($0, sql: "SELECT DISTINCT organ FROM filing WHERE organ IS NOT NULL ORDER BY organ")
    }
  }

  /// Names of results on a year with one of these bands.
  package func results(year: Int, bands: [UInt32]) throws -> Set<String> {
    try reading { db in
      let statement = try db.cachedStatement(sql: "SELECT result FROM band WHERE year = ? AND key = ?")
      var results: Set<String> = []
      for band in bands { results.formUnion(try String.fetchSet(statement, arguments: [year, band])) }
      return results
    }
  }

  /// What other reports need of a result, and whether no other has taken its place; nil if there is nothing.
  package func memory(of result: String) throws -> (bytes: [UInt8], counts: Bool)? {
    try reading { db in
      let statement = try db.cachedStatement(sql: "SELECT memory, supersededBy IS NULL FROM filing WHERE result = ?")
      guard let row = try Row.fetchOne(statement, arguments: [result]), let bytes: Data = row[0] else { return nil }
      return (Array(bytes), row[1])
    }
  }

  /// Names of results that state one of these alerts, whatever its state.
  package func results(stating alerts: Set<String>) throws -> Set<String> {
    try reading { db in
      let statement = try db.cachedStatement(sql: "SELECT result FROM alert WHERE id = ?")
      var results: Set<String> = []
      for alert in alerts { results.formUnion(try String.fetchSet(statement, arguments: [alert])) }
      return results
    }
  }

  /// What was decided last on these alerts; those on which nothing was decided are left out.
  package func decisions(on alerts: some Sequence<String>) throws -> [String: DecisionRecord] {
    try reading { db in
      guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM decision)") == true else { return [:] }
      let statement = try db.cachedStatement(sql: "SELECT * FROM decision WHERE alert = ?")
      var decisions: [String: DecisionRecord] = [:]
      for alert in alerts {
        guard let row = try Row.fetchOne(statement, arguments: [alert]) else { continue }
        decisions[alert] = DecisionRecord(
          alert: alert,
          isAccepted: row["isAccepted"],
          note: row["note"],
          order: row["decided"]
        )
      }
      return decisions
    }
  }

  /// Names of results behind `result` in the order of names; empty at the end.
  package func results(after result: String, limit: Int) throws -> [String] {
    try reading {
      try String.fetchAll(
        $0,
        sql: "SELECT result FROM filing WHERE result > ? ORDER BY result LIMIT ?",
        arguments: [result, limit]
      )
    }
  }

  package func claims() throws -> [Claim] {
    try reading { db in
      try Row.fetchAll(db, sql: "SELECT path, digest FROM claim ORDER BY path").map {
        Claim(path: $0["path"], digest: $0["digest"])
      }
    }
  }
}
