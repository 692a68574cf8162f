import GoujiCore
import Testing

@testable import GoujiExtraction

/// What is in a web page and does not show, one thing a test.
@Suite struct HiddenPageTests {
  private func document(_ body: String) throws -> Document {
    try #require(Extraction.read(Array("<html><body>\(body)</body></html>".utf8), name: "a.html").first?.document)
  }

  @Test func conditionsAreNoText() throws {
    let blank = "<p><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></p>"
    let label = "<p><![if !supportLists]><span>1.</span><![endif]>属于国家秘密</p>"
    let table = "<table><tr><td>\(label)</td><td>\(blank)</td><td>3</td></tr></table>"
    let page = "<p><![IF (gte mso 9)|(IE)]>收到<![ endif]>26件</p>" + table
    #expect(try document(page).paragraphs == ["收到26件"])
    #expect(try document(page).tables == [[["1.属于国家秘密", "", "3"]]])
  }

  @Test func conditionsWithinCommentsBelongToThem() throws {
    let page = "<p>甲<!--[if gte mso 9]>乙<![endif]-->丙<!--[if !mso]><!-->丁<!--<![endif]-->戊</p>"
    #expect(try document(page + "<p><![if x]>己</p>").paragraphs == ["甲丙丁戊", "己"])
    #expect(try document("<p>甲<![if 乙</p><p>a<b ![if]>c</p>").paragraphs.last?.hasSuffix("c") == true)
  }

  @Test(arguments: [
    "style='display:none;mso-hide:all'", "style=\"DISPLAY : none !important\"", "hidden", "hidden=''",
    "style='visibility:hidden'", "style='color:red;visibility: collapse'",
  ])
  func hiddenTextIsNotRead(attribute: String) throws {
    let page = "<p>8<span \(attribute)>9<b>7</b></span>4</p><p \(attribute)>乙</p><div \(attribute)>丙</div>"
    #expect(try document(page).paragraphs == ["84"])
  }

  @Test(arguments: [
    "<s>63</s>319", "<strike>63</strike>319", "<span style='TEXT-DECORATION: line-through'>63</span>319",
    "<u style='text-decoration-line:underline line-through'>6<b>3</b></u>319", "<s>63</s><s></s>319",
  ])
  func whatIsStruckOutIsNotRead(text: String) throws {
    #expect(try document("<p>\(text)</p>").paragraphs == ["319"])
    #expect(try document("<table><tr><td>甲<td>\(text)<tr><td>乙<td>5</table>").tables == [[["甲", "319"], ["乙", "5"]]])
  }

  @Test func fieldsInCellsShowTheirFigures() throws {
    let page = """
      <table><tr><td>甲<td><input value=12 readonly><td><input type=text value='/'><td><input type=hidden value=9>
      <tr><td>乙<td><input type=number value=增3><td><input value=搜索><td><input type=checkbox value=1></table>
      <p><input value=5>丙</p>
      """
    let document = try document(page)
    #expect(document.tables == [[["甲", "12", "/", ""], ["乙", "增3", "", ""]]])
    #expect(document.paragraphs == ["丙"])
  }

  @Test(arguments: [
    "style='display:block'", "style='text-decoration:underline'", "style='visibility:visible;font-family:none'",
    "style='display:none;display:inline'",
  ])
  func whatIsShownIsRead(attribute: String) throws {
    #expect(try document("<p>8<span \(attribute)>9</span>4</p>").paragraphs == ["894"])
  }

  @Test(arguments: [
    ".no{display:none}", "/* x{} */ span.no, .other { color: red; DISPLAY: none !important }", "#a{display:none}",
    "@charset \"utf-8\"; @font-face{font-family:x} @media screen{.no{display:none}} p{color:red}",
    "@media print{.no{display:block}} .no{display:none}", "<!-- .no.wide{display:block} .no{display:none} -->",
    ".no{display:block} .no{display:none}", "span.no{display:none} .no{display:block}",
  ])
  func whatAStyleSheetHidesIsNotRead(sheet: String) throws {
    let page = "<style>\(sheet)</style><p>8<span class='big no' id=a>9<b>7</b></span>4</p>"
    #expect(try document(page).paragraphs == ["84"])
    #expect(try document("<div><style media=screen>\(sheet)</style></div>" + page).paragraphs == ["84"])
  }

