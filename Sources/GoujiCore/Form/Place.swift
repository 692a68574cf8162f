/// Where something stands in its source, counted from 1, in whatever measure the format has.
///
/// A place is for a person who looks the figure up. `nil` means that the format has no such measure.
package struct Place: Hashable, Sendable {
  /// Line of the text.
  package var line: Int?
  /// Cell within the line or the table row.
  package var cell: Int?
  /// Page of a paged document.
  package var page: Int?
  /// Left, top, right and bottom on the page, in hundredths of a point from the top left corner.
  package var rect: Rect?
  /// Paragraph of a flowing document; cells of a table count as paragraphs of their own.
  package var paragraph: Int?
  /// Name of the sheet in a spreadsheet.
  package var sheet: String?
  /// Reference of the cell in a spreadsheet (`B7`).
  package var ref: String?

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

  package init(
    line: Int? = nil,
    cell: Int? = nil,
    page: Int? = nil,
    rect: Rect? = nil,
    paragraph: Int? = nil,
    sheet: String? = nil,
    ref: String? = nil
  ) {
    self.line = line
    self.cell = cell
    self.page = page
    self.rect = rect
    self.paragraph = paragraph
    self.sheet = sheet
    self.ref = ref
  }
}
