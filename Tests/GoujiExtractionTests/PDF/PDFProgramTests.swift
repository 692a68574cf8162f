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
}