  @Test(arguments: [
    ".no{display:none} .tab .no{display:inline}", "@media print{.no{display:none}}", ".No{display:none}",
    "@media screen and (max-width:600px){.no{display:none}}", ".no:hover{display:none}", ".no{visibility:hidden}",
    ".page .no{display:none}", "div.no{display:none}", ".no{display:none} span.no{display:inline}",
    "span{display:none}",
    ".no.wide{display:none}", "/* .no{display:none} */", "@media print{x{display:block} .no{display:none}",
  ])
  func whatAStyleSheetMayShowIsRead(sheet: String) throws {
    let page = "<style>\(sheet)</style><p>8<span class=no>9</span>4</p>"
    #expect(try document(page).paragraphs == ["894"])
  }

  @Test func theElementItselfCountsMoreThanItsSheet() throws {
    let sheet = "<style>.no{display:none}</style>"
    #expect(try document(sheet + "<p>8<span class=no style='display:inline'>9</span>4</p>").paragraphs == ["894"])
    #expect(
      try document(sheet.replacing("<style", with: "<style media=print") + "<p class=no>9</p>").paragraphs == ["9"]
    )
  }

  @Test func aTableThatASheetHidesIsReadWhereItIsTheOnlyOne() throws {
    let hidden = "<style>.tab{display:none}</style><div class=tab><table>\(table("1", "2", "3"))</table></div>"
    #expect(try document(hidden).tables.count == 1)
    let shown = "<table>\(table("4", "5", "6"))</table>"
    #expect(try document(hidden + shown).tables.first?.first?[1] == "4")
    #expect(try document(hidden + shown).tables.count == 1)
  }

  @Test func hiddenCellsTakeNoRoomAndBlankOnesDo() throws {
    let page = """
      <table><tr><td>a</td><td style="display:none">b</td><td>c</td><td style="visibility:hidden">d</td><td>e</td></tr>
      <tr style="display:none"><td>f</td></tr><tr><td>g</td><td>h</td><td>i</td><td>j</td></tr></table>
      """
    #expect(try document(page).tables == [[["a", "c", "", "e"], ["g", "h", "i", "j"]]])
  }

  @Test func whatIsForProgramsWithoutFramesIsNotShown() throws {
    let frames = "<frameset><frame src=a.htm><noframes><body><p>此页使用了框架</p></body></noframes></frameset>"
    let page = Array("<html><head></head>\(frames)<p>甲</p></html>".utf8)
    #expect(Extraction.read(page, name: "a.html").first?.document?.paragraphs == ["甲"])
  }

  private func table(_ figures: String...) -> String {
    let rows = zip(["规章", "行政许可", "行政处罚"], figures).map { label, figure in
      "<tr><td>\(label)</td><td>\(figure)</td><td>0</td><td>0</td></tr>"
    }
    return rows.joined()
  }

  @Test(arguments: ["hidden", "style='display:none'"])
  func aHiddenCopyIsNotRead(attribute: String) throws {
    let shown = "<table>\(table("1", "2", "3"))</table>"
    let want = try document(shown).tables
    #expect(want.count == 1)
    #expect(try document("<table \(attribute)>\(table("4", "5", "6"))</table>" + shown).tables == want)
    #expect(
      try document("<div \(attribute)><p>一、总体</p><table>\(table("4", "5", "6"))</table></div>" + shown).tables == want
    )
  }

  @Test func whatAScriptShowsLaterIsRead() throws {
    let hidden = "<div style='display:none'><table>\(table("1", "2", "3"))</table></div>"
    #expect(try document("<p>甲</p>" + hidden).tables.count == 1)
    let other = "<table><tr><td>总计</td><td>1</td></tr><tr><td>其他</td><td>1</td></tr></table>"
    #expect(try document(other + hidden).tables.count == 2)
  }

  @Test func nobodySeesThem() throws {
    let page = "<p>信&shy;函&#x200B;收到&#8206;1&#x2060;8件</p><table><tr><td>甲</td><td>&#x202D;84&#x202C;</td></tr></table>"
    #expect(try document(page).paragraphs == ["信函收到18件"])
    #expect(try document(page).tables == [[["甲", "84"]]])
  }
}
