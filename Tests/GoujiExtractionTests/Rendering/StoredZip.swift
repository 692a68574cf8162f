/// A ZIP archive whose members are stored as they are.
struct StoredZip {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// - Parameter name: Bytes of the name; `isUTF8` says so in the flags.
  mutating func add(_ content: [UInt8], name: [UInt8], isUTF8: Bool = true, isEncrypted: Bool = false) {
    let flags = (isUTF8 ? 0x800 : 0) | (isEncrypted ? 1 : 0)
    let common =
      word(20) + word(flags) + word(0) + word(0) + word(0x5821) + long(StoredZip.checksum(content))
      + long(content.count)
      + long(content.count) + word(name.count) + word(0)
    directory +=
      long(0x0201_4B50) + word(20) + common + word(0) + word(0) + word(0) + long(0) + long(bytes.count) + name
    bytes += long(0x0403_4B50) + common + name + content
    count += 1
  }

  mutating func add(_ content: String, name: String) {
    add(Array(content.utf8), name: Array(name.utf8))
  }

  func finished() -> [UInt8] {
    bytes + directory + long(0x0605_4B50) + word(0) + word(0) + word(count) + word(count) + long(directory.count)
      + long(bytes.count) + word(0)
  }

  private func word(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
  private func long(_ value: Int) -> [UInt8] { word(value & 0xFFFF) + word(value >> 16) }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    Int(~bytes.reduce(0xFFFF_FFFF as UInt32) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 })
  }
}
