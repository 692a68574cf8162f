/// One thing that is wrong, or worth knowing, in one report.
package struct Alert: Equatable, Sendable {
  /// Whether a person has to look at it.
  package enum State: String, Sendable {
    case open
    case accepted
    case closed
  }

  package var code: AlertCode
  package var severity: Severity
  /// What the alert hangs on: a column, a row, a block, a cell id, a table, a section number; nil for READ.
  package var at: String?
  /// The finding in the form's own words, in Chinese.
  package var message: String
  /// Ids of the cells that the alert is about.
  package var cells: [CellID]
  /// What it should be, where there is such a figure.
  package var expected: Figure?
  /// What is stated, where there is such a figure.
  package var found: Figure?
  /// The exact substring of the source that the alert is about.
  package var quote: String?
  package var places: [Place]
  package var state: State
  /// What a person wrote when deciding on the alert.
  package var note: String?
  /// 16 hexadecimal digits, stable across re-filings; empty until `AlertID.assign` has run.
  package var id: String

  package init(
    _ code: AlertCode,
    _ severity: Severity,
    at: String?,
    message: String,
    cells: [CellID] = [],
    expected: Figure? = nil,
    found: Figure? = nil,
    quote: String? = nil,
    places: [Place] = []
  ) {
    self.code = code
    self.severity = severity
    self.at = at
    self.message = message
    self.cells = cells
    self.expected = expected
    self.found = found
    self.quote = quote
    self.places = places
    self.state = .open
    self.note = nil
    self.id = ""
  }
}
