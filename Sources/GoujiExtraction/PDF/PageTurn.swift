internal import GoujiCore

extension PDF.Page {
  /// The page turned so that most of its text runs to the right: wide tables are sometimes printed sideways. Places are
  /// then those on the turned page, as a person turns it to read.
  func upright() -> PDF.Page {
    var counts = [0, 0, 0, 0]
    let directions: [PDF.Direction] = [.right, .down, .left, .up]
    for glyph in glyphs where !glyph.isHidden {
      if let index = directions.firstIndex(of: glyph.direction) { counts[index] += 1 }
    }
    guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] > counts[0] * 2 else {
      return self
    }
    // So many quarter turns bring that direction to the right.
    let turns = (4 - most) % 4
    var page = self
    for _ in 0..<turns { page.turnClockwise() }
    return page
  }

  private mutating func turnClockwise() {
    let height = height
    func turned(_ box: PDF.Box) -> PDF.Box {
      PDF.Box(left: height - box.bottom, top: box.left, right: height - box.top, bottom: box.right)
    }
    rules = rules.map(turned)
    images = images.map(turned)
    for index in glyphs.indices {
      glyphs[index].box = turned(glyphs[index].box)
      glyphs[index].direction = glyphs[index].direction.turnedClockwise
    }
    (width, self.height) = (height, width)
  }
}

extension PDF.Direction {
  fileprivate var turnedClockwise: Self {
    switch self {
    case .right: .down
    case .down: .left
    case .left: .up
    case .up, .stacked: .right
    case .askew: .askew
    }
  }
}
