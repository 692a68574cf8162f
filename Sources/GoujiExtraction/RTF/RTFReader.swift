internal import GoujiCore

/// Rich Text Format (RTF 1.9.1), tracked changes taken as accepted, and what is struck out by hand as
/// deleted.
enum RTFReader {
  static func read(_ bytes: [UInt8], limits: ExtractionLimits) throws(Rejection) -> Document {
    var parser = RTFParser(bytes, limits: limits)
    return try FlowDocument.document(parser.flow(), limits: limits)
  }
}

extension TableLevels {
  /// The blocks of a story that has ended.
  func takingBlocks() -> [Flow.Block] {
    var whole = self
    return whole.finish()
  }
}

extension Rejection {
  static let cutRTF = Rejection(.damaged, "RTF 文档不完整，在中间断了。请重新上传完整的文件。")
}
