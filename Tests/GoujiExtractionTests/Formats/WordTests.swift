import GoujiCore
import Testing

@testable import GoujiExtraction

/// What WordprocessingML says of a text, one thing a test.
@Suite struct WordTests {
  private func document(_ body: String, parts: [(name: String, text: String)] = []) throws -> Document {
    var zip = StoredZip()
    zip.add("<Types/>", name: "[Content_Types].xml")
    let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    zip.add("<w:document xmlns:w=\"\(namespace)\"><w:body>\(body)</w:body></w:document>", name: "word/document.xml")
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let relations = parts.map { part in
      "<Relationship Id=\"\(part.name)\" Type=\"\(type)\(part.name.split(separator: ".")[0])\" Target=\"\(part.name)\"/>"
    }
    zip.add("<Relationships>\(relations.joined())</Relationships>", name: "word/_rels/document.xml.rels")
    for part in parts {
      zip.add(
        part.text.split(separator: "xmlns:w").joined(separator: "xmlns:w=\"\(namespace)\""),
        name: "word/\(part.name)"
      )
    }
    let member = Extraction.read(zip.finished(), name: "a.docx")[0]
    #expect(member.format == "docx")
    return try #require(member.document, "\(member.content)")
  }

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
  }

  private func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  @Test func rowsMayBeginLateAndCellsBeTakenOver() throws {
    let body =
      "<w:tbl><w:tr>\(cell("a"))\(cell("b", "<w:hMerge w:val=\"restart\"/>"))\(cell("x", "<w:hMerge/>"))</w:tr>"
      + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>\(cell("c"))\(cell("d"))</w:tr></w:tbl>"
    #expect(try document(body).tables == [[["a", "b", "<"], ["<", "c", "d"]]])
  }

  @Test func whatIsStruckOutIsNotRead() throws {
    let runs = [("strike", "6"), ("dstrike w:val=\"true\"", "3"), ("strike w:val=\"0\"", "319")].map {
      "<w:r><w:rPr><w:\($0)/></w:rPr><w:t>\($1)</w:t></w:r>"
    }
    #expect(try document("<w:p>\(runs.joined())</w:p>").paragraphs == ["319"])
  }

  @Test func numbersOfListsArePrinted() throws {
    let numbering = """
      <w:numbering xmlns:w><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/>
      <w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/>
      <w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
      <w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num></w:numbering>
      """
    let styles = """
      <w:styles xmlns:w><w:style w:type="paragraph" w:styleId="1"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>
      </w:style><w:style w:type="paragraph" w:styleId="h"><w:basedOn w:val="1"/></w:style></w:styles>
      """
    let second = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/></w:numPr>"
    let body =
      paragraph("总体情况", "<w:pStyle w:val=\"h\"/>") + paragraph("甲", second) + paragraph("乙", second)
      + paragraph("主动公开", "<w:pStyle w:val=\"1\"/>") + paragraph("丙", second) + paragraph("丁", "")
    let document = try document(body, parts: [("numbering.xml", numbering), ("styles.xml", styles)])
    #expect(document.paragraphs == ["一、总体情况", "1.甲", "2.乙", "二、主动公开", "1.丙", "丁"])
  }

  private func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
  }

  @Test func textHiddenByItsStyleIsNotRead() throws {
    let hidden = "<w:rPr><w:vanish/></w:rPr>"
    let styles = """
      <w:styles xmlns:w><w:style w:type="character" w:styleId="h">\(hidden)</w:style>
      <w:style w:type="character" w:styleId="d"><w:basedOn w:val="h"/></w:style>
      <w:style w:type="character" w:styleId="s"><w:basedOn w:val="h"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="p">\(hidden)</w:style></w:styles>
      """
    let body =
      "<w:p>" + run("8") + run("1", "<w:rStyle w:val=\"h\"/>") + run("2", "<w:rStyle w:val=\"d\"/>")
      + run("4", "<w:rStyle w:val=\"s\"/>") + run("5", "<w:rStyle w:val=\"h\"/><w:vanish w:val=\"false\"/>") + "</w:p>"
      + paragraph("甲", "<w:pStyle w:val=\"p\"/>") + "<w:p><w:pPr><w:pStyle w:val=\"p\"/></w:pPr>"
      + run("乙", "<w:rStyle w:val=\"h\"/>") + run("丙", "<w:rStyle w:val=\"s\"/>") + "</w:p>" + paragraph("丁")
    #expect(try document(body, parts: [("styles.xml", styles)]).paragraphs == ["845", "乙", "丁"])
    #expect(try document(body).paragraphs == ["81245", "甲", "乙丙", "丁"])
  }

  private func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }

  @Test func fieldsWithinInstructionsAreNotShown() throws {
    let inner = mark("begin") + "<w:r><w:instrText>=A1</w:instrText></w:r>" + mark("separate") + run("77") + mark("end")
    let outer =
      mark("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>" + inner + mark("separate") + run("0") + mark("end")
    #expect(try document("<w:p>\(outer)\(run("件"))</w:p>").paragraphs == ["0件"])
    let nested = mark("begin") + mark("separate") + run("目录") + inner + mark("end")
    #expect(try document("<w:p>\(nested)</w:p>").paragraphs == ["目录77"])
    // An instruction whose end is lost takes no more than its own paragraph.
    #expect(try document("<w:p>\(run("甲"))\(mark("begin"))</w:p>\(paragraph("乙"))").paragraphs == ["甲", "乙"])
  }

  @Test func nobodySeesThem() throws {
    #expect(try document(paragraph("信\u{AD}函收到\u{200E}1\u{2060}8件\u{FEFF}")).paragraphs == ["信函收到18件"])
  }

  @Test func tablesWithinTablesStandOnTheirOwn() throws {
    let inner = "<w:tbl><w:tr>\(cell("1"))\(cell("2"))</w:tr></w:tbl><w:p/>"
    let outer = "<w:tbl><w:tr><w:tc><w:p/>\(inner)</w:tc></w:tr></w:tbl>"
    #expect(try document(outer).tables == [[["1", "2"]]])
    let framed = "<w:tbl><w:tr><w:tc><w:tbl><w:tr>\(cell("规章"))</w:tr></w:tbl><w:p/></w:tc>\(cell("3"))</w:tr></w:tbl>"
    #expect(try document(framed).tables == [[["规章", "3"]]])
  }

  @Test func webPageInADocumentIsRead() throws {
    let page = "<html><body><p>信息公开</p><table><tr><td>a</td><td>b</td></tr></table></body></html>"
    let document = try document("<w:altChunk xmlns:r=\"r\" r:id=\"afchunk.htm\"/>", parts: [("afchunk.htm", page)])
    #expect(document.paragraphs == ["信息公开"])
    #expect(document.tables == [[["a", "b"]]])
  }

  @Test func flatDocumentsAreRead() throws {
    let xml = """
      <?xml version="1.0"?><?mso-application progid="Word.Document"?>
      <w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:tbl>
      <w:tr>\(cell("a", "<w:vmerge w:val=\"restart\"/>"))\(cell("1"))</w:tr><w:tr>\(cell("", "<w:vmerge/>"))\(cell("2"))</w:tr>
      </w:tbl></w:body></w:wordDocument>
      """
    let member = Extraction.read(Array(xml.utf8), name: "a.doc")[0]
    #expect(member.document?.tables == [[["a", "1"], ["<", "2"]]])
  }

  @Test func deletedParagraphMarkJoins() throws {
    let open = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>"
    #expect(try document(open + paragraph("后")).paragraphs == ["前后"])
  }

  @Test func encryptedFilesSaySo() throws {
    guard var bytes = try FormatSamples.bytes("610103-碑林区-2021.lo.doc") else { return }
    let name = Array("WordDocument".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let entry = try #require(bytes.indices.first { bytes[$0...].starts(with: name) })
    var encrypted = bytes
    encrypted.replaceSubrange(entry..<entry + 32, with: "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), 0] })
    encrypted[entry + 64] = 34
    #expect(Extraction.read(encrypted, name: "a.docx")[0].rejection?.code == .encrypted)
    // FibBase.fEncrypted, in the first sector of the stream.
    let start = (Int(bytes[entry + 116]) + Int(bytes[entry + 117]) << 8 + 1) * 512
    bytes[start + 11] |= 1
    #expect(Extraction.read(bytes, name: "a.doc")[0].rejection?.code == .encrypted)
    bytes[start] = 0xDC
    guard case .passedOn(_, to: .documentConverter, let otherwise) = Extraction.read(bytes, name: "a.doc")[0].content
    else {
      Issue.record("Word 95 is LibreOffice's.")
      return
    }
    #expect(otherwise.code == .unsupported)
  }
}
