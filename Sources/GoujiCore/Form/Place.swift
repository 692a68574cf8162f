/// Where something stands in its source, counted from 1, in whatever measure the format has.
///
/// A place is for a person who looks the figure up. `nil` means that the format has no such measure.
package struct Place: Hashable, Sendable {
  // Every cell of every report has a place: numbers are stored small, 0 for none, and what few formats have apart.
  private let numbers: SIMD4<UInt32>
  private let details: Details?

  /// A rectangle in hundredths of a point, so that it prints the same everywhere.
  package struct Rect: Hashable, Sendable {
    package var left: Int
    package var top: Int
    package var right: Int
    package var bottom: Int

    package init(left: Int, top: Int, right: Int, bottom: Int) {
      self.left = left
      self.top = top
      self.right = right
      self.bottom = bottom
    }
  }

  private final class Details: Hashable, Sendable {
    let rect: Rect?
    let sheet: String?
    let ref: String?

    init(rect: Rect?, sheet: String?, ref: String?) {
      self.rect = rect
      self.sheet = sheet
      self.ref = ref
    }

    static func == (left: Details, right: Details) -> Bool {
      left.rect == right.rect && left.sheet == right.sheet && left.ref == right.ref
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(rect)
      hasher.combine(sheet)
      hasher.combine(ref)
    }
  }

  package init(
    line: Int? = nil,
    cell: Int? = nil,
    page: Int? = nil,
    rect: Rect? = nil,
    paragraph: Int? = nil,
    sheet: String? = nil,
    ref: String? = nil
  ) {
    numbers = SIMD4(Place.packed(line), Place.packed(cell), Place.packed(page), Place.packed(paragraph))
    details = rect == nil && sheet == nil && ref == nil ? nil : Details(rect: rect, sheet: sheet, ref: ref)
  }

  /// Line of the text.
  package var line: Int? { Place.unpacked(numbers.x) }

  /// Cell within the line or the table row.
  package var cell: Int? { Place.unpacked(numbers.y) }

  /// Page of a paged document.
  package var page: Int? { Place.unpacked(numbers.z) }

  /// Paragraph of a flowing document; cells of a table count as paragraphs of their own.
  package var paragraph: Int? { Place.unpacked(numbers.w) }

  /// Left, top, right and bottom on the page, in hundredths of a point from the top left corner.
  package var rect: Rect? { details?.rect }

  /// Name of the sheet in a spreadsheet.
  package var sheet: String? { details?.sheet }

  /// Reference of the cell in a spreadsheet (`B7`).
  package var ref: String? { details?.ref }

  private static func packed(_ number: Int?) -> UInt32 { number.flatMap { UInt32(exactly: $0) } ?? 0 }

  private static func unpacked(_ number: UInt32) -> Int? { number == 0 ? nil : Int(number) }
}
