internal import GoujiCore

extension Answer {
  /// Of the encoding. A worker of another version is a worker of another installation: it is not understood at all.
  static let version: UInt8 = 1

  package var encoded: [UInt8] {
    var writer = WireWriter()
    writer.byte(Answer.version)
    writer.list(members) { $0.member($1) }
    return writer.bytes
  }

  /// - Parameter parts: How many members, paragraphs, tables, rows, cells and notes there may be.
  /// - Throws: `WireReader.Malformed`.
  init(decoding bytes: ArraySlice<UInt8>, parts: Int) throws {
    var reader = WireReader(bytes, parts: parts)
    guard try reader.byte() == Answer.version else { throw WireReader.Malformed(what: "another version") }
    members = try reader.list { try $0.member() }
    guard !members.isEmpty else { throw WireReader.Malformed(what: "no member") }
    try reader.finish()
  }
}

extension WireWriter {
  fileprivate mutating func member(_ member: Answer.Member) {
    text(member.name)
    text(member.format)
    text(member.sha256)
    count(member.bytes)
    list(member.notes) { $0.text($1) }
    switch member.content {
    case .document(let document):
      byte(1)
      self.document(document)
    case .rejected(let rejection):
      byte(2)
      self.rejection(rejection)
    case .passedOn(let passage):
      byte(passage.bytes == nil ? 3 : 4)
      byte(passage.reader.rawValue)
      rejection(passage.otherwise)
      if let bytes = passage.bytes { data(bytes) }
    }
  }

  private mutating func rejection(_ rejection: Rejection) {
    text(rejection.code.rawValue)
    text(rejection.message)
  }
}

extension WireReader {
  fileprivate mutating func member() throws -> Answer.Member {
    Answer.Member(
      name: try text(),
      format: try format(),
      sha256: try hash(),
      bytes: try count(),
      notes: try list { try $0.text() },
      content: try content()
    )
  }

  private mutating func content() throws -> Answer.Content {
    switch try byte() {
    case 1: return .document(try document())
    case 2: return .rejected(try rejection())
    case 3: return .passedOn(try passage(hasBytes: false))
    case 4: return .passedOn(try passage(hasBytes: true))
    default: throw Malformed(what: "unknown content")
    }
  }

  private mutating func passage(hasBytes: Bool) throws -> Answer.Passage {
    guard let reader = Answer.Reader(rawValue: try byte()) else { throw Malformed(what: "unknown reader") }
    let otherwise = try rejection()
    return Answer.Passage(bytes: hasBytes ? try data() : nil, reader: reader, otherwise: otherwise)
  }

  private mutating func rejection() throws -> Rejection {
    guard let code = AlertCode(rawValue: try text()), code.isRejection else { throw Malformed(what: "no READ code") }
    return Rejection(code, try text())
  }

  private mutating func format() throws -> String {
    let format = try text()
    let isPlain = format.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    guard isPlain, (1...16).contains(format.utf8.count) else { throw Malformed(what: "no format") }
    return format
  }

  private mutating func hash() throws -> String {
    let hash = try text()
    let isHexadecimal = hash.utf8.allSatisfy { (0x61...0x66).contains($0) || (0x30...0x39).contains($0) }
    guard isHexadecimal, hash.utf8.count == 64 else { throw Malformed(what: "no hash") }
    return hash
  }
}

extension Answer.Member {
  /// In the order in which it is written.
  fileprivate init(
    name: String,
    format: String,
    sha256: String,
    bytes: Int,
    notes: [String],
    content: Answer.Content
  ) {
    self.init(name: name, format: format, sha256: sha256, bytes: bytes, content: content, notes: notes)
  }
}
