internal import GoujiCore

extension PDF.Borderless {
  /// The label of a row or of a group of rows, on one line or several.
  struct Label {
    var pieces: [Piece]
    /// Whether a number stands in front.
    let isNumbered: Bool

    init(_ piece: Piece) {
      pieces = [piece]
      isNumbered = piece.startsAnew
    }

    var text: String { pieces.map(\.text).joined(separator: "\n") }
    var top: Int { pieces[0].top }
    var bottom: Int { pieces[pieces.count - 1].bottom }
    var left: Int { pieces.reduce(Int.max) { min($0, $1.left) } }
    var page: Int { pieces[0].page }
    var box: PDF.Box {
      pieces.dropFirst().reduce(pieces[0].box) { $1.page == page ? $0.union($1.box) : $0 }
    }

    /// Whether a line stands right below the last one, or goes on with it on the next page.
    ///
    /// - Parameter isFirst: Whether the line is the first on its page.
    fileprivate func isAbove(_ piece: Piece, isFirst: Bool) -> Bool {
      let last = pieces[pieces.count - 1]
      guard piece.top > last.top else { return false }
      if piece.page > last.page { return isFirst && piece.page == last.page + 1 }
      return piece.top - last.bottom < 2 * piece.size
    }

    /// Whether a line stands below the last one as the lines of one text do; the less the better, nil if it does not.
    fileprivate func shift(to piece: Piece) -> Int? {
      let last = pieces[pieces.count - 1]
      let shift = min(abs(piece.left - last.left), abs(piece.midX - last.midX), abs(piece.right - last.right))
      let isAligned = shift * 4 < piece.size * 3
      return isAligned && piece.left < last.right && last.left < piece.right ? shift : nil
    }
  }

  enum Labels {
    /// As few numbered labels and more show that all rows are numbered.
    private static let fewestNumbered = 3

    /// Puts lines of labels together.
    ///
    /// - Parameter figures: Figures of each row; labels without numbers are apart where each has its own.
    static func labels(of pieces: [Piece], rows: [Row]) -> [Label] {
      let isNumbered = pieces.count(where: \.startsAnew) >= fewestNumbered
      let tops = Dictionary(pieces.map { ($0.page, $0.top) }, uniquingKeysWith: min)
      var labels: [Label] = []
      for piece in pieces.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
        let isFirst = piece.top - (tops[piece.page] ?? piece.top) < piece.size
        let above =
          piece.startsAnew ? nil : continued(labels, by: piece, isFirst: isFirst, isNumbered: isNumbered, rows: rows)
        if let above {
          labels[above].pieces.append(piece)
        } else {
          labels.append(Label(piece))
        }
      }
      return labels
    }

    /// The label whose next line the piece is.
    private static func continued(
      _ labels: [Label],
      by piece: Piece,
      isFirst: Bool,
      isNumbered: Bool,
      rows: [Row]
    ) -> Int? {
      var best: (label: Int, rank: (Int, Int, Int))?
      for (index, label) in labels.enumerated() where label.isAbove(piece, isFirst: isFirst) {
        let last = label.pieces[label.pieces.count - 1]
        guard let shift = label.shift(to: piece), isNumbered || areOfOne(last, piece, rows) else { continue }
        // On the same page, set alike, and close above.
        let rank = (last.page, -shift * 4 / max(piece.size, 1), last.top)
        if best.map({ $0.rank < rank }) ?? true { best = (index, rank) }
      }
      return best?.label
    }

    /// Whether two lines without numbers are of one label: its figures stand half a line below the first. Where they stand
    /// beside a line the lines may be two labels; the form knows how labels go on.
    private static func areOfOne(_ last: Piece, _ piece: Piece, _ rows: [Row]) -> Bool {
      let middle = (last.midY + piece.midY) / 2
      return rows.contains { abs($0.midY - middle) * 4 < piece.size }
    }
  }
}
