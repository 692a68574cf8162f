internal import GoujiCore

/// Word's and WPS's XML documents.
enum DOCXReader {
  static func read(_ package: OfficePackage, limits: ExtractionLimits) throws(Rejection) -> Document {
    let main = package.target(ofType: "officeDocument", from: "") ?? "word/document.xml"
    guard let body = package.parts[main] else { throw .noMainPart }
    let styles = DOCXStyleSink()
    // Styles and numbers are an addition; a document without them, or with broken ones, is still a document.
    for part in ["styles", "numbering"] {
      guard let path = package.target(ofType: part, from: main), let bytes = package.parts[path] else { continue }
      try? XMLParser.parse(bytes, into: styles)
    }
    let sink = DOCXFlow(numbering: styles.numbering, hiding: styles.hiding, limits: limits)
    try XMLParser.parse(body, into: sink)
    var flow = sink.finish()
    for id in sink.alternativeParts {
      guard let path = package.target(ofID: id, from: main), let bytes = package.parts[path] else { continue }
      flow += try alternative(bytes, limits: limits)
    }
    return try FlowDocument.document(flow, limits: limits)
  }

  /// One file of WordprocessingML: Word 2003's own XML, or a package written as one file.
  static func read(flat bytes: [UInt8], limits: ExtractionLimits) throws(Rejection) -> Document {
    let sink = DOCXFlow(numbering: DOCXNumbering(), limits: limits)
    try XMLParser.parse(bytes, into: sink)
    return try FlowDocument.document(sink.finish(), limits: limits)
  }

  /// A part that stands in for content, usually a web page that some web editor put in (17.17.2.1).
  private static func alternative(_ bytes: [UInt8], limits: ExtractionLimits) throws(Rejection) -> [Flow.Block] {
    switch FileKind.of(bytes) {
    case .html: try HTMLReader.flow(bytes, limits: limits).blocks
    case .mhtml: try MHTMLReader.flow(bytes, limits: limits).blocks
    default: []
    }
  }
}

extension Rejection {
  static let noMainPart = Rejection(.damaged, "Office 文档里缺少正文部分，可能已损坏。请用原来的软件打开检查后重新导出。")
}
