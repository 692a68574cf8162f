internal import GoujiCore

extension JournalEntry {
  /// The entry of one alert, with every field that CONTRACT.md names.
  static func alert(_ alert: Alert, of examination: Examination) -> JournalEntry {
    var entry = JournalEntry(
      priority: alert.severity.syslogPriority,
      message: "\(examination.source.name)：\(alert.message) [\(alert.code.rawValue)]",
      id: .alert(alert.code)
    )
    entry.append("GOUJI_CODE", alert.code.rawValue)
    entry.append("GOUJI_AT", alert.at)
    entry.append("GOUJI_ALERT_ID", alert.id)
    entry.appendOrigin(of: examination)
    entry.append("GOUJI_EXPECTED", alert.expected?.description)
    entry.append("GOUJI_FOUND", alert.found?.description)
    return entry
  }

  /// The entry that each file gets, whatever is wrong with it.
  static func filed(_ examination: Examination) -> JournalEntry {
    let count = examination.alerts.count
    let outcome =
      switch examination.verdict {
      case .clean where count == 0: "核对无误。"
      case .clean: "核对无误，另有 \(count) 条提示。"
      case .alerts: "共 \(count) 条告警。"
      case .rejected: "未能受理。"
      }
    var entry = JournalEntry(priority: 6, message: "\(examination.source.name)：\(outcome)", id: .filed)
    entry.append("GOUJI_VERDICT", examination.verdict.rawValue)
    entry.append("GOUJI_ALERTS", String(count))
    entry.appendOrigin(of: examination)
    return entry
  }

  /// Whose report, for which year, in which file. What is not known is left out.
  private mutating func appendOrigin(of examination: Examination) {
    append("GOUJI_AGENCY", examination.report?.agency)
    append("GOUJI_REGION", examination.report?.region)
    append("GOUJI_YEAR", examination.report?.year.map(String.init))
    append("GOUJI_FILE", examination.source.name)
    append("GOUJI_SHA256", examination.source.sha256)
  }
}
