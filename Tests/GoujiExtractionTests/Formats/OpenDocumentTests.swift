import GoujiCore
import Testing

@testable import GoujiExtraction

/// What OpenDocument says of a text, one thing a test.
@Suite struct OpenDocumentTests {
  private func document(_ body: String, automatic: String = "", styles: String = "") throws -> Document {
    var zip = StoredZip()
    zip.add("application/vnd.oasis.opendocument.text", name: "mimetype")
    let names = "xmlns:office=\"o\" xmlns:text=\"t\" xmlns:style=\"s\" xmlns:table=\"b\""
    zip.add(
      "<office:document-styles \(names)><office:styles>\(styles)</office:styles></office:document-styles>",
      name: "styles.xml"
    )
    zip.add(
      """
      <office:document-content \(names)><office:automatic-styles>\(automatic)</office:automatic-styles><office:body>
      <office:text>\(body)</office:text></office:body></office:document-content>
      """,
      name: "content.xml"
    )
    let member = Extraction.read(zip.finished(), name: "a.odt")[0]
    return try #require(member.document, "\(member.content)")
  }

  private func style(_ name: String, _ family: String, base: String = "", _ properties: String = "") -> String {
    "<style:style style:name=\"\(name)\" style:family=\"\(family)\" style:parent-style-name=\"\(base)\">\(properties)"
      + "</style:style>"
  }

  private let none = "<style:text-properties text:display=\"none\"/>"

  @Test func textHiddenByItsStyleIsNotRead() throws {
    let body = """
      <text:p>20959<text:span text:style-name="T1">9<text:span>8</text:span></text:span><text:span text:style-name="T2">7
      </text:span></text:p><text:p text:style-name="T1">甲</text:p><text:p text:style-name="P1">乙</text:p>
      """
    let automatic = style("T1", "text", none) + style("T2", "text", base: "Gone") + style("P1", "paragraph", none)
    #expect(try document(body, automatic: automatic, styles: style("Gone", "text", none)).paragraphs == ["20959", "甲"])
    let shown = "<style:text-properties text:display=\"true\"/>"
    let undone = style("T2", "text", base: "Gone", shown)
    #expect(
      try document(body, automatic: undone, styles: style("Gone", "text", none)).paragraphs == ["20959987", "甲", "乙"]
    )
  }

  @Test func whatIsStruckOutIsNotRead() throws {
    let line = "<style:text-properties style:text-line-through-style=\"solid\"/>"
    let body =
      "<text:p><text:span text:style-name=\"T1\">63</text:span><text:span text:style-name=\"T2\">319</text:span></text:p>"
    let kept = style("T2", "text", base: "T1", "<style:text-properties style:text-line-through-style=\"none\"/>")
    #expect(try document(body, automatic: kept + style("T1", "text", line)).paragraphs == ["319"])
  }

  @Test func hiddenSectionsAndTablesAreNotRead() throws {
    let table = "<table:table-row><table:table-cell><text:p>规章</text:p></table:table-cell></table:table-row>"
    let cell = "<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>"
    let body = """
      <text:section text:display="none"><text:p>甲</text:p></text:section>
      <table:table table:style-name="t">\(table)\(cell)</table:table><table:table>\(table)\(cell)</table:table>
      <text:p>乙<text:hidden-text text:is-hidden="true">丙</text:hidden-text></text:p>
      """
    let gone = style("t", "table", "<style:table-properties table:display=\"false\"/>")
    let document = try document(body, automatic: gone)
    #expect(document.paragraphs == ["乙"])
    #expect(document.tables == [[["规章"], ["1"]]])
  }

  @Test func nobodySeesThem() throws {
    #expect(try document("<text:p>信\u{AD}函收到\u{200E}1\u{2060}8件\u{FEFF}</text:p>").paragraphs == ["信函收到18件"])
  }
}
