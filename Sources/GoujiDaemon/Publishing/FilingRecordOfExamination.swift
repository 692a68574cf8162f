package import GoujiCore
package import GoujiStore

extension FilingRecord {
  /// What the index keeps of an examination.
  package init(
    _ examination: Examination,
    fileName: String,
    fileDigest: String,
    received: String,
    original: String,
    judging: Judging
  ) {
    self.init(
      result: ResultName.of(examination),
      fileName: fileName,
      fileDigest: fileDigest,
      digest: examination.source.sha256,
      names: examination.source.names,
      received: received,
      verdict: examination.verdict.rawValue,
      version: judging.version,
      original: original,
      memory: judging.years.filing(examination).map { Memory($0) },
      alerts: examination.alerts.map { Alert($0) }
    )
  }

  /// The filing as the examination has it now; when and as what it was filed, and what it is to others, stays.
  package func refreshed(by examination: Examination, _ judging: Judging) -> FilingRecord {
    var fresh = FilingRecord(
      examination,
      fileName: fileName,
      fileDigest: fileDigest,
      received: received,
      original: original,
      judging: judging
    )
    fresh.result = result
    fresh.take(linksOf: self)
    return fresh
  }

  mutating func take(linksOf other: FilingRecord) {
    supersedes = other.supersedes
    supersededBy = other.supersededBy
    sameFiling = other.sameFiling
    copies = other.copies
    standing = other.standing
  }
}

extension FilingRecord.Memory {
  init(_ filed: FiledYear) {
    self.init(
      organ: filed.organ.text,
      year: filed.year,
      bytes: filed.encoded,
      bands: Set(filed.text.sections.flatMap(\.bands)).sorted()
    )
  }
}

extension FilingRecord.Alert {
  init(_ alert: Alert) {
    self.init(
      id: alert.id,
      code: alert.code.rawValue,
      severity: alert.severity.rawValue,
      at: alert.at,
      message: alert.message,
      state: alert.state.rawValue
    )
  }
}

extension Examination {
  /// Takes up what people decided on the alerts that are not closed.
  mutating func decide(by decisions: [String: DecisionRecord]) {
    for index in alerts.indices where alerts[index].state != .closed {
      guard let decision = decisions[alerts[index].id] else { continue }
      alerts[index].state = decision.isAccepted ? .accepted : .open
      alerts[index].note = decision.note
    }
  }
}
