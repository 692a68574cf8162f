internal import GoujiCore

/// What stands on the pages of a PDF and how it is put together to a document.
enum PDF {
  typealias Box = Place.Rect

  /// One page as `gouji-pdf` gives it; lengths are hundredths of a point from the top left corner.
  struct Page: Equatable, Sendable {
    var number: Int
    var width: Int
    var height: Int
    var glyphs: [Glyph] = []
    var rules: [Box] = []
    var images: [Box] = []
    /// Painted paths that are no rules: many of them without a glyph are text drawn as curves.
    var paths = 0
  }

  struct Glyph: Equatable, Sendable {
    var text: String
    /// From 0.12 em below the baseline to 0.88 em above it.
    var box: Box
    /// Of an em.
    var size: Int
    var direction: Direction
    /// Drawn without ink: the text that a recogniser put under a scan.
    var isHidden: Bool

    /// Whether it shows nothing but white space.
    var isWhite: Bool {
      let scalars = text.unicodeScalars
      // Nearly every glyph is one ideograph or digit, and no white space is beyond U+3000.
      if let first = scalars.first, first.value > 0x3000 || (0x21...0x7E).contains(first.value) { return false }
      return text.allSatisfy(\.isWhitespace)
    }
  }

  /// The way in which a line of text runs.
  enum Direction: Equatable, Sendable {
    case right
    case down
    case left
    case up
    /// Upright glyphs one below the other.
    case stacked
    /// Askew, as watermarks are.
    case askew

    /// From degrees, clockwise; within `tolerance` of an axis it counts as parallel to it.
    init(degrees: Int) {
      let tolerance = 5
      let turned = ((degrees % 360) + 360 + tolerance) % 360
      guard turned % 90 <= 2 * tolerance else {
        self = .askew
        return
      }
      self = [.right, .down, .left, .up][turned / 90]
    }
  }
}

extension PDF.Box {
  var width: Int { right - left }
  var height: Int { bottom - top }
  var midX: Int { (left + right) / 2 }
  var midY: Int { (top + bottom) / 2 }

  func contains(x: Int, y: Int) -> Bool {
    x >= left && x <= right && y >= top && y <= bottom
  }

  func union(_ other: Self) -> Self {
    Self(
      left: min(left, other.left),
      top: min(top, other.top),
      right: max(right, other.right),
      bottom: max(bottom, other.bottom)
    )
  }
}
