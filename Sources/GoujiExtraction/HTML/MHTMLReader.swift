internal import GoujiCore

/// Web pages saved as one file (MHTML, RFC 2557): the parts of a mail, of which those in HTML are read.
enum MHTMLReader {
  static func read(_ bytes: [UInt8], limits: ExtractionLimits) throws(Rejection) -> Document {
    let (flow, title) = try flow(bytes, limits: limits)
    return try FlowDocument.document(ReportPart.of(flow, title: title), limits: limits)
  }

  static func flow(_ bytes: [UInt8], limits: ExtractionLimits) throws(Rejection) -> (
    blocks: [Flow.Block], title: String
  ) {
    let leaves = MIMEPart(bytes[...]).leaves(depth: 0)
    let pages = leaves.filter { $0.type == "text/html" }
    guard let first = pages.first else { throw .noPage }
    var sheet = StyleSheet()
    for part in leaves where part.type == "text/css" { sheet.read(part.content) }
    var (blocks, title) = try HTMLReader.flow(first.content, limits: limits, hint: first.charset, sheet: sheet)
    // What a frame shows is a part of its own.
    guard Flow.tables(in: blocks).isEmpty else { return (blocks, title) }
    for page in pages.dropFirst().prefix(MHTMLReader.mostFrames) {
      blocks += try HTMLReader.flow(page.content, limits: limits, hint: page.charset, sheet: sheet).blocks
    }
    return (blocks, title)
  }

  private static let mostFrames = 20
}

/// One part of a message (RFC 2045, 2046).
struct MIMEPart {
  private let headers: [String: String]
  private let body: ArraySlice<UInt8>

  private static let mostParts = 500
  private static let deepest = 8

  init(_ bytes: ArraySlice<UInt8>) {
    var headers: [String: String] = [:]
    var rest = bytes
    var last: String?
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      var line = rest[rest.startIndex..<end]
      rest = end < rest.endIndex ? rest[(end + 1)...] : rest[rest.endIndex...]
      if line.last == 0x0D { line.removeLast() }
      if line.isEmpty {
        // Some writers put blank lines before the headers.
        if headers.isEmpty { continue }
        break
      }
      let text = String(decoding: line, as: UTF8.self)
      if line.first == 0x20 || line.first == 0x09 {
        if let last { headers[last, default: ""] += " " + text }
      } else if let colon = text.firstIndex(of: ":") {
        let name = text[..<colon].lowercased()
        headers[name] = String(text[text.index(after: colon)...])
        last = name
      }
    }
    self.headers = headers
    body = rest
  }

  /// In lower case, without parameters.
  var type: String {
    let value = headers["content-type"] ?? "text/plain"
    return String(value.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }).lowercased()
  }

  var charset: String? { parameter("charset") }

  var content: [UInt8] {
    switch (headers["content-transfer-encoding"] ?? "").lowercased().filter({ $0 != " " && $0 != "\t" }) {
    case "quoted-printable": TransferEncoding.quotedPrintable(body)
    case "base64": TransferEncoding.base64(body)
    default: Array(body)
    }
  }

  /// The parts that are not made up of parts, in order.
  func leaves(depth: Int) -> [MIMEPart] {
    guard type.hasPrefix("multipart/"), depth < MIMEPart.deepest, let boundary = parameter("boundary") else {
      return [self]
    }
    return parts(boundary: Array("--\(boundary)".utf8)).flatMap { $0.leaves(depth: depth + 1) }
  }

  private func parts(boundary: [UInt8]) -> [MIMEPart] {
    var parts: [MIMEPart] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex, parts.count < MIMEPart.mostParts {
      let end = body[line...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[line..<end].starts(with: boundary) {
        if let start { parts.append(MIMEPart(body[start..<line])) }
        start = min(end + 1, body.endIndex)
        if body[(line + boundary.count)..<end].starts(with: [0x2D, 0x2D]) { return parts }
      }
      line = end + 1
    }
    // A file that breaks off ends its last part.
    if let start, start < body.endIndex { parts.append(MIMEPart(body[start...])) }
    return parts
  }

  private func parameter(_ name: String) -> String? {
    for field in (headers["content-type"] ?? "").split(separator: ";").dropFirst() {
      guard let equals = field.firstIndex(of: "=") else { continue }
      let key = field[..<equals].filter { $0 != " " && $0 != "\t" }.lowercased()
      guard key == name else { continue }
      let value = FlowText.trimmed(String(field[field.index(after: equals)...]))
      return value.hasPrefix("\"") ? String(value.dropFirst().prefix { $0 != "\"" }) : value
    }
    return nil
  }
}

extension Rejection {
  static let noPage = Rejection(.damaged, "网页存档（MHT）里没有网页，可能不完整或已损坏。请重新保存网页后上传。")
}
