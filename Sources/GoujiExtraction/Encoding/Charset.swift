internal import Foundation

/// Bytes in some character encoding to UTF-8; whatever is invalid becomes U+FFFD, so that one bad byte costs one
/// character.
enum Charset {
  /// - Parameter name: As web pages and mail name it. Nil if there is no such encoding.
  static func utf8(_ bytes: ArraySlice<UInt8>, from name: String) -> [UInt8]? {
    let converter = iconv_open("UTF-8", canonical(name))
    // iconv_open(3): (iconv_t) -1 on failure.
    guard let converter, Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    return convert(bytes, with: converter)
  }

  /// The charset that Chinese web pages and Windows mean: each of them is contained in GB 18030.
  static func canonical(_ name: String) -> String {
    switch name.lowercased() {
    case "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936", "ms936", "windows-936", "euc-cn", "hz-gb-2312",
      "gb2312-80", "chinese", "csgb2312", "iso-ir-58":
      "GB18030"
    case "utf8", "unicode-1-1-utf-8": "UTF-8"
    case "unicode", "ucs-2": "UTF-16"
    case "iso-8859-1", "latin1", "us-ascii", "ascii": "WINDOWS-1252"
    default: name
    }
  }

  /// What Chinese pages, mails and documents may be in. glibc keeps the tables of each in a file of its own.
  private static let usual = [
    "GB18030", "BIG5", "BIG5-HKSCS", "UTF-16", "UTF-16LE", "UTF-16BE", "CP932", "CP949", "CP1250", "CP1251", "CP1252",
    "CP1253", "WINDOWS-1252",
  ]

  /// Loads the tables of all usual encodings for as long as the process lives: afterwards no file may be opened.
  static func load() {
    // Closing a converter lets its tables go.
    for name in usual { _ = iconv_open("UTF-8", name) }
  }

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  private static func convert(_ bytes: ArraySlice<UInt8>, with converter: iconv_t) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2 + 16)
    var buffer = [CChar](repeating: 0, count: 1 << 14)
    bytes.withUnsafeBytes { source in
      guard let base = source.baseAddress else { return }
      var input: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
        mutating: base.assumingMemoryBound(to: CChar.self)
      )
      var inputLeft = source.count
      while inputLeft > 0 {
        let (written, problem) = buffer.withUnsafeMutableBufferPointer { target -> (Int, Int32) in
          var output = target.baseAddress
          var outputLeft = target.count
          let status = iconv(converter, &input, &inputLeft, &output, &outputLeft)
          return (target.count - outputLeft, status == -1 ? errno : 0)
        }
        result.append(contentsOf: buffer[..<written].lazy.map { UInt8(bitPattern: $0) })
        if problem == EILSEQ || (problem == EINVAL && inputLeft > 0) {
          result.append(contentsOf: replacement)
          input = input.map { $0 + 1 }
          inputLeft -= 1
        }
      }
    }
    return result
  }
}
