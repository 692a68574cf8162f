internal import GoujiCore

extension PDF.Borderless {
  /// Figures that stand below each other.
  struct Clusters {
    enum Alignment {
      case left
      case right
    }

    /// From left to right.
    private(set) var spans: [Range<Int>] = []
    /// For each figure its cluster.
    let members: [Int]
    /// On which side the figures end together; nil if that does not show.
    let alignment: Alignment?

    init(_ figures: [Piece]) {
      var members = [Int](repeating: 0, count: figures.count)
      for index in figures.indices.sorted(by: { figures[$0].left < figures[$1].left }) {
        let figure = figures[index]
        if let last = spans.last, figure.left < last.upperBound {
          spans[spans.count - 1] = last.lowerBound..<max(last.upperBound, figure.right)
        } else {
          spans.append(figure.left..<max(figure.right, figure.left + 1))
        }
        members[index] = spans.count - 1
      }
      self.members = members
      var (left, right) = (0, 0)
      for (figure, member) in zip(figures, members) {
        left += figure.left - spans[member].lowerBound
        right += spans[member].upperBound - figure.right
      }
      // Hardly any of it on one side, much on the other.
      alignment = left > 4 * right && left > 400 ? .right : right > 4 * left && right > 400 ? .left : nil
    }
  }
}
