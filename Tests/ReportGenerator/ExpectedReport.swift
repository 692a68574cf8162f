/// What a reader and a judge must find, as it is written beside the report for tests of the built program.
package struct ExpectedReport: Sendable, Codable {
  package var fileName: String
  package var agency: String
  /// Six digits, or null where neither the name nor the file name decides.
  package var region: String?
  /// The same if the file had a name that says nothing.
  package var regionFromText: String?
  package var year: Int
  package var edition: Edition
  package var layout: Layout
  package var encoding: TextEncoding
  /// Every id of the edition; `t3.other.<column>` in the 2021 edition only where （六） is printed as one row.
  package var cells: [String: ExpectedCell]
  /// T3-BALANCE, T3-ITEMS, T3-ROW, T4-SUM in form order.
  package var arithmetic: [ExpectedAlert]
  /// FORM-LABEL.
  package var labels: [ExpectedLabel]
  /// FORM-BLANK: tables with blank cells, then sum cells that are not stated.
  package var blanks: [String]
  /// Sections whose title departs in wording.
  package var renamedSections: [Int]
  /// （六）其他处理 as one row in the 2021 edition: FORM-CELL notice.
  package var isOneRowOther: Bool
  package var planted: [PlantedMistake]
  /// The one sentence that is wrong.
  package var contradiction: PlantedContradiction?

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(fileName, forKey: .fileName)
    try container.encode(agency, forKey: .agency)
    try container.encode(region, forKey: .region)
    try container.encode(regionFromText, forKey: .regionFromText)
    try container.encode(year, forKey: .year)
    try container.encode(edition, forKey: .edition)
    try container.encode(layout, forKey: .layout)
    try container.encode(encoding, forKey: .encoding)
    try container.encode(cells, forKey: .cells)
    try container.encode(arithmetic, forKey: .arithmetic)
    try container.encode(labels, forKey: .labels)
    try container.encode(blanks, forKey: .blanks)
    try container.encode(renamedSections, forKey: .renamedSections)
    try container.encode(isOneRowOther, forKey: .isOneRowOther)
    try container.encode(planted, forKey: .planted)
    try container.encode(contradiction, forKey: .contradiction)
  }
}
