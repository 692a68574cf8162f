/// The encodings in which mail carries bytes (RFC 2045, 6.7 and 6.8). What is no code is left as it is, or out.
enum TransferEncoding {
  static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var i = text.startIndex
    while i < text.endIndex {
      guard text[i] == 0x3D else {
        result.append(text[i])
        i += 1
        continue
      }
      if i + 2 < text.endIndex, let high = hexadecimal(text[i + 1]), let low = hexadecimal(text[i + 2]) {
        result.append(high << 4 | low)
        i += 3
      } else if i + 1 < text.endIndex, text[i + 1] == 0x0A {
        i += 2
      } else if i + 2 < text.endIndex, text[i + 1] == 0x0D, text[i + 2] == 0x0A {
        i += 3
      } else {
        result.append(text[i])
        i += 1
      }
    }
    return result
  }

  static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      if byte == 0x3D { break }
      guard let value = sextet(byte) else { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return result
  }

  static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  private static func sextet(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
