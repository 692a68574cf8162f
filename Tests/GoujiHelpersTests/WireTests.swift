import GoujiCore
import Testing

@testable import GoujiHelpers

/// The parent takes an answer apart that a hostile file may have written.
struct WireTests {
  @Test func everythingComesBack() throws {
    let answer = WireTests.sample
    #expect(try Answer(decoding: answer.encoded[...], parts: 1000) == answer)
  }

  @Test func nothingMayBeMissing() {
    let bytes = WireTests.sample.encoded
    for end in bytes.indices {
      #expect(throws: WireReader.Malformed.self) { try Answer(decoding: bytes[..<end], parts: 1000) }
    }
  }

  @Test func nothingMayFollow() {
    let bytes = WireTests.sample.encoded + [0]
    #expect(throws: WireReader.Malformed(what: "bytes after the end")) { try Answer(decoding: bytes[...], parts: 1000) }
  }

  /// Whatever the bytes, they are taken or refused, and what is taken is written the same way again.
  @Test func changedBytes() throws {
    var random = SeededRandom(seed: 1)
    let bytes = WireTests.sample.encoded
    for _ in 0..<20_000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        changed[Int.random(in: changed.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if let answer = try? Answer(decoding: changed[...], parts: 1000) { #expect(answer.encoded == changed) }
    }
  }

  @Test func randomBytes() {
    var random = SeededRandom(seed: 2)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...64, using: &random)
      // Small numbers are what the encoding is made of: they get further.
      var bytes = (0..<count).map { _ in UInt8.random(in: 0...(Bool.random(using: &random) ? 4 : 255), using: &random) }
      if count > 1 { bytes[0] = Answer.version }
      _ = try? Answer(decoding: bytes[...], parts: 1000)
    }
  }

  @Test func countsAreNotBelieved() {
    // A list of 2³¹ members in three bytes.
    let huge: [UInt8] = [Answer.version, 0x80, 0x80, 0x80, 0x80, 0x08]
    #expect(throws: WireReader.Malformed(what: "too many parts")) { try Answer(decoding: huge[...], parts: 1 << 40) }
    let bytes = WireTests.sample.encoded
    #expect(throws: WireReader.Malformed(what: "too many parts")) { try Answer(decoding: bytes[...], parts: 10) }
  }

  @Test func numbersAreBounded() {
    let beyond: [UInt8] = [Answer.version, 0x81, 0x80, 0x80, 0x80, 0x08]
    #expect(throws: WireReader.Malformed(what: "number too large")) { try Answer(decoding: beyond[...], parts: 1000) }
    let padded: [UInt8] = [Answer.version, 0x81, 0x00]
    #expect(throws: WireReader.Malformed(what: "number not in shortest form")) {
      try Answer(decoding: padded[...], parts: 1000)
    }
  }

  @Test func onlyRejectionsReject() {
    var answer = WireTests.sample
    answer.members = [WireTests.member(.rejected(Rejection(.items, "表三")))]
    #expect(throws: WireReader.Malformed(what: "no READ code")) { try Answer(decoding: answer.encoded[...], parts: 9) }
  }

  @Test func frames() {
    let frame = AnswerFrame(.lastAnswer, 1 << 40)
    #expect(AnswerFrame(decoding: frame.encoded) == frame)
    #expect(AnswerFrame(decoding: Array(frame.encoded.dropLast())) == nil)
    #expect(AnswerFrame(decoding: [UInt8](repeating: 0xFF, count: AnswerFrame.size)) == nil)
    #expect(AnswerFrame(decoding: Array("GJA1".utf8) + [UInt8](repeating: 0xFF, count: 12)) == nil)
    var request = Request(task: .pdfDump, bytes: 12, name: "碑林区.pdf")
    #expect(Request(decoding: request.encoded) == request)
    request.skipped = [2, 1 << 31]
    #expect(Request(decoding: request.encoded) == request)
    #expect(Request(decoding: Array(request.encoded.dropLast())) == nil)
    let long = Request(task: .file, bytes: 0, name: String(repeating: "长", count: 5000)).encoded
    #expect(long.count <= Request.greatestSize)
    #expect(Request(decoding: long) != nil)
  }

  static let sample = Answer(members: [
    member(.document(document)),
    member(.rejected(Rejection(.encrypted, "设有密码"))),
    member(.passedOn(Answer.Passage(bytes: nil, reader: .pdf, otherwise: Rejection(.unsupported, "PDF")))),
    member(.passedOn(Answer.Passage(bytes: [1, 2, 3], reader: .text, otherwise: Rejection(.unsupported, "文本")))),
  ])

  private static func member(_ content: Answer.Content) -> Answer.Member {
    let hash = String(repeating: "0a", count: 32)
    return Answer.Member(name: "包.zip/件.docx", format: "docx", sha256: hash, bytes: 300, content: content, notes: ["注"])
  }

  private static let document: Document = {
    let rect = Place.Rect(left: -5, top: 0, right: 59_528, bottom: 84_189)
    let cells = [
      Document.Cell(text: "本年新收\n申请", place: Place(line: 1, cell: 2)),
      Document.Cell(text: "", place: Place(page: 3, rect: rect, paragraph: 7), isCovered: true),
      Document.Cell(text: "12", place: Place(sheet: "表三", ref: "B7")),
    ]
    let rows = [Document.Row(cells: cells), Document.Row(cells: [])]
    return Document(
      blocks: [
        .paragraph(Document.Paragraph(text: "一、总体情况", place: Place(line: 300))),
        .table(Document.Table(rows: rows)),
        .table(Document.Table(rows: rows, hasRowEnds: false)),
        .table(Document.Table(rows: rows, isInferred: true)),
      ],
      notes: ["扩展名与内容不符。"]
    )
  }()
}

/// The same numbers every time: SplitMix64.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
