import Testing

@testable import GoujiExtraction

@Suite struct PDFProgramTests {
  @Test func endsMeanErrors() {
    #expect(PDFProgram.error(status: 0, isSignal: false) == nil)
    #expect(PDFProgram.error(status: 65, isSignal: false) == .damaged)
    #expect(PDFProgram.error(status: 75, isSignal: false) == .limit)
    #expect(PDFProgram.error(status: 77, isSignal: false) == .encrypted)
    #expect(PDFProgram.error(status: 11, isSignal: true) == .damaged)
    #expect(PDFProgram.error(status: 24, isSignal: true) == .limit)
  }

  /// The lines of rules that `gouji-pdf` writes of a page with that content.
  private func rules(_ content: String) throws -> [Substring] {
    let stream = "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream"
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R>>", stream,
    ]
    let body = objects.enumerated().map { "\($0 + 1) 0 obj\($1)endobj\n" }.joined()
    let dump = try PDFSamples.dump(bytes: Array("%PDF-1.4\n\(body)trailer<</Root 1 0 R>>\n%%EOF".utf8))
    return String(decoding: dump, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("R ") }
  }

  @Test func whatIsBetweenTwoRectanglesIsAFrame() throws {
    let frame = ["R 1000 2000 6000 2100", "R 1000 7900 6000 8000", "R 1000 2000 1100 8000", "R 5900 2000 6000 8000"]
    #expect(try rules("11 21 48 58 re 10 20 50 60 re f*") == frame.map { $0[...] })
    // The same where the one turns the other way.
    #expect(try rules("10 20 50 60 re 11 21 m 11 79 l 59 79 l 59 21 l h f") == frame.map { $0[...] })
    // Both are filled.
    #expect(try rules("11 21 48 58 re 10 20 50 60 re f") == [])
    // The one is no edge of the other.
    #expect(try rules("30 40 10 10 re 10 20 50 60 re f*") == [])
  }
}
