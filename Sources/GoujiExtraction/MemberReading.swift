internal import GoujiCore

/// Reads files and the members of archives, keeping count of what they cost together.
struct MemberReading {
  let limits: ExtractionLimits

  init(limits: ExtractionLimits) {
    self.limits = limits
  }

  mutating func read(_ bytes: [UInt8], name: String) -> [ExtractedMember] {
    let kind = FileKind.of(bytes)
    return [member(bytes, name: name, format: kind.rawValue, content: .rejected(.empty))]
  }

  private func member(
    _ bytes: [UInt8],
    name: String,
    format: String,
    content: ExtractedMember.Content
  ) -> ExtractedMember {
    ExtractedMember(
      name: name,
      format: format,
      sha256: Hexadecimal.sha256(bytes),
      bytes: bytes.count,
      content: content
    )
  }
}

extension Rejection {
  static let empty = Rejection(.empty, "文件是空的（0 字节）。请重新上传完整的文件。")
}
