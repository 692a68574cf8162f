import Foundation
import GoujiCore
import Testing

@testable import GoujiExtraction

/// Files and dumps that are not as they should be end as a `PDFError`, and soon.
@Suite struct PDFHostileTests {
  @Test(arguments: [
    "", "gouji-pdf 1\n", "gouji-pdf 2\nZ 0\n", "gouji-pdf 1\nP 1 1 1\n", "gouji-pdf 1\nG 1 1 1 1 a\nZ 0\n",
  ])
  func dumpsThatBreakOffAreDamaged(dump: String) {
    #expect(throws: PDFError.damaged) { try PDFDocument.read(dump: Array(dump.utf8)) }
  }

  @Test func everyPrefixOfADumpIsAnError() throws {
    var drawing = PDFDrawing()
    drawing.page()
    drawing.grid(columns: [50, 100, 150], rows: [100, 120, 140])
    drawing.row(["甲", "1"], columns: [50, 100], y: 100)
    let dump = drawing.dump
    for count in 0..<dump.count {
      #expect(throws: PDFError.damaged) { try PDFDocument.read(dump: Array(dump[..<count])) }
    }
    #expect(try PDFDocument.read(dump: dump).tables == [[["甲", "1"], ["", ""]]])
  }

  @Test func numbersBeyondAnyPageAreDamaged() {
    let dump = "gouji-pdf 1\nP 1 59500 84200\nR 1 1 99999999999999999999 1\nZ 1\n"
    #expect(throws: PDFError.damaged) { try PDFDocument.read(dump: Array(dump.utf8)) }
  }

  @Test func tooManyCellsAreALimit() {
    var drawing = PDFDrawing()
    drawing.page(width: 2000)
    drawing.grid(columns: (0...300).map { Double($0) * 6 }, rows: [0, 20, 40])
    #expect(throws: PDFError.limit) { try drawing.document() }
  }

  @Test func pagesWithoutTextAreScansOrEmpty() {
    var blank = PDFDrawing()
    blank.page()
    #expect(throws: PDFError.empty) { try blank.document() }
    var scan = PDFDrawing()
    scan.page()
    scan.image(0, 0, 400, 600)
    scan.text("认出的字", x: 50, y: 50, flags: 1)
    #expect(throws: PDFError.scan) { try scan.document() }
  }

  @Test func aScanAmongPagesIsNoted() throws {
    var drawing = PDFDrawing()
    drawing.page()
    drawing.text("一、总体情况", x: 50, y: 50)
    drawing.page()
    drawing.image(0, 0, 400, 600)
    let document = try drawing.document()
    #expect(document.paragraphs == ["一、总体情况"])
    #expect(document.notes == ["PDF 第 2 页是扫描图像，没有读取其中的文字。"])
  }

  @Test(arguments: ["", "%PDF-1.4\n", "no PDF at all", "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"])
  func filesThatAreNoPDFAreDamaged(content: String) {
    #expect(throws: PDFError.damaged) { try PDFSamples.dump(bytes: Array(content.utf8)) }
  }

  @Test(arguments: [100, 5_000, 60_000, 120_000])
  func truncatedFilesEndSoon(length: Int) throws {
    guard let file = PDFSamples.sample("formats/410307-偃师区-2021.lo.pdf") else { return }
    let bytes = [UInt8](try Data(contentsOf: file).prefix(length))
    let start = ContinuousClock.now
    do {
      _ = try PDFDocument.read(dump: PDFSamples.dump(bytes: bytes))
    } catch let error as PDFError {
      #expect([.damaged, .empty, .limit].contains(error), "\(error)")
    }
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test func limitsAreKept() throws {
    guard let file = PDFSamples.sample("formats/410307-偃师区-2021.lo.pdf") else { return }
    for limit: WritableKeyPath<PDFProgram.Limits, Int> in [\.pages, \.glyphs, \.rules] {
      var program = PDFSamples.program
      program.limits[keyPath: limit] = 3
      #expect(throws: PDFError.limit) { try program.dump(of: FileHandle(forReadingFrom: file)) }
    }
  }

  @Test func aProgramThatIsNotThereIsSaid() throws {
    let program = PDFProgram(executable: URL(filePath: "/nowhere/gouji-pdf"))
    let error = #expect(throws: PDFError.self) { try program.dump(of: .nullDevice) }
    guard case .unavailable = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
