import GoujiCore
import ReportGenerator
import Testing

@testable import GoujiExtraction

/// What web pages do to a text, one thing a test.
@Suite struct PageTests {
  private func document(_ page: String) throws -> Document {
    try #require(Extraction.read(Array(page.utf8), name: "a.html").first?.document)
  }

  @Test func encodingIsThatOfTheBytes() throws {
    let text = "<html><head><meta charset=\"gb2312\"></head><body><p>镕喆堃信息公开</p></body></html>"
    for bytes in [
      Array(text.utf8), TextEncoding.gb18030.bytes(of: text), TextEncoding.utf16LittleEndian.bytes(of: text),
    ] {
      #expect(Extraction.read(bytes, name: "a.htm")[0].document?.paragraphs == ["镕喆堃信息公开"])
    }
    let wrong = text.split(separator: "gb2312").joined(separator: "utf-8")
    let bytes = TextEncoding.gb18030.bytes(of: wrong)
    #expect(Extraction.read(bytes, name: "a.htm")[0].document?.paragraphs == ["镕喆堃信息公开"])
    let marked = TextEncoding.utf8WithMark.bytes(of: text)
    #expect(Extraction.read(marked, name: "a.htm")[0].document?.paragraphs == ["镕喆堃信息公开"])
  }

  @Test func oneBadByteCostsOneCharacter() throws {
    var bytes = TextEncoding.gb18030.bytes(of: "<html><p>信息公开</p><p>一二三</p></html>")
    bytes.insert(0xFF, at: 9)
    #expect(Extraction.read(bytes, name: "a.htm")[0].document?.paragraphs.last == "一二三")
  }

  @Test func linesBrokenBetweenIdeographsAreOne() throws {
    #expect(try document("<html><p>政府\n信息 公开\n53\n件<br>完</p></html>").paragraphs == ["政府信息 公开 53 件", "完"])
  }

  @Test func spansBecomeCoveredCells() throws {
    let page = """
      <html><table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>&nbsp;</td></tr><tr><td>d<td>e<td>f
      </table></html>
      """
    #expect(try document(page).tables == [[["a", "b", "<"], ["<", "c", ""], ["d", "e", "f"]]])
  }

  @Test func rowsOfNothingAreLeftOut() throws {
    let page = """
      <html><table><tr><td rowspan=3>a<td>b<td>c<tr><td colspan=2></td></tr><tr></tr><tr><td>d<td><td></table></html>
      """
    #expect(try document(page).tables == [[["a", "b", "c"], ["d", "", ""]]])
  }

  @Test func aTableWithoutItsEndEndsAtTheNextSection() throws {
    let page = """
      <html><p>二、主动公开</p><table><tr><td>规章<td>件数<tr><td>甲<td>5
      <p>三、申请情况</p><table><tr><td>总计<td>自然人<tr><td>7<td>8
      <div><p>五、问题</p><p>完。</p></div></html>
      """
    let document = try document(page)
    #expect(document.tables == [[["规章", "件数"], ["甲", "5"]], [["总计", "自然人"], ["7", "8"]]])
    #expect(document.paragraphs == ["二、主动公开", "三、申请情况", "五、问题", "完。"])
  }

  @Test func layoutTablesAreDissolved() throws {
    let page = """
      <html><table><tr><td><a href="/">首页</a></td><td><table><tr><td>规章</td><td>1</td></tr></table><p>正文。</p></td></tr>
      </table></html>
      """
    let document = try document(page)
    #expect(document.tables == [[["规章", "1"]]])
    #expect(document.paragraphs == ["正文。"])
  }

  @Test func rowsOfParagraphsAreALayout() throws {
    let cells = ["一、总体情况", "甲。", "二、主动公开政府信息情况", "乙。", "丙", "丁", "戊"].map { "<tr><td colspan=2>\($0)</td></tr>" }
    let table = "<tr><td colspan=2><table><tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr></table></td></tr>"
    let rows = "<tr><td>来源</td><td>办公室</td></tr>" + cells.joined() + table + table + table
    let document = try document("<html><table>\(rows)</table></html>")
    #expect(document.tables == Array(repeating: [["规章", "1", "2", "3"]], count: 3))
    #expect(document.paragraphs.contains("二、主动公开政府信息情况"))
  }

