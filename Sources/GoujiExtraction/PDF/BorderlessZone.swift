internal import GoujiCore

extension PDF.Borderless {
  /// What stands between two lines of prose: a header, and rows of labels and figures, maybe over several pages.
  struct Zone {
    let rows: [Row]
    /// The header, without what a new page repeats of it.
    private(set) var header: [Piece] = []
    private(set) var labels: [Piece] = []
    /// What heads the labels; empty if nothing does.
    private(set) var corner = ""
    private(set) var columns: Columns
    /// Whether something stands where no cell of the table is.
    private(set) var isOdd = false
    /// From one line of a text to the next, as far as that shows.
    private let pitch: Int

    /// - Parameter pieces: From top to bottom.
    init(_ pieces: [Piece]) {
      let figures = pieces.filter { $0.isFigure && !Zone.isOfStack($0, pieces) }
      rows = Row.rows(of: figures)
      let words = pieces.filter { !$0.isFigure || Zone.isOfStack($0, pieces) }
      let first = rows.first?.midY ?? .max
      let above = words.filter { $0.midY < first && !$0.startsAnew }
      pitch = Zone.pitch(of: words)
      columns = Columns(header: above, pitch: pitch)
      let beside = words.filter { word in rows.contains { $0.isBeside(word) && word.left < $0.left } }
      if columns.hasLevels || columns.heads.isEmpty {
        takeLevels(words, beside: beside, above: above)
      } else {
        takeOneLevel(words, hasLabels: rows.isEmpty || !beside.isEmpty, above: above)
      }
    }

    /// The least distance between texts below each other. Between lines of two cells there is their padding as well.
    private static func pitch(of words: [Piece]) -> Int {
      var pitch = Int.max
      for (index, word) in words.enumerated() {
        for other in words[index...].dropFirst() where abs(other.size - word.size) * 10 < word.size {
          guard other.left < word.right, word.left < other.right, other.page == word.page else { continue }
          let step = abs(other.top - word.top)
          if step > word.size { pitch = min(pitch, step, 3 * word.size) }
        }
      }
      return pitch == .max ? words.first?.size ?? 0 : pitch
    }

    /// Whether a word that would stand for no figure is one character of a label that runs downwards.
    private static func isOfStack(_ piece: Piece, _ pieces: [Piece]) -> Bool {
      guard piece.text == "无" else { return false }
      return pieces.contains { other in
        !other.isFigure && other.text.count == 1 && abs(other.midX - piece.midX) * 2 < piece.size
          && other.top > piece.midY && other.top - piece.bottom < piece.size
      }
    }

    /// Where the header is of several levels what stands over the labels is no head of a column.
    private mutating func takeLevels(_ words: [Piece], beside: [Piece], above: [Piece]) {
      let numbered = words.filter { $0.startsAnew && !$0.text.hasSuffix("情况") }
      let end = (beside.isEmpty ? numbered : beside).map(\.right).max() ?? Int.min
      header = above.filter { $0.midX > end }
      columns = Columns(header: header, pitch: pitch)
      let bottom = header.map(\.bottom).max() ?? Int.min
      let corner = Set(above.filter { $0.midX <= end && $0.top < bottom }.map(\.text))
      take(words.filter { $0.bottom > bottom || $0.startsAnew }, corner: corner, end: end)
    }

    /// Where all heads stand on one line the one on the left is that of the labels.
    private mutating func takeOneLevel(_ words: [Piece], hasLabels: Bool, above: [Piece]) {
      guard hasLabels, columns.heads.count > 1 else {
        header = above
        take(words.filter { word in !above.contains(word) }, corner: [], end: hasLabels ? Int.max : Int.min)
        return
      }
      let foot = columns.heads[columns.heads.count - 1].lines.map(\.bottom).max() ?? 0
      columns = Columns(header: above.filter { $0.top < foot }, pitch: pitch)
      corner = columns.heads[0].lines.map(\.text).joined()
      columns.removeFirst()
      guard !columns.heads.isEmpty else { return }
      let top = columns.heads.map(\.top).min() ?? 0
      let bottom = columns.heads.flatMap(\.lines).map(\.bottom).max() ?? 0
      header = above.filter { $0.bottom > top && $0.top < bottom }
      let left = columns.heads[0].left
      let corners = Set(header.filter { $0.right <= left }.map(\.text))
      take(words.filter { $0.top >= bottom - $0.size / 4 }, corner: corners, end: left)
    }

    /// Takes labels, and leaves out the header where a new page repeats it.
    private mutating func take(_ words: [Piece], corner: Set<String>, end: Int) {
      let heads = Set(header.map(\.text))
      let firstPage = header.map(\.page).min() ?? 0
      for word in words where !header.contains(word) {
        let isRepeated = word.page > firstPage && (heads.contains(word.text) || corner.contains(word.text))
        if isRepeated { continue }
        if word.midX <= end {
          if !(corner.contains(word.text) && !word.startsAnew) { labels.append(word) }
        } else if let last = rows.last, word.midY < last.midY + word.size {
          isOdd = true
        }
      }
    }

    /// On which side its figures end together.
    var alignment: Clusters.Alignment? { Clusters(rows.flatMap(\.figures)).alignment }

    /// Whether it is more than figures that stand apart in prose. A table left blank still has its header.
    var isTable: Bool {
      switch rows.count {
      case 0: columns.hasLevels && columns.heads.count >= Zone.fewestBlankColumns
      case 1: rows[0].figures.count > 3 || (!columns.heads.isEmpty && !labels.isEmpty)
      default: true
      }
    }

    private static let fewestBlankColumns = 5
  }
}
