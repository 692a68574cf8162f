import GoujiCore
import ReportGenerator
import Testing

@testable import GoujiExtraction

/// What RTF says of a text, one thing a test.
@Suite struct RichTextTests {
  private func document(_ body: String) throws -> Document {
    let text = "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 a;}{\\f1\\fcharset0 b;}}\(body)}"
    let member = Extraction.read(TextEncoding.gb18030.bytes(of: text), name: "a.rtf")[0]
    return try #require(member.document, "\(member.content)")
  }

  @Test func charactersInEveryWay() throws {
    let body =
      "\\pard\\f1 \\'d0\\'c5\\'cf\\'a2\\u20844?\\u24320\\'3f \\u-10179?\\u-8704?{\\uc2\\u30002 ??}A\\~B\\_C\\{\\emdash\\par"
    #expect(try document(body).paragraphs == ["信息公开 😀甲A B-C{—"])
  }

  @Test func trailBytesMayBePlain() throws {
    // In GBK the letter U is the second byte of this character.
    #expect(try document("\\pard\\f0 \\'81U\\par").paragraphs == ["乁"])
  }

  @Test func notTheText() throws {
    let body = """
      {\\header x}{\\*\\unknown y}{\\field{\\*\\fldinst PAGE}{\\fldrslt \\u30002?}}{\\deleted 8}{\\v 9}{\\strike 7\\strike0 }{\\striked1 6}{\\pict 0a0b}{\\footnote z}
      {\\bin5 }}}}}}\\par
      """
    #expect(try document("\\u20057?" + body).paragraphs == ["乙甲"])
  }

  @Test func tablesWithinTables() throws {
    let body = """
      \\trowd\\cellx1000\\cellx2000\\pard\\intbl a\\cell
      \\pard\\intbl\\itap2 1\\nestcell 2\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}
      \\pard\\intbl\\itap1 b\\cell\\trowd\\cellx1000\\cellx2000\\row\\pard 完\\par
      """
    let document = try document(body)
    #expect(document.tables == [[["1", "2"]]])
    #expect(document.paragraphs == ["a", "b", "完"])
  }

  @Test func aBlankCellOfNoWidthIsNoColumn() throws {
    // What is left of a column before the table; a row more exact would have it as a column.
    let body = """
      \\trowd\\trleft0\\cellx40\\cellx2000\\cellx3000\\pard\\intbl \\cell a\\cell b\\cell\\row
      \\trowd\\trleft0\\cellx40\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl \\cell 1\\cell 2\\cell 3\\cell\\row\\pard 完\\par
      """
    #expect(try document(body).tables == [[["a", "<", "b"], ["1", "2", "3"]]])
  }

  @Test func textBoxComesBeforeItsParagraph() throws {
    let body = "\\pard 正文{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt\\pard 标题\\par}}{\\shprslt 标题}}\\par"
    #expect(try document(body).paragraphs == ["标题", "正文"])
  }
}
