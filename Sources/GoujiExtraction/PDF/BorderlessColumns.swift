internal import GoujiCore

extension PDF.Borderless {
  /// The columns of figures of a table, from the words that head them and from where the figures stand.
  struct Columns {
    /// One column, as wide as its head.
    struct Head {
      var left: Int
      var right: Int
      var top: Int
      /// Its lines, from top to bottom.
      var lines: [Piece]
    }

    /// From left to right; none for a table without a header.
    private(set) var heads: [Head] = []
    /// Texts of the header that are the head of no column.
    private var others: [Piece] = []

    /// The columns under a header. A text is the head of a column if no other stands below it, which the texts that
    /// span several columns tell apart.
    ///
    /// - Parameter pitch: From one line of a text to the next.
    init(header: [Piece], pitch: Int) {
      for piece in header.sorted(by: { ($0.bottom, $0.left) > ($1.bottom, $1.left) }) {
        let below = heads.indices.filter { heads[$0].left < piece.right && piece.left < heads[$0].right }
        if below.isEmpty {
          // A text that has its line for itself stands over all that is below it.
          if !heads.isEmpty, !header.contains(where: { $0 != piece && abs($0.midY - piece.midY) * 10 < piece.size * 9 })
          {
            others.append(piece)
          } else {
            heads.append(Head(left: piece.left, right: piece.right, top: piece.top, lines: [piece]))
          }
        } else if below.count == 1, isOfHead(piece, heads[below[0]], pitch: pitch) {
          heads[below[0]].lines.insert(piece, at: 0)
          heads[below[0]].top = piece.top
          heads[below[0]].left = min(heads[below[0]].left, piece.left)
          heads[below[0]].right = max(heads[below[0]].right, piece.right)
        } else {
          others.append(piece)
        }
      }
      heads.sort { $0.left < $1.left }
    }

    /// Whether some text of the header stands over others. Over the column on the left that shows nothing: there labels of
    /// rows left blank stand below the head.
    var hasLevels: Bool {
      others.contains { piece in piece.right > heads[0].right && heads.count > 1 }
    }

    /// Whether a text is the line above the others of a head.
    private func isOfHead(_ piece: Piece, _ head: Head, pitch: Int) -> Bool {
      guard (head.top - piece.top) * 10 < pitch * 11, let line = head.lines.first else { return false }
      return abs(line.midX - piece.midX) * 5 < piece.size * 3 || abs(line.left - piece.left) * 5 < piece.size
        || abs(line.right - piece.right) * 5 < piece.size
    }

    /// Takes off the column on the left, which is that of the labels.
    mutating func removeFirst() {
      heads.removeFirst()
    }

    /// Where the columns of figures are, for each of the figures; nil if that is open.
    ///
    /// - Parameter usual: On which side figures end together elsewhere in the document.
    func places(of figures: [Piece], usual: Clusters.Alignment?) -> [Int]? {
      let clusters = Clusters(figures)
      guard let columns = heads.isEmpty ? Array(clusters.spans.indices) : columns(of: clusters, usual) else {
        return nil
      }
      return clusters.members.map { columns[$0] }
    }

    /// What stands in neighbouring columns may touch.
    private static let touch = 100

    /// The column of each cluster.
    private func columns(of clusters: Clusters, _ usual: Clusters.Alignment?) -> [Int]? {
      let spans = clusters.spans
      if heads.count == 1 { return spans.map { _ in 0 } }
      let under = spans.map { span in
        heads.indices.filter { column in
          min(heads[column].right, span.upperBound) - max(heads[column].left, span.lowerBound) > Columns.touch
        }
      }
      guard under.allSatisfy({ $0.count < 2 }) else { return nil }
      let inOrder = spans.count == heads.count ? Array(spans.indices) : nil
      let candidates = [
        under.allSatisfy({ $0.count == 1 }) ? under.map { $0[0] } : nil, inOrder,
      ]
      for case let columns? in candidates where fits(columns, under) { return columns }
      // The figures stand all to the right, or all to the left of the heads.
      let sides = [aside(spans, under, isRight: true), aside(spans, under, isRight: false)].compactMap { $0 }
      if sides.count == 2 { return (clusters.alignment ?? usual).map { $0 == .right ? sides[0] : sides[1] } }
      return sides.first
    }

    private func fits(_ columns: [Int], _ under: [[Int]]) -> Bool {
      zip(columns, columns.dropFirst()).allSatisfy { $0 < $1 }
        && zip(columns, under).allSatisfy { $1.isEmpty || $1[0] == $0 }
    }

    /// The columns if each figure beside a head belongs to the one on its left, or on its right; nil if they cannot.
    private func aside(_ spans: [Range<Int>], _ under: [[Int]], isRight: Bool) -> [Int]? {
      var columns: [Int] = []
      for (span, under) in zip(spans, under) {
        let beside =
          isRight
          ? heads.lastIndex { $0.right <= span.lowerBound + Columns.touch }
          : heads.firstIndex { $0.left >= span.upperBound - Columns.touch }
        guard let column = under.first ?? beside else { return nil }
        let middle = (heads[column].left + heads[column].right) / 2
        guard isRight ? span.upperBound > middle : span.lowerBound < middle else { return nil }
        columns.append(column)
      }
      return fits(columns, under) ? columns : nil
    }
  }
}
