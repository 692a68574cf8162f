internal import Foundation
internal import GRDB

/// The daemon's own memory of what was filed, in one SQLite file. It can be made anew from archive and outbox.
///
/// Safe to use from many threads; calls wait for one another. Every call throws `IndexError`.
package final class Index: Sendable {
  let queue: DatabaseQueue
  /// Whether this version's tables were just made, and are empty: archive and outbox have to be taken up.
  package let isNew: Bool

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
      isNew = try !queue.read(migrator.hasCompletedMigrations)
      try migrator.migrate(queue)
      // GRDB sets NORMAL for a WAL database while opening; an index that forgets its last commits in a power failure
      // would take originals that were moved away for unknown ones.
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = FULL")
        // Pages kept in memory: the index is asked by key only.
        try db.execute(sql: "PRAGMA cache_size = -4096")
      }
    } catch {
      throw IndexError(error)
    }
  }

  /// Opens an index that a daemon may be at work on, and changes nothing in it.
  ///
  /// - Throws: `IndexError`, also for an index of another version.
  package init(reading path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    do {
      var opened: DatabaseQueue
      do {
        opened = try DatabaseQueue(path: path, configuration: configuration)
        _ = try opened.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM filing") }
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_CANTOPEN || error.resultCode == .SQLITE_READONLY
      {
        // With no daemon at work there is no write-ahead log, and a reader who may not make one sees the file as it is.
        let name = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
        opened = try DatabaseQueue(path: "file:\(name)?immutable=1", configuration: configuration)
      }
      guard try opened.read(Migrations.migrator().hasCompletedMigrations) else {
        throw IndexError.damaged("它由其他版本的 gouji 写成，请先重启 goujid")
      }
      queue = opened
      isNew = false
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

  // MARK: Writing

  /// What becomes true in one transaction, or not at all.
  package struct Change: Sendable {
    package var filings: [FilingRecord] = []
    package var claims: [Claim] = []
    /// Paths that are no longer in hand.
    package var releases: [String] = []
    package var decisions: [DecisionRecord]

    package init(decisions: [DecisionRecord] = []) {
      self.decisions = decisions
    }

    package var isEmpty: Bool { filings.isEmpty && claims.isEmpty && releases.isEmpty && decisions.isEmpty }
  }

  package func commit(_ change: Change) throws {
    guard !change.isEmpty else { return }
    try writing { db in
      for filing in change.filings { try filing.save(db) }
      for decision in change.decisions { try decision.save(db) }
      for path in change.releases {
        try db.cachedStatement(sql: "DELETE FROM claim WHERE path = ?").execute(arguments: [path])
      }
      for claim in change.claims {
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO claim (path, digest) VALUES (?, ?)")
          .execute(arguments: [claim.path, claim.digest])
      }
    }
  }

  /// Forgets every filing and every decision; claims stay.
  package func removeFilings() throws {
    try writing { try $0.execute(sql: "DELETE FROM filing; DELETE FROM decision") }
  }

  /// In the daemon's own index nobody else writes, and calls wait for one another: what is read hangs together without
  /// a transaction. `read` would also switch `PRAGMA query_only`, after which SQLite compiles every statement anew.
  func reading<T>(_ body: (Database) throws -> T) throws -> T {
    do { return try queue.configuration.readonly ? queue.read(body) : queue.unsafeReentrantRead(body) } catch {
      throw IndexError(error)
    }
  }

  /// Many calls that only read, in one go: SQLite takes its locks once. `body` calls from its own thread only.
  package func together<T>(_ body: () throws -> T) throws -> T {
    do {
      return try queue.unsafeReentrantRead { db in
        var result: T?
        try db.inTransaction(.deferred) {
          result = try body()
          return .commit
        }
        guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return result
      }
    } catch let error as DatabaseError {
      throw IndexError(error)
    }
  }

  private func writing(_ body: (Database) throws -> Void) throws {
    do { try queue.write(body) } catch { throw IndexError(error) }
  }
}

extension DecisionRecord {
  /// Keeps whichever of two decisions on an alert was made last, in either order of arrival.
  fileprivate func save(_ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO decision (alert, isAccepted, note, decided) VALUES (?, ?, ?, ?)
        ON CONFLICT (alert) DO UPDATE SET isAccepted = excluded.isAccepted, note = excluded.note,
          decided = excluded.decided WHERE excluded.decided >= decided
        """
    )
    try statement.execute(arguments: [alert, isAccepted, note, order])
  }
}
