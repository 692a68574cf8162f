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
    // What the index holds is made anew from archive and outbox, with what it lacked.
    migrator.registerMigration("2 what reports are to each other, decisions") { db in
      try db.execute(
        sql: """
          DROP TABLE alert;
          DROP TABLE filing;
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
            organ TEXT,
            year INTEGER,
            memory BLOB,
            supersedes TEXT,
            supersededBy TEXT,
            sameFiling TEXT NOT NULL,
            copies TEXT NOT NULL,
            standing TEXT NOT NULL
          ) STRICT;
          CREATE INDEX filing_fileDigest ON filing (fileDigest);
          CREATE INDEX filing_organ ON filing (organ) WHERE organ IS NOT NULL;
          CREATE TABLE band (
            year INTEGER NOT NULL,
            key INTEGER NOT NULL,
            result TEXT NOT NULL REFERENCES filing (result) ON DELETE CASCADE,
            PRIMARY KEY (year, key, result)
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX band_result ON band (result);
          CREATE TABLE alert (
            result TEXT NOT NULL REFERENCES filing (result) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            id TEXT NOT NULL,
            code TEXT NOT NULL,
            severity TEXT NOT NULL,
            at TEXT,
            message TEXT NOT NULL,
            state TEXT NOT NULL,
            PRIMARY KEY (result, position)
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX alert_id ON alert (id);
          CREATE TABLE decision (
            alert TEXT NOT NULL PRIMARY KEY,
            isAccepted INTEGER NOT NULL,
            note TEXT,
            decided TEXT NOT NULL
          ) STRICT, WITHOUT ROWID;
          """
      )
    }
    return migrator
  }
}
