internal import GoujiCore

/// Excel's and WPS's XML spreadsheets (ECMA-376 part 1, 18).
enum XLSXReader {
  static func read(_ package: OfficePackage, limits: ExtractionLimits) throws(Rejection) -> Document {
    let main = package.target(ofType: "officeDocument", from: "") ?? "xl/workbook.xml"
    guard let workbook = package.parts[main] else { throw .noMainPart }
    let list = SheetListSink()
    try XMLParser.parse(workbook, into: list)
    let strings = SharedStringSink(limits: limits)
    if let path = package.target(ofType: "sharedStrings", from: main), let bytes = package.parts[path] {
      try XMLParser.parse(bytes, into: strings)
    }
    var document = Document()
    var budget = limits.cells
    for entry in list.sheets where !entry.isHidden {
      guard let path = package.target(ofID: entry.relationship, from: main), let bytes = package.parts[path] else {
        continue
      }
      let sink = SheetSink(name: entry.name, strings: strings.strings, limits: limits)
      try XMLParser.parse(bytes, into: sink)
      document.blocks += try SheetBlocks(sink.sheet, budget: &budget).blocks
    }
    let hidden = list.sheets.filter(\.isHidden).map(\.name)
    if !hidden.isEmpty { document.notes.append("隐藏的工作表没有读取：\(hidden.joined(separator: "、"))。") }
    guard !document.blocks.isEmpty else { throw Rejection(.empty, "表格文件里没有内容。请重新上传完整的文件。") }
    return document
  }
}

/// Reads the names of the sheets (18.2.19).
final class SheetListSink: XMLSink {
  private(set) var sheets: [(name: String, relationship: String, isHidden: Bool)] = []

  var rejection: Rejection? { nil }

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard name == "sheet", let relationship = attributes["id"] else { return }
    let state = attributes["state"] ?? "visible"
    sheets.append((attributes["name"] ?? "", relationship, state != "visible"))
  }

  func end(_ name: String) {}
  func text(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// Reads the texts that cells share (18.4.9).
final class SharedStringSink: XMLSink {
  private(set) var strings: [String] = []
  private(set) var rejection: Rejection?
  private var text: [UInt8] = []
  private var isInText = false
  private var phonetic = 0
  private var textLeft: Int

  init(limits: ExtractionLimits) {
    textLeft = limits.textBytes
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "si": text = []
    case "t": isInText = phonetic == 0
    case "rPh": phonetic += 1
    default: return
    }
  }

  func end(_ name: String) {
    switch name {
    case "si": strings.append(String(decoding: text, as: UTF8.self))
    case "t": isInText = false
    case "rPh": phonetic -= 1
    default: return
    }
  }

  func text(_ buffer: UnsafeBufferPointer<UInt8>) {
    guard isInText else { return }
    textLeft -= buffer.count
    if textLeft < 0 { rejection = .tooMuchText }
    text.append(contentsOf: buffer)
  }
}

/// Reads the cells and merged ranges of one sheet (18.3.1.4, 18.3.1.55).
final class SheetSink: XMLSink {
  private(set) var sheet: Sheet
  private(set) var rejection: Rejection?
  private let strings: [String]
  private var row = Sheet.Row(number: 0)
  private var column = 0
  private var type = "n"
  private var text: [UInt8] = []
  private var isInText = false
  private var phonetic = 0
  private var cellsLeft: Int
  private var textLeft: Int

  init(name: String, strings: [String], limits: ExtractionLimits) {
    sheet = Sheet(name: name)
    self.strings = strings
    cellsLeft = limits.cells
    textLeft = limits.textBytes
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "row":
      row = Sheet.Row(number: attributes.number("r") ?? row.number + 1)
      column = 0
    case "c":
      column = attributes["r"].flatMap { CellReference($0) }?.column ?? column + 1
      type = attributes["t"] ?? "n"
      text = []
      row.cells += 1
    case "v", "t": isInText = phonetic == 0
    case "rPh": phonetic += 1
    case "mergeCell":
      if let range = attributes["ref"].flatMap({ MergedRange($0) }) { sheet.merges.append(range) }
    default: return
    }
  }

  func end(_ name: String) {
    switch name {
    case "v", "t": isInText = false
    case "rPh": phonetic -= 1
    case "c": endCell()
    case "row":
      // Rows stand in their order; what does not is no row of a sheet that a program has written.
      if row.number > sheet.rows.last?.number ?? 0 { sheet.rows.append(row) }
    default: return
    }
  }

  func text(_ buffer: UnsafeBufferPointer<UInt8>) {
    if isInText { text.append(contentsOf: buffer) }
  }

  private func endCell() {
    let printed = FlowText.trimmed(value(String(decoding: text, as: UTF8.self)).withoutUnseen)
    guard !printed.isEmpty else { return }
    cellsLeft -= 1
    textLeft -= printed.utf8.count
    if cellsLeft < 0 { rejection = .tooManyCells }
    if textLeft < 0 { rejection = .tooMuchText }
    row.texts[column] = printed
  }

  private func value(_ stored: String) -> String {
    switch type {
    case "s": Int(stored).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "n": StoredNumber.text(stored)
    case "b": stored == "1" ? "TRUE" : "FALSE"
    default: stored
    }
  }
}
