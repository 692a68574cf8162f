extension Unicode.Scalar {
  /// White space as Unicode has it (`White_Space`), by ranges: the standard library's property looks it up in a table of
  /// all of Unicode, which costs more than all else that is done with most scalars.
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20: true
    case ..<0x80: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// White space, or what leaves no trace on paper at all.
  var isInvisible: Bool { isSpace || isUnseen }
}
