import ReportGenerator

/// A generated report as a DOCX, with what Word and WPS put in: split runs, revisions, content controls, text boxes.
struct WordRendering {
  var random: SeededRandom
  /// Whether the file looks as its author typed it, or as it went through many hands.
  var isPlain = false

  mutating func bytes(_ report: FlowingReport) -> [UInt8] {
    var body = ""
    for (index, part) in report.parts.enumerated() {
      switch part {
      case .paragraph(let text):
        // A title in a text box is anchored to the paragraph behind it.
        body += index == 0 && chance(20) ? textBox(text) : paragraph(text)
      case .table(let table):
        body += chance(20) ? "<w:sdt><w:sdtContent>\(self.table(table))</w:sdtContent></w:sdt>" : self.table(table)
      }
    }
    var zip = StoredZip()
    zip.add(WordRendering.types, name: "[Content_Types].xml")
    zip.add(WordRendering.relationships, name: "_rels/.rels")
    zip.add("\(WordRendering.head)<w:body>\(body)<w:sectPr/></w:body></w:document>", name: "word/document.xml")
    return zip.finished()
  }

  private mutating func chance(_ percent: UInt64) -> Bool { !isPlain && random.next() % 100 < percent }

  private mutating func paragraph(_ text: String) -> String {
    var result = "<w:p><w:pPr><w:jc w:val=\"center\"/><w:tabs><w:tab w:val=\"left\" w:pos=\"900\"/></w:tabs></w:pPr>"
    if chance(5) { result += "<w:del w:id=\"1\"><w:r><w:delText>已删除7件</w:delText></w:r></w:del>" }
    result += runs(text)
    if chance(5) { result += "<w:moveFrom w:id=\"2\"><w:r><w:t>移走9件</w:t></w:r></w:moveFrom>" }
    if chance(5) { result += "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏8</w:t></w:r>" }
    return result + "</w:p>"
  }

  private mutating func runs(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while !rest.isEmpty {
      let piece = rest.prefix(isPlain ? rest.count : 1 + Int(random.next() % 12))
      rest = rest.dropFirst(piece.count)
      let run =
        "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">\(escaped(piece))</w:t></w:r>"
      result +=
        chance(6)
        ? "<w:ins w:id=\"3\" w:author=\"a\">\(run)</w:ins>" : chance(4) ? "<w:smartTag>\(run)</w:smartTag>" : run
    }
    return result
  }

  private mutating func textBox(_ text: String) -> String {
    let content = "<w:txbxContent>\(paragraph(text))</w:txbxContent>"
    return
      "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>\(content)</wps:txbx></w:drawing>"
      + "</mc:Choice><mc:Fallback><w:pict><v:textbox>\(content)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
      + "</w:p>"
  }

  private mutating func table(_ table: FlowingReport.Table) -> String {
    var result = "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>"
    result += String(repeating: "<w:gridCol w:w=\"900\"/>", count: table.width) + "</w:tblGrid>"
    /// Columns that a cell above still covers: rows left, and its width in the column where it begins.
    var open: [Int: (rows: Int, columns: Int)] = [:]
    for row in table.rows {
      result += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
      var column = 0
      var waiting = row[...]
      while column < table.width {
        if let above = open[column], above.rows > 0 {
          open[column]?.rows -= 1
          result += cell(
            "<w:p/>",
            columns: above.columns,
            merge: chance(50) ? "<w:vMerge/>" : "<w:vMerge w:val=\"continue\"/>"
          )
          column += above.columns
        } else if let next = waiting.popFirst() {
          open[column] = (next.rows - 1, next.columns)
          result += cell(
            paragraph(next.text),
            columns: next.columns,
            merge: next.rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : ""
          )
          column += next.columns
        } else {
          break
        }
      }
      result += "</w:tr>"
    }
    if chance(30) {
      result +=
        "<w:tr><w:trPr><w:del w:id=\"9\"/></w:trPr>\(cell(paragraph("四、结转下年度继续办理999"), columns: 1, merge: ""))</w:tr>"
    }
    return result + "</w:tbl>"
  }

  private func cell(_ content: String, columns: Int, merge: String) -> String {
    let span = columns > 1 ? "<w:gridSpan w:val=\"\(columns)\"/>" : ""
    return "<w:tc><w:tcPr><w:tcW w:w=\"900\" w:type=\"dxa\"/>\(span)\(merge)</w:tcPr>\(content)</w:tc>"
  }

  private func escaped(_ text: Substring) -> String {
    text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : String($0) }.joined()
  }

  private static let head = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
    """

  private static let types = """
    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Override PartName="/word/document.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
    """

  private static let relationships = """
    <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    <Relationship Id="rId1" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
    Target="word/document.xml"/></Relationships>
    """
}

extension WordRendering {
  /// `收到84件` with a 9 in it that a style of characters hides, and a paragraph behind it.
  static var hiddenByStyle: [UInt8] {
    let text = "<w:r><w:t>收到84</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Gone\"/></w:rPr><w:t>9</w:t></w:r>"
    let rest = "<w:r><w:t>件</w:t></w:r>"
    let style = "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"Gone\"><w:name w:val=\"Gone\"/>"
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let office = "http://schemas.openxmlformats.org"
    var zip = StoredZip()
    zip.add(
      types.replacing(
        "</Types>",
        with: "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
          + "wordprocessingml.styles+xml\"/></Types>"
      ),
      name: "[Content_Types].xml"
    )
    zip.add(relationships, name: "_rels/.rels")
    zip.add(
      "<Relationships xmlns=\"\(office)/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"styles.xml\" "
        + "Type=\"\(office)/officeDocument/2006/relationships/styles\"/></Relationships>",
      name: "word/_rels/document.xml.rels"
    )
    zip.add(
      "<w:styles xmlns:w=\"\(word)\">\(style)<w:rPr><w:vanish/></w:rPr></w:style></w:styles>",
      name: "word/styles.xml"
    )
    let paragraphs = "<w:p>\(text)\(rest)</w:p><w:p><w:r><w:t>甲</w:t></w:r></w:p>"
    zip.add("\(head)<w:body>\(paragraphs)<w:sectPr/></w:body></w:document>", name: "word/document.xml")
    return zip.finished()
  }
}
