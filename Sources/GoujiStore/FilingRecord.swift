package import GoujiCore

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
    /// `open`, `accepted` or `closed`.
    package var state: String

    package init(id: String, code: String, severity: String, at: String?, message: String, state: String) {
      self.id = id
      self.code = code
      self.severity = severity
      self.at = at
      self.message = message
      self.state = state
    }
  }

  /// What other reports need of this one, so that its original need not be read again for them.
  package struct Memory: Equatable, Sendable {
    /// Text of the `OrganKey`.
    package var organ: String
    package var year: Int
    /// A `FiledYear`, encoded.
    package var bytes: [UInt8]
    /// Keys by which reports with the same text are found.
    package var bands: [UInt32]

    package init(organ: String, year: Int, bytes: [UInt8], bands: [UInt32]) {
      self.organ = organ
      self.year = year
      self.bytes = bytes
      self.bands = bands
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
  /// Nil where organ or year are not known: no other report has to do with it.
  package var memory: Memory?
  package var supersedes: String?
  package var supersededBy: String?
  package var sameFiling: [String] = []
  /// Sections that stand in another organ's report.
  package var copies: [Standing.Copy] = []
  /// Digest of the standing that the result in the outbox was judged with; empty if no other report had to do with it.
  package var standing = ""
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
    memory: Memory?,
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
    self.memory = memory
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
