internal import GRDB

/// The shape of the index, in steps that are never edited once released.
enum Migrations {
  static func migrator() -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 filings, alerts, claims") { db in
      try db.execute(
        sql: """
          CREATE TABLE filing (
            result TEXT NOT NULL PRIMARY KEY,
            fileName TEXT NOT NULL,
            fileDigest TEXT NOT NULL,
            digest TEXT NOT NULL,
            names TEXT NOT NULL,
            received TEXT NOT NULL,
            verdict TEXT NOT NULL,
            version TEXT NOT NULL,
            original TEXT NOT NULL,
            agency TEXT,
            region TEXT,
            year INTEGER,
            figures TEXT,
            supersedes TEXT,
            supersededBy TEXT,
            sameFiling TEXT NOT NULL
          ) STRICT;
          CREATE INDEX filing_fileDigest ON filing (fileDigest);
          CREATE INDEX filing_key ON filing (agency, year) WHERE agency IS NOT NULL;
          CREATE TABLE alert (
            id TEXT NOT NULL,
            result TEXT NOT NULL REFERENCES filing (result) ON DELETE CASCADE,
            code TEXT NOT NULL,
            severity TEXT NOT NULL,
            at TEXT,
            message TEXT NOT NULL,
            state TEXT NOT NULL,
            PRIMARY KEY (id, result)
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX alert_result ON alert (result);
          CREATE TABLE claim (
            path TEXT NOT NULL PRIMARY KEY,
            digest TEXT NOT NULL
          ) STRICT, WITHOUT ROWID;
          """
      )
    }
    return migrator
  }
}
