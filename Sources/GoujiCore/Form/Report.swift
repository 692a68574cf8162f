/// A report as read: who filed it, for which year, on which form, and every cell of that form.
package struct Report: Sendable {
  /// The organ that reports, as it names itself; nil if the report does not say.
  package var agency: String?
  /// Division code of GB/T 2260, six digits; nil rather than a guess.
  package var region: String?
  /// The year reported on; nil if neither title, period, text nor file name says.
  package var year: Int?
  /// The form that is printed.
  package var form: Form
  package var title: String?
  /// One entry for each cell of `form.cells`, in that order.
  package var cells: [Cell]
  package var sections: [Section]
  /// The prose before the first section: title, law and period.
  package var preamble: [Document.Paragraph] = []
  /// Departures from the official labels, in the order in which they stand.
  package var labels: [LabelDeparture]
  /// Cells that were read with doubt, with the reason in Chinese.
  package var doubts: [Doubt]
  /// Cells whose figure was printed in another unit than the form's, with what is printed.
  package var units: [Int]
  /// The edition in force for `year`; nil if the year is not known.
  package var expectedEdition: String?
  /// Tables of the form (`t2`, `t3`, `t4`) that the document has.
  package var tables: Set<String>

  /// A section of the report, from its heading to the next.
  package struct Section: Equatable, Sendable {
    /// 1 to 6.
    package var number: Int
    package var title: String
    package var place: Place
    /// The prose of the section, tables left out.
    package var paragraphs: [Document.Paragraph]
    /// Whether the heading departs from the official title.
    package var isRenamed: Bool

    package init(number: Int, title: String, place: Place, paragraphs: [Document.Paragraph], isRenamed: Bool) {
      self.number = number
      self.title = title
      self.place = place
      self.paragraphs = paragraphs
      self.isRenamed = isRenamed
    }
  }

  /// A label that is printed otherwise than the official form has it.
  package struct LabelDeparture: Equatable, Sendable {
    package var printed: String
    package var official: String
    /// Index of the first cell under that label.
    package var cell: Int
    package var place: Place

    package init(printed: String, official: String, cell: Int, place: Place) {
      self.printed = printed
      self.official = official
      self.cell = cell
      self.place = place
    }
  }

  package struct Doubt: Equatable, Sendable {
    package var cell: Int
    package var reason: String

    package init(cell: Int, reason: String) {
      self.cell = cell
      self.reason = reason
    }
  }

  /// The cell of that id; nil if the printed form has none such.
  package subscript(id: CellID) -> Cell? {
    form.index[id].map { cells[$0] }
  }
}
