internal import GRDB

/// The daemon's own memory of what was filed, in one SQLite file. It can be made anew from archive and outbox.
///
/// Safe to use from many threads; calls wait for one another. Every call throws `IndexError`.
package final class Index: Sendable {
  let queue: DatabaseQueue

  /// Opens the index, makes it if it is not there, and brings it up to this version.
  package init(path: String) throws {
    do {
      var configuration = Configuration()
      configuration.journalMode = .wal
      configuration.busyMode = .timeout(5)
      configuration.foreignKeysEnabled = true
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let migrator = Migrations.migrator()
      if try queue.read(migrator.hasBeenSuperseded) { throw IndexError.later(path) }
      try migrator.migrate(queue)
      // GRDB sets NORMAL for a WAL database while opening; an index that forgets its last commits in a power failure
      // would take originals that were moved away for unknown ones.
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = FULL")
        // Pages kept in memory: the index is asked by key only.
        try db.execute(sql: "PRAGMA cache_size = -1024")
      }
    } catch {
      throw IndexError(error)
    }
  }

  /// The value of `PRAGMA synchronous`: 2 is FULL.
  package func synchronous() throws -> Int {
    try reading { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? 0 }
  }

  package func close() throws {
    do { try queue.close() } catch { throw IndexError(error) }
  }

  // MARK: Reading

  /// The filing behind that file in the outbox; nil if the index knows none.
  package func filing(result: String) throws -> FilingRecord? {
    try reading { try FilingRecord.fetch($0, where: "result = ?", [result]).first }
  }

  /// Filings of that content that were not rejected; several for a bundle, none if it never was accepted.
  package func accepted(fileDigest: String) throws -> [FilingRecord] {
    try reading { try FilingRecord.fetch($0, where: "fileDigest = ? AND verdict <> 'rejected'", [fileDigest]) }
  }

  /// Filings of one organ for one year.
  package func filings(of key: FilingRecord.Key) throws -> [FilingRecord] {
    try reading {
      try FilingRecord.fetch($0, where: "agency = ? AND year = ? AND region IS ?", [key.agency, key.year, key.region])
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

  /// States of an organ's alerts by id, `open` before `closed`.
  package func alertStates(of key: FilingRecord.Key) throws -> [String: String] {
    try reading { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT alert.id, max(alert.state) AS state FROM alert JOIN filing USING (result)
          WHERE agency = ? AND year = ? AND region IS ? GROUP BY alert.id
          """,
        arguments: [key.agency, key.year, key.region]
      )
      return Dictionary(rows.map { ($0["id"], $0["state"]) }, uniquingKeysWith: { first, _ in first })
    }
  }

  // MARK: Writing

  /// What becomes true in one transaction, or not at all.
  package struct Change: Sendable {
    package var filings: [FilingRecord] = []
    package var claims: [Claim] = []
    /// Paths that are no longer in hand.
    package var releases: [String] = []

    package init() {}

    package var isEmpty: Bool { filings.isEmpty && claims.isEmpty && releases.isEmpty }
  }

  package func commit(_ change: Change) throws {
    guard !change.isEmpty else { return }
    try writing { db in
      for filing in change.filings { try filing.save(db) }
      for path in change.releases {
        try db.cachedStatement(sql: "DELETE FROM claim WHERE path = ?").execute(arguments: [path])
      }
      for claim in change.claims {
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO claim (path, digest) VALUES (?, ?)")
          .execute(arguments: [claim.path, claim.digest])
      }
    }
  }

  /// Forgets every filing; claims stay.
  package func removeFilings() throws {
    try writing { try $0.execute(sql: "DELETE FROM filing") }
  }

  private func reading<T>(_ body: (Database) throws -> T) throws -> T {
    do { return try queue.read(body) } catch { throw IndexError(error) }
  }

  private func writing(_ body: (Database) throws -> Void) throws {
    do { try queue.write(body) } catch { throw IndexError(error) }
  }
}
