/// What a person decided on an alert, by its id: it holds for every report that states the alert.
package struct DecisionRecord: Equatable, Sendable {
  /// Id of the alert.
  package var alert: String
  /// Whether the alert is as it should be; otherwise it is open again.
  package var isAccepted: Bool
  /// Nil if the person gave none.
  package var note: String?
  /// When it was decided, and what tells two of one moment apart: the greatest counts.
  package var order: String

  package init(alert: String, isAccepted: Bool, note: String?, order: String) {
    self.alert = alert
    self.isAccepted = isAccepted
    self.note = note
    self.order = order
  }
}