  @Test func reportInOneTableIsTakenApart() throws {
    func row(_ text: String) -> String { "<tr><td colspan=4>\(text)</td></tr>" }
    let figures = "<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>"
    let page =
      row("某区2021年政府信息公开工作年度报告") + row("一、总体情况") + row("甲") + row("二、主动公开政府信息情况") + row("第二十条第（一）项")
      + figures + row("三、收到和处理政府信息公开申请情况")
      + "<tr><td>一、本年新收政府信息公开申请数量</td><td></td><td></td><td></td></tr>" + figures + row("五、存在的主要问题") + row("乙")
    let document = try document("<html><table>\(page)</table></html>")
    #expect(
      document.paragraphs == [
        "某区2021年政府信息公开工作年度报告", "一、总体情况", "甲", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "五、存在的主要问题", "乙",
      ]
    )
    #expect(document.tables.map(\.count) == [2, 2])
  }

  @Test func whatIsAroundTheReportIsLeftOut() throws {
    let page = """
      <html><title>某区2021年政府信息公开工作年度报告</title><div><p>导航</p></div><div id=a><p>一、总体情况</p><p>甲</p>
      <table><tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr><tr><td>a</td><td>1</td><td>2</td><td>3</td></tr>
      <tr><td>b</td><td>1</td><td>2</td><td>3</td></tr></table><p>六、其他需要报告的事项</p><p>无</p></div>
      <div><p>版权所有</p></div></html>
      """
    #expect(try document(page).paragraphs == ["某区2021年政府信息公开工作年度报告", "一、总体情况", "甲", "六、其他需要报告的事项", "无"])
  }

  /// A page whose title stands outside the report, beside what a list of others says.
  private func titled(_ list: String) throws -> [String] {
    try document(
      """
      <html>\(list)<div><p>一、总体情况</p><p>甲</p>
      <table><tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr><tr><td>a</td><td>1</td><td>2</td><td>3</td></tr>
      <tr><td>b</td><td>1</td><td>2</td><td>3</td></tr></table></div></html>
      """
    ).paragraphs
  }

  @Test func aListOfReportsIsNoTitle() throws {
    let title = "某区2021年政府信息公开工作年度报告"
    #expect(try titled("<p>\(title)</p>") == [title, "一、总体情况", "甲"])
    #expect(try titled("<ul><li>\(title)</li><li>某区2020年政府信息公开工作年度报告</li></ul>") == ["一、总体情况", "甲"])
    for link in ["href='#'", "href='/1'", "onclick='go(1)'"] {
      #expect(try titled("<p>\(title)</p><p><a \(link)>某区2020年政府信息公开工作年度报告</a></p>").first == title)
    }
  }

  @Test func aBrokenLabelIsNoHeading() throws {
    let row = "<tr><td>二、上年结 转政府信息公开申请数量</td><td></td><td></td><td></td></tr>"
    let figures = "<tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>"
    #expect(try document("<html><table>\(figures)\(row)\(figures)</table></html>").tables.map(\.count) == [3])
  }

  @Test func scriptsCommentsAndDeletionsAreNoText() throws {
    let page = """
      <html><p>甲<script>var a = "<p>乙</p>";</script><!-- 丙 --><del>丁</del><style>p{}</style>戊</p>
      <div style="display: none">己</div></html>
      """
    #expect(try document(page).paragraphs == ["甲戊"])
  }

  @Test func savedPagesAreReadByTheirParts() throws {
    let page = TextEncoding.gb18030.bytes(of: "<html><body><p>信息公开=1</p></body></html>")
    let quoted = page.map {
      $0 < 0x80 && $0 != 0x3D ? String(Unicode.Scalar($0)) : "=" + String($0, radix: 16, uppercase: true)
    }
    let mail = """
      From: <Saved by Blink>\r
      MIME-Version: 1.0\r
      Content-Type: multipart/related;\r
      \ttype="text/html";\r
      \tboundary="----x"\r
      \r
      \r
      ------x\r
      Content-Type: text/html; charset=gb2312\r
      Content-Transfer-Encoding: quoted-printable\r
      \r
      \(quoted.prefix(20).joined())=\r
      \(quoted.dropFirst(20).joined())\r
      ------x\r
      Content-Type: image/png\r
      Content-Transfer-Encoding: base64\r
      \r
      iVBORw0KGgo=\r
      ------x--\r
      """
    for name in ["a.mht", "a.doc"] {
      let member = Extraction.read(Array(mail.utf8), name: name)[0]
      #expect(member.format == "mhtml")
      #expect(member.document?.paragraphs == ["信息公开=1"])
      #expect(member.notes.isEmpty == (name == "a.mht"))
    }
  }

  @Test func lyingExtensionIsNoted() {
    let member = Extraction.read(Array("<html><p>信息公开</p></html>".utf8), name: "报告.doc")[0]
    #expect(member.format == "html")
    #expect(member.notes == ["扩展名是 .doc，内容其实是网页（HTML），已按内容读取。"])
  }
}
