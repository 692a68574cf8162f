internal import CMarkup
internal import GoujiCore

/// What takes in the elements of an XML file one after the other. Names are local: prefixes are the writer's choice.
protocol XMLSink: AnyObject {
  /// What the sink tells elements by: it is asked once for a name, not for each element that bears it.
  associatedtype Element = String
  static func element(_ name: String) -> Element
  func start(_ element: Element, _ attributes: XMLAttributes)
  func end(_ element: Element)
  func text(_ text: UnsafeBufferPointer<UInt8>)
  /// Why reading should stop, if it should.
  var rejection: Rejection? { get }
}

extension XMLSink where Element == String {
  static func element(_ name: String) -> String { name }
}

/// XML by libxml2's SAX2 interface: no document type, so neither entities nor anything from outside the file.
enum XMLParser {
  /// - Throws: `Rejection` with READ-DAMAGED for XML that is not well-formed or has a DTD, or what the sink gives.
  static func parse(_ bytes: [UInt8], into sink: some XMLSink) throws(Rejection) {
    guard !bytes.isEmpty, bytes.count <= Int(Int32.max) else { throw .badXML }
    let run = Run(sink)
    let status = bytes.withUnsafeBytes { buffer in
      withUnsafePointer(to: callbacks(run)) {
        gouji_parse_xml(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), $0)
      }
    }
    if let rejection = sink.rejection { throw rejection }
    guard status == 0 else { throw .badXML }
  }

  /// What libxml2 calls back into, whatever the sink is. (Closures, for a class could not be made to measure for each.)
  private final class Run {
    /// Whether to go on.
    let start: (UnsafePointer<UInt8>, XMLAttributes) -> Bool
    let end: (UnsafePointer<UInt8>) -> Void
    let text: (UnsafeBufferPointer<UInt8>) -> Void

    init<Sink: XMLSink>(_ sink: Sink) {
      var elements = NameTable(Sink.element)
      start = { name, attributes in
        sink.start(elements(name), attributes)
        return sink.rejection == nil
      }
      end = { sink.end(elements($0)) }
      text = { sink.text($0) }
    }
  }

  private static func run(_ data: UnsafeMutableRawPointer?) -> Run? {
    data.map { Unmanaged<Run>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func callbacks(_ run: Run) -> gouji_markup_sink {
    gouji_markup_sink(
      context: Unmanaged.passUnretained(run).toOpaque(),
      start: { data, name, count, attributes in
        guard let name, let run = XMLParser.run(data) else { return 1 }
        return run.start(name, XMLAttributes(count: Int(count), fields: attributes)) ? 0 : 1
      },
      end: { data, name in
        guard let name, let run = XMLParser.run(data) else { return }
        run.end(name)
      },
      characters: { data, text, length in
        XMLParser.run(data)?.text(UnsafeBufferPointer(start: text, count: Int(length)))
      }
    )
  }
}

/// The attributes of one element, valid while it begins.
struct XMLAttributes {
  fileprivate let count: Int
  /// Five pointers an attribute: local name, prefix, namespace, where the value begins and ends (libxml2, SAX2).
  fileprivate let fields: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  /// The value of the first attribute with this local name; nil if there is none.
  subscript(_ name: StaticString) -> String? {
    guard let fields else { return nil }
    let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    for attribute in 0..<count {
      guard let key = fields[attribute * 5], isEqual(key, wanted),
        let start = fields[attribute * 5 + 3], let end = fields[attribute * 5 + 4]
      else { continue }
      return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
    }
    return nil
  }

  /// The value as a count, none below 0.
  func number(_ name: StaticString) -> Int? {
    self[name].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
  }

  /// Whether a property that stands without a value, or with `true`, `1` or `on`, is set (ECMA-376, 22.9.2.7).
  var isOn: Bool {
    guard let value = self["val"] else { return true }
    return value != "0" && value != "false" && value != "off"
  }

  private func isEqual(_ key: UnsafePointer<UInt8>, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in wanted.indices where key[index] != wanted[index] { return false }
    return key[wanted.count] == 0
  }
}

extension Rejection {
  static let badXML = Rejection(.damaged, "文件内部的 XML 不完整或有错误，可能已损坏。请用原来的软件打开检查后重新导出。")
}
