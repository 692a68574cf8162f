import Testing

@testable import GoujiCore

/// What printed text says as a figure of its column.
struct FigureReaderTests {
  private func column(unit: String? = nil, isSigned: Bool = false) -> Form.Column {
    Form.Column(id: "x", label: Form.Label("x"), isTotal: false, isSigned: isSigned, unit: unit)
  }

  private func read(_ text: String, _ column: Form.Column) -> String {
    let reading = FigureReader.read(text, as: column)
    return [reading.state.rawValue, reading.value?.description ?? "", reading.hasOddUnit ? "odd" : ""]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  @Test(arguments: [
    ("0", "number 0"), ("53", "number 53"), ("１，０２１", "number 1021"), ("1,021", "number 1021"), (" 7\n", "number 7"),
    ("12 345", "number 12345"), ("3.0", "number 3"), ("零", "number 0"), ("12件", "number 12 odd"),
    ("**53**", "number 53"),
    ("", "blank"), ("　", "blank"), ("/", "dash"), ("\u{F02F}", "dash"), ("\u{F02D}", "dash"), ("-", "dash"),
    ("—", "dash"), ("——", "dash"), ("无", "dash"),
    ("-2", "unreadable"), ("3.5", "unreadable"), ("1O", "unreadable"), ("约3", "unreadable"), ("1,02", "unreadable"),
    ("12万元", "unreadable"), ("1234567890123456", "unreadable"), ("3/4", "unreadable"),
  ])
  func counts(_ text: String, _ expected: String) {
    #expect(read(text, column()) == expected)
  }

  @Test(arguments: [
    ("增169", "number 169"), ("减79", "number -79"), ("+5", "number 5"), ("－3", "number -3"), ("增加12", "number 12"),
    ("减少 4", "number -4"), ("169（增）", "number 169"), ("0", "number 0"), ("持平", "dash"), ("增", "unreadable"),
  ])
  func changes(_ text: String, _ expected: String) {
    #expect(read(text, column(isSigned: true)) == expected)
  }

  @Test(arguments: [
    ("6133.0438", "number 6133.0438"), ("45822.4584万元", "number 45822.4584"), ("251000元", "number 25.1 odd"),
    ("1.5亿元", "number 15000 odd"), ("¥12.50", "number 12.5"), ("1,627.79", "number 1627.79"), ("-1", "unreadable"),
    ("12件", "unreadable"),
  ])
  func amounts(_ text: String, _ expected: String) {
    #expect(read(text, column(unit: "万元")) == expected)
  }
}
