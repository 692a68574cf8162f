internal import GoujiCore

/// Styles of characters that hide text (MS-DOC 2.9.271, 2.9.260).
struct DOCStyles {
  private struct Style {
    /// Nil where the style says nothing of it.
    var isHidden: Bool?
    /// Position of the style that it is based on.
    var base: Int
  }

  private var styles: [Int: Style] = [:]

  /// What is damaged ends the list: a document without styles is still a document.
  init(_ table: LittleEndian, at place: (offset: Int, size: Int)) {
    let start = place.offset
    guard place.size > 0, start + place.size <= table.count, let header = table.word(start),
      let count = table.word(start + 2), let fixed = table.word(start + 4)
    else { return }
    var position = start + 2 + header
    for index in 0..<count {
      guard let size = table.word(position), position + 2 + size <= start + place.size else { return }
      add(index, table, position + 2..<position + 2 + size, fixed: fixed)
      // Each begins at an even place.
      position += 2 + size + size % 2
    }
  }

  /// - Parameter fixed: Size of the part that all styles have, in front of the name.
  private mutating func add(_ index: Int, _ table: LittleEndian, _ range: Range<Int>, fixed: Int) {
    let start = range.lowerBound
    guard range.count > fixed, let kind = table.word(start + 2), kind & 0xF == 2, let name = table.word(start + fixed)
    else { return }
    // The name ends with a null of its own; what the style changes comes behind it.
    let change = start + fixed + 2 + 2 * name + 2
    guard let size = table.word(change), change + 2 + size <= range.upperBound else { return }
    let vanish = DOCModifier.list(table, change + 2..<change + 2 + size).last { $0.code == DOCModifier.vanish }
    styles[index] = Style(isHidden: vanish.map { table.byte($0.operand) == 1 }, base: kind >> 4)
  }

  func hides(_ style: Int) -> Bool {
    var style = style
    // Styles are based on each other only so deep; a circle ends here.
    for _ in 0..<12 {
      guard let entry = styles[style] else { return false }
      if let isHidden = entry.isHidden { return isHidden }
      style = entry.base
    }
    return false
  }
}
