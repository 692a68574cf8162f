/// What an alert says. The raw values are stable: scripts, the journal and its catalog rely on them.
package enum AlertCode: String, CaseIterable, Sendable {
  case balance = "T3-BALANCE"
  case items = "T3-ITEMS"
  case row = "T3-ROW"
  case outcomes = "T4-SUM"
  case yearCarry = "YEAR-CARRY"
  case yearStock = "YEAR-STOCK"
  case yearJump = "YEAR-JUMP"
  case textTable = "TEXT-TABLE"
  case textSum = "TEXT-SUM"
  case textPercent = "TEXT-PERCENT"
  case textChange = "TEXT-CHANGE"
  case textClaim = "TEXT-CLAIM"
  case textYear = "TEXT-YEAR"
  case textCopy = "TEXT-COPY"
  case section = "FORM-SECTION"
  case table = "FORM-TABLE"
  case cell = "FORM-CELL"
  case label = "FORM-LABEL"
  case blank = "FORM-BLANK"
  case edition = "FORM-EDITION"
  case unit = "FORM-UNIT"
  case value = "FORM-VALUE"
  case unsure = "READ-UNSURE"
  case unsupported = "READ-UNSUPPORTED"
  case damaged = "READ-DAMAGED"
  case encrypted = "READ-ENCRYPTED"
  case limit = "READ-LIMIT"
  case empty = "READ-EMPTY"
  case notReport = "READ-NOT-REPORT"
  case dueMissing = "DUE-MISSING"
  case dueLate = "DUE-LATE"
  case rollup = "ROLLUP-SUM"

  /// Whether the code says that the whole file was rejected.
  package var isRejection: Bool {
    switch self {
    case .unsupported, .damaged, .encrypted, .limit, .empty, .notReport: true
    default: false
    }
  }
}

/// How much an alert matters, as in the journal: error is 3, warning 4, notice 5 (`syslog(3)`).
package enum Severity: String, CaseIterable, Sendable, Comparable {
  case notice
  case warning
  case error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.syslogPriority > right.syslogPriority
  }

  /// The priority of `syslog(3)`: smaller is graver.
  package var syslogPriority: Int {
    switch self {
    case .error: 3
    case .warning: 4
    case .notice: 5
    }
  }
}
