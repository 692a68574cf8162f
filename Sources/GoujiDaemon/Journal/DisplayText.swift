extension String {
  /// The text with all that steers a terminal, ends a line or turns the direction of reading written out: `\u{1b}`.
  ///
  /// File names and reports come from strangers; what they hold must neither reach a terminal as a command nor look
  /// like another line of the log. A backslash stays as it is: the text is for reading, and whoever needs the exact
  /// name finds it in the outbox by its hash.
  ///
  /// - Parameter limit: Scalars beyond this many are cut off, and `…` says so.
  package func displayed(limit: Int = 4096) -> String {
    guard unicodeScalars.contains(where: \.isUnfitForDisplay) || utf8.count > limit else { return self }
    var text = String.UnicodeScalarView()
    for (count, scalar) in unicodeScalars.enumerated() {
      if count == limit {
        text.append("…")
        break
      }
      if scalar.isUnfitForDisplay {
        text.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Control characters (C0, DEL, C1), line and paragraph separators, and invisible formatting such as the
  /// bidirectional overrides and zero-width characters.
  fileprivate var isUnfitForDisplay: Bool {
    guard !("\u{20}"..."\u{7e}" ~= self) else { return false }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
