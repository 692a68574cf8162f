/// What a group inherits and changes for itself.
struct RTFState {
  var isSkipped = false
  var destination = Destination.text
  var font = 0
  /// How many characters stand behind `\u` for those who know no Unicode.
  var fallback = 1
  var isHidden = false
  var isDeleted = false
  var isStruckOut = false

  enum Destination {
    case text
    case fonts
    case shape
    /// The properties of a nested table's row, in a group of their own.
    case nestedRow
  }
}

/// The text, or a text box, with what was being read around it.
struct RTFStory {
  var tables: TableLevels
  var text = RTFText()
  var depth: Int
  var isInTable = false
  var level = 1
}
