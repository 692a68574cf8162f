import GoujiCore
import Testing

@testable import GoujiExtraction

/// Spreadsheets: numbers as they were typed, places, merged ranges, several sheets.
@Suite struct SheetTests {
  @Test(arguments: [
    ("6133.0438000000004", "6133.0438"), ("0.10000000000000001", "0.1"), ("1.2E3", "1200"), ("57", "57"),
    ("-3.50", "-3.5"),
    ("1E-3", "0.001"), ("0", "0"), ("0.0", "0"), ("99.999999999999997", "100"), ("1.0000000000000002E-2", "0.01"),
    ("12345678901234567", "12345678901234567"), ("abc", "abc"), ("1.2.3", "1.2.3"), ("1E999", "1E999"),
  ])
  func numbersAreAsTyped(stored: String, typed: String) {
    #expect(StoredNumber.text(stored) == typed)
  }

  @Test func referencesCount() {
    #expect(CellReference("AB12") == CellReference(column: 28, row: 12))
    #expect(CellReference(column: 16_384, row: 1_048_576).text == "XFD1048576")
    #expect(CellReference("XFE1") == nil)
    #expect(CellReference("A99999999999999999999") == nil)
    #expect(CellReference("7") == nil)
  }

  @Test func sheetsBecomeParagraphsAndTables() throws {
    var zip = StoredZip()
    zip.add("<Types/>", name: "[Content_Types].xml")
    zip.add(
      """
      <workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="a"/><sheet name="旧" state="hidden" r:id="b"/></sheets>
      </workbook>
      """,
      name: "xl/workbook.xml"
    )
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    zip.add(
      """
      <Relationships><Relationship Id="a" Type="\(type)worksheet" Target="worksheets/1.xml"/>
      <Relationship Id="b" Type="\(type)worksheet" Target="/xl/worksheets/2.xml"/>
      <Relationship Id="s" Type="\(type)sharedStrings" Target="sharedStrings.xml"/></Relationships>
      """,
      name: "xl/_rels/workbook.xml.rels"
    )
    zip.add("<sst><si><t>规</t><rPh><t>gui</t></rPh><r><t>章</t></r></si></sst>", name: "xl/sharedStrings.xml")
    zip.add(
      """
      <worksheet><sheetData><row r="1"><c r="B1" t="inlineStr"><is><t>二、主动公开政府信息情况</t></is></c></row>
      <row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2"><f>1+1</f><v>2</v></c><c r="D2"/></row>
      <row r="3"><c r="B3"/><c r="C3" t="str"><v>/</v></c><c r="D3"><v>0.10000000000000001</v></c></row>
      </sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells></worksheet>
      """,
      name: "xl/worksheets/1.xml"
    )
    zip.add("<worksheet><sheetData/></worksheet>", name: "xl/worksheets/2.xml")
    let document = try #require(Extraction.read(zip.finished(), name: "a.xlsx")[0].document)
    #expect(document.paragraphs == ["二、主动公开政府信息情况"])
    #expect(document.tables == [[["规章", "2", ""], ["<", "/", "0.1"]]])
    #expect(document.notes == ["隐藏的工作表没有读取：旧。"])
    guard case .table(let table)? = document.blocks.last else { return }
    #expect(table.rows[1].cells[2].place == Place(sheet: "表", ref: "D3"))
  }

  @Test func hugeRangesAreRefused() {
    let sheet = Sheet(
      name: "a",
      rows: [Sheet.Row(number: 1, texts: [1: "a"]), Sheet.Row(number: 1_000_000, texts: [1: "b"])],
      merges: [MergedRange("A1:XFD1048576")].compactMap { $0 }
    )
    var budget = 1000
    #expect(throws: Rejection.self) { try SheetBlocks(sheet, budget: &budget) }
  }
}
