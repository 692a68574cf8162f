/// Why a PDF gives no document.
package enum PDFError: Error, Hashable, Sendable {
  /// No PDF, or one that cannot be opened; also a dump that breaks off.
  case damaged
  /// Needs a password to be opened.
  case encrypted
  /// More pages, glyphs, rules, bytes, memory or time than allowed.
  case limit
  /// Nothing but pictures of pages: to be recognised, not read.
  case scan
  /// A table is wider than its page, from 1 on: figures beyond the edge are not in the file.
  case cut(page: Int)
  /// Tables are printed one over the other on that page, from 1 on.
  case overprinted(page: Int)
  /// A table on that page, from 1 on, has no rules, and cells left blank or without a label.
  case borderless(page: Int)
  /// Nothing is printed on any page.
  case empty
  /// `gouji-pdf` could not be run, or failed for no fault of the file.
  case unavailable(String)
}
