internal import Foundation
internal import GoujiStore

/// A person's decision on an alert, as a small file (`gouji.decision/1`).
package struct DecisionFile: Codable, Equatable, Sendable {
  package enum Verb: String, Codable, Sendable {
    case accept
    case reopen
  }

  package var schema = DecisionFile.schema
  /// Id of the alert.
  package var alert: String
  package var decision: Verb
  /// Nil if the person gave none.
  package var note: String?
  /// When it was made, UTC, to the millisecond.
  package var decided: String

  package static let schema = "gouji.decision/1"
  /// Larger files are none.
  package static let largest = 1 << 16

  package init(alert: String, decision: Verb, note: String?, decided: String) {
    self.alert = alert
    self.decision = decision
    self.note = note
    self.decided = decided
  }

  /// Nil for anything that is no decision.
  package init?(json: [UInt8]) {
    guard json.count <= DecisionFile.largest,
      let file = try? JSONDecoder().decode(DecisionFile.self, from: Data(json)), file.schema == DecisionFile.schema,
      DecisionFile.isID(file.alert), file.decided.wholeMatch(of: DecisionFile.time) != nil
    else { return nil }
    self = file
  }

  package var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(self))
    }
  }

  /// The name that the file has: decisions come in order.
  package var name: String { "\(decided)-\(alert).json" }

  /// Whether the text can be the id of an alert.
  package static func isID(_ text: String) -> Bool {
    text.utf8.count == 16 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static var time: Regex<Substring> { #/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/# }

  /// The decision as the index keeps it.
  ///
  /// - Parameter name: Of its file, which tells decisions of one moment apart.
  func record(name: String) -> DecisionRecord {
    DecisionRecord(alert: alert, isAccepted: decision == .accept, note: note, order: "\(decided) \(name)")
  }
}
