import ReportGenerator

/// A generated report as a web page, the way different hands make them.
struct PageRendering {
  enum Hand: CaseIterable {
    /// Few elements, all of them closed.
    case clean
    /// What Word saves: paragraphs and spans in every cell, lines broken anywhere.
    case word
    /// A government's site: GBK, navigation, a layout table, capital letters, elements left open.
    case site
  }

  let hand: Hand
  var random: SeededRandom

  mutating func bytes(_ report: FlowingReport) -> [UInt8] {
    let body = report.parts.map { part in
      switch part {
      case .paragraph(let text): paragraph(text)
      case .table(let table): self.table(table)
      }
    }.joined(separator: "\n")
    switch hand {
    case .clean:
      return Array("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>\(body)</body></html>".utf8)
    case .word: return Array((PageRendering.wordHead + body + "</div></body></html>").utf8)
    case .site: return gbk(PageRendering.siteHead + body + PageRendering.siteFoot)
    }
  }

  private mutating func chance(_ percent: UInt64) -> Bool { random.next() % 100 < percent }

  private mutating func paragraph(_ text: String) -> String {
    switch hand {
    case .clean: return "<p>\(escaped(text))</p>"
    case .word: return "<p class=MsoNormal style='text-indent:32.0pt'>\(spans(text))</p>\n"
    case .site:
      return chance(50)
        ? "<P STYLE=\"text-indent:2em\">\(escaped(text))" : "<div><FONT size=4>\(escaped(text))</FONT></div>"
    }
  }

  private mutating func table(_ table: FlowingReport.Table) -> String {
    let rows = table.rows.map { row in
      let cells = row.map { cell($0) }.joined()
      return hand == .site && chance(40) ? "<TR>\(cells)\n" : "<tr style='height:20pt'>\(cells)</tr>\n"
    }.joined()
    switch hand {
    case .clean: return "<table border=\"1\"><tbody>\(rows)</tbody></table>"
    case .word:
      let widths = String(repeating: "<td width=40 style='border:none'></td>", count: table.width)
      return "<div align=center><table class=MsoNormalTable border=0 cellspacing=0>\n\(rows)"
        + "<![if !supportMisalignedColumns]><tr height=0>\(widths)</tr><![endif]></table></div>\n"
    case .site: return "<TABLE cellSpacing=0 border=1><COLGROUP><COL><COL></COLGROUP>\(rows)</TABLE>"
    }
  }

  private mutating func cell(_ cell: FlowingReport.Cell) -> String {
    var attributes = ""
    if cell.columns > 1 { attributes += hand == .clean ? " colspan=\"\(cell.columns)\"" : " colspan=\(cell.columns)" }
    if cell.rows > 1 { attributes += hand == .site ? " rowSpan='\(cell.rows)'" : " rowspan=\"\(cell.rows)\"" }
    switch hand {
    case .clean: return "<td\(attributes)>\(escaped(cell.text))</td>"
    case .word:
      let inner = cell.text.isEmpty ? "<span lang=EN-US><o:p>&nbsp;</o:p></span>" : spans(cell.text)
      return "\n  <td width=40 valign=top\(attributes) style='width:30pt;border:solid windowtext 1.0pt'>\n"
        + "  <p class=MsoNormal align=center>\(inner)</p>\n  </td>"
    case .site:
      let text = cell.text.isEmpty && chance(60) ? "&nbsp;" : broken(cell.text)
      return chance(30) ? "<TD\(attributes)>\(text)" : "<TH\(attributes)><P>\(text)</P></TH>"
    }
  }

  /// A label of a narrow column, its lines broken by hand.
  private mutating func broken(_ text: String) -> String {
    guard text.count > 6, text.contains(where: { $0 > "\u{3000}" }), chance(20) else { return escaped(text) }
    let cut = text.index(text.startIndex, offsetBy: text.count / 2)
    return escaped(String(text[..<cut])) + (chance(50) ? "<BR>" : "<br/>\n") + escaped(String(text[cut...]))
  }

  private mutating func spans(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while !rest.isEmpty {
      let length = rest.first?.isASCII == true ? rest.prefix { $0.isASCII }.count : 1 + Int(random.next() % 9)
      let piece = rest.prefix(length)
      rest = rest.dropFirst(piece.count)
      var inner = escaped(String(piece))
      // Word breaks its lines between ideographs as well as at spaces.
      if let last = piece.unicodeScalars.last, let next = rest.unicodeScalars.first, last.value > 0x3000,
        next.value > 0x3000, chance(15)
      {
        inner += "\n  "
      }
      result += "<span style='font-size:10.5pt;mso-hansi-font-family:宋体'>\(inner)</span>"
    }
    return result + "<span lang=EN-US><o:p></o:p></span>"
  }

  private func escaped(_ text: String) -> String {
    text.map { character -> String in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\u{A0}": "&nbsp;"
      default: String(character)
      }
    }.joined()
  }

  private func gbk(_ text: String) -> [UInt8] { TextEncoding.gb18030.bytes(of: text) }

  private static let wordHead = """
    <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
    <head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
    <!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
    <style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=ZH-CN><div class=WordSection1>
    """

  private static let siteHead = """
    <HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=gb2312"><TITLE>政府信息公开年报_门户网站</TITLE>
    <SCRIPT>document.write("<table><tr><td>1</td></tr></table>");</SCRIPT></HEAD><BODY>
    <div class="top"><ul><li><a href="/">首页</a></li><li><a href="/zw/">政务公开</a></li><li><a href="/fw">办事服务</a></li></ul></div>
    <TABLE width=1000 align=center><TR><TD width=200><a href="/a">信息公开指南</a><br><a href="/b">信息公开目录</a></TD><TD>
    <div>您的位置：<a href="/">首页</a> &gt; <a href="/zw">政府信息公开年报</a></div>
    <div id=zoom>
    """

  private static let siteFoot = """
    </div><div class="tools">【<a href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭</a>】</div>
    </TD></TR></TABLE><div class=foot><p>主办单位：某某市大数据管理局</p><p>备案号：京ICP备05000000号 联系电话：0100-12345678</p>
    <table><tr><td>今日访问</td><td>123</td><td>总访问</td><td>456</td></tr></table></div></BODY></HTML>
    """
}
