internal import CMarkup
internal import Glibc
internal import GoujiCore

/// Web pages, by libxml2's HTML parser.
enum HTMLReader {
  /// - Throws: `Rejection` with READ-LIMIT or READ-EMPTY.
  static func read(_ bytes: [UInt8], limits: ExtractionLimits) throws(Rejection) -> Document {
    let (flow, title) = try flow(bytes, limits: limits)
    let document = try FlowDocument.document(ReportPart.of(flow, title: title), limits: limits)
    guard !document.blocks.isEmpty else {
      throw Rejection(.empty, "网页里没有文字。内容可能是打开网页时才载入的；请在浏览器里打开后复制，或保存为完整的网页后重新上传。")
    }
    return document
  }

  /// - Parameters:
  ///   - hint: The encoding that something outside the page gives.
  ///   - sheet: Styles that stand outside the page.
  static func flow(
    _ bytes: [UInt8],
    limits: ExtractionLimits,
    hint: String? = nil,
    sheet: StyleSheet = StyleSheet()
  ) throws(Rejection) -> (blocks: [Flow.Block], title: String) {
    // The parser takes a null byte for the end.
    var text = ConditionalComments.removed(from: MarkupEncoding.utf8(bytes, hint: hint))
    if hasNull(text) { text = text.map { $0 == 0 ? 0x20 : $0 } }
    guard text.count <= limits.memberBytes else { throw .tooMuchText }
    let (shown, title, hidden) = try flow(text, limits: limits, sheet: sheet, keepsHidden: false)
    guard HiddenParts.areNeeded(hidden, beside: shown) else { return (shown, title) }
    return (try flow(text, limits: limits, sheet: sheet, keepsHidden: true).blocks, title)
  }

  private static func flow(
    _ text: [UInt8],
    limits: ExtractionLimits,
    sheet: StyleSheet,
    keepsHidden: Bool
  ) throws(Rejection) -> (blocks: [Flow.Block], title: String, hidden: [Flow.Block]) {
    let sink = Sink(HTMLFlow(limits: limits, sheet: sheet, keepsHidden: keepsHidden))
    parse(text, into: sink)
    let blocks = sink.flow.finish()
    if let rejection = sink.flow.rejection { throw rejection }
    return (blocks, sink.flow.title, sink.flow.hiddenBlocks)
  }

  private static func hasNull(_ text: [UInt8]) -> Bool {
    text.withUnsafeBytes { bytes in bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
  }

  /// What libxml2 calls back into.
  private final class Sink {
    var flow: HTMLFlow
    var tag = NameTable(HTMLTag.named)

    init(_ flow: HTMLFlow) { self.flow = flow }
  }

  private static func parse(_ text: [UInt8], into sink: Sink) {
    guard !text.isEmpty, text.count <= Int(Int32.max) else { return }
    text.withUnsafeBytes { buffer in
      withUnsafePointer(to: callbacks(sink)) {
        _ = gouji_parse_html(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), $0)
      }
    }
  }

  private static func callbacks(_ sink: Sink) -> gouji_markup_sink {
    gouji_markup_sink(
      context: Unmanaged.passUnretained(sink).toOpaque(),
      start: { data, name, _, attributes in
        guard let name, let sink = HTMLReader.sink(data) else { return 1 }
        sink.flow.start(sink.tag(name), HTMLAttributes(element: name, pairs: attributes))
        return sink.flow.rejection == nil ? 0 : 1
      },
      end: { data, name in
        guard let name, let sink = HTMLReader.sink(data) else { return }
        sink.flow.end(sink.tag(name))
      },
      characters: { data, text, length in
        HTMLReader.sink(data)?.flow.characters(UnsafeBufferPointer(start: text, count: Int(length)))
      }
    )
  }

  private static func sink(_ data: UnsafeMutableRawPointer?) -> Sink? {
    data.map { Unmanaged<Sink>.fromOpaque($0).takeUnretainedValue() }
  }
}
