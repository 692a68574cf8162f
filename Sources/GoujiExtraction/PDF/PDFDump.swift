internal import GoujiCore

extension PDF {
  /// Reads the lines that `gouji-pdf` writes. `Sources/gouji-pdf/Writer.h` says what they are.
  struct DumpParser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var pages: [Page] = []
    private var size = 0
    private var direction = Direction.right
    private var isHidden = false
    private var isComplete = false

    /// The pages of a dump. Throws `PDFError.damaged` if it breaks off or is none.
    static func pages(of dump: [UInt8]) throws -> [Page] {
      try dump.withUnsafeBufferPointer { bytes in
        var parser = DumpParser(bytes: bytes)
        return try parser.parse()
      }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
    }

    private mutating func parse() throws -> [Page] {
      guard bytes.starts(with: "gouji-pdf 1\n".utf8) else { throw PDFError.damaged }
      position = 12
      while position < bytes.count {
        try line()
      }
      guard isComplete else { throw PDFError.damaged }
      return pages
    }

    private mutating func line() throws {
      guard !isComplete else { throw PDFError.damaged }
      let kind = bytes[position]
      position += 1
      if kind == UInt8(ascii: "P") {
        pages.append(Page(number: try number(), width: try number(), height: try number()))
      } else if kind == UInt8(ascii: "Z") {
        guard try number() == pages.count else { throw PDFError.damaged }
        isComplete = true
      } else {
        guard let last = pages.indices.last else { throw PDFError.damaged }
        try element(kind, page: last)
      }
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\n") else { throw PDFError.damaged }
      position += 1
    }

    private mutating func element(_ kind: UInt8, page: Int) throws {
      switch kind {
      case UInt8(ascii: "F"):
        direction = Direction(degrees: try number())
        size = try number()
        let flags = try number()
        isHidden = flags & 1 != 0
        if flags & 2 != 0, direction == .right { direction = .stacked }
      case UInt8(ascii: "G"):
        let box = try box()
        let bytes = try text()
        let printed = String(decoding: bytes, as: UTF8.self)
        let text = TextFold.isPlain(bytes) ? printed : TextFold.fold(printed, width: box.width, size: size)
        guard !text.isEmpty else { return }
        pages[page].glyphs.append(
          Glyph(text: text, box: box, size: size, direction: direction, isHidden: isHidden)
        )
      case UInt8(ascii: "R"): pages[page].rules.append(try box())
      case UInt8(ascii: "I"): pages[page].images.append(try box())
      case UInt8(ascii: "V"): pages[page].paths = try number()
      default: throw PDFError.damaged
      }
    }

    private mutating func box() throws -> Box {
      Box(left: try number(), top: try number(), right: try number(), bottom: try number())
    }

    /// A space and a whole number of at most ten digits.
    private mutating func number() throws -> Int {
      var at = position
      guard at < bytes.count, bytes[at] == UInt8(ascii: " ") else { throw PDFError.damaged }
      at += 1
      let isNegative = at < bytes.count && bytes[at] == UInt8(ascii: "-")
      if isNegative { at += 1 }
      var value = 0
      let start = at
      let end = min(bytes.count, start + 10)
      while at < end, case let digit = bytes[at] &- UInt8(ascii: "0"), digit < 10 {
        value = value &* 10 &+ Int(digit)
        at += 1
      }
      guard at > start else { throw PDFError.damaged }
      position = at
      return isNegative ? -value : value
    }

    /// A space and what follows up to the end of the line.
    private mutating func text() throws -> Slice<UnsafeBufferPointer<UInt8>> {
      guard position < bytes.count, bytes[position] == UInt8(ascii: " ") else { throw PDFError.damaged }
      position += 1
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      guard position > start else { throw PDFError.damaged }
      return bytes[start..<position]
    }
  }
}
