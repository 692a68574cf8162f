extension JournalEntry {
  /// The entry as one line of text.
  ///
  /// - Parameter isPrefixed: Whether the reader understands `<3>` (`sd-daemon(3)`); a person is told in a word.
  func line(isPrefixed: Bool) -> String {
    isPrefixed ? "<\(priority)>\(message)" : word + message
  }

  private var word: String {
    switch priority {
    case ...3: "[错误] "
    case 4: "[警告] "
    case 5: "[提示] "
    case 6: ""
    default: "[调试] "
    }
  }
}
