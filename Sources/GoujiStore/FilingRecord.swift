/// What the index knows of one result in the outbox: a report, a rejected file, or a member of a bundle.
package struct FilingRecord: Equatable, Sendable {
  /// An alert as the outbox states it.
  package struct Alert: Equatable, Sendable {
    package var id: String
    package var code: String
    package var severity: String
    /// Nil for an alert on the whole file.
    package var at: String?
    package var message: String

    package init(id: String, code: String, severity: String, at: String?, message: String) {
      self.id = id
      self.code = code
      self.severity = severity
      self.at = at
      self.message = message
    }
  }

  /// Which report of which organ this is; nil where organ or year are not known.
  package struct Key: Hashable, Sendable {
    package var agency: String
    /// Nil if the report does not tell; such reports are never taken for those of a known region.
    package var region: String?
    package var year: Int

    package init(agency: String, region: String?, year: Int) {
      self.agency = agency
      self.region = region
      self.year = year
    }
  }

  /// Name of the file in the outbox.
  package var result: String
  /// Name of the file that was dropped, without folder; the bundle's name for a member.
  package var fileName: String
  /// SHA-256 of the file that was dropped.
  package var fileDigest: String
  /// SHA-256 of what was judged: the file's, or the member's.
  package var digest: String
  /// All names under which this content was filed, the first first.
  package var names: [String]
  /// When the file came, UTC, to the second.
  package var received: String
  /// `clean`, `alerts` or `rejected`.
  package var verdict: String
  /// Version of program and form that judged.
  package var version: String
  /// Where the original lies, below the state folder.
  package var original: String
  package var key: Key?
  /// Digest of all figures; equal figures have equal digests. Nil for a rejected file.
  package var figures: String?
  package var supersedes: String?
  package var supersededBy: String?
  package var sameFiling: [String]
  package var alerts: [Alert]

  package init(
    result: String,
    fileName: String,
    fileDigest: String,
    digest: String,
    names: [String],
    received: String,
    verdict: String,
    version: String,
    original: String,
    key: Key?,
    figures: String?,
    alerts: [Alert]
  ) {
    self.result = result
    self.fileName = fileName
    self.fileDigest = fileDigest
    self.digest = digest
    self.names = names
    self.received = received
    self.verdict = verdict
    self.version = version
    self.original = original
    self.key = key
    self.figures = figures
    self.supersedes = nil
    self.supersededBy = nil
    self.sameFiling = []
    self.alerts = alerts
  }

  package var isRejected: Bool { verdict == "rejected" }
}

/// A file that is being read: after an unclean end, one of these may be why.
package struct Claim: Equatable, Sendable {
  /// Path below the inbox.
  package var path: String
  package var digest: String

  package init(path: String, digest: String) {
    self.path = path
    self.digest = digest
  }
}
