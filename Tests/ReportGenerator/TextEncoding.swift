import Foundation

/// How the text becomes bytes.
package enum TextEncoding: String, Sendable, Codable, CaseIterable {
  case utf8
  case utf8WithMark
  case utf16LittleEndian
  case utf16BigEndian
  case gb18030

  package func bytes(of text: String) -> [UInt8] {
    switch self {
    case .utf8: return Array(text.utf8)
    case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LittleEndian:
      return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16BigEndian:
      return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case .gb18030:
      guard let data = text.data(using: String.Encoding(rawValue: 0x8000_0632)) else {
        preconditionFailure("the generator printed something GB18030 cannot hold")
      }
      return Array(data)
    }
  }
}
