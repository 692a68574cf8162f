internal import GoujiCore

/// What a file's name says of its kind, to be compared with what it is.
enum FileExtension {
  /// In lower case, without the dot; nil if there is none.
  static func of(_ name: String) -> String? {
    let file = name.split(separator: "/").last ?? Substring(name)
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return nil }
    let text = file[file.index(after: dot)...]
    guard (1...5).contains(text.count), text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
      return nil
    }
    return text.lowercased()
  }

  /// Extensions that each format rightly bears.
  private static let rightful: [String: Set<String>] = [
    "html": ["html", "htm", "shtml", "xhtml", "jsp", "asp", "aspx", "php", "mht"],
    "mhtml": ["mht", "mhtml", "eml"],
    "docx": ["docx", "docm", "dotx", "wps"],
    "xlsx": ["xlsx", "xlsm", "et"],
    "odt": ["odt", "ott", "fodt"],
    "ods": ["ods"],
    "rtf": ["rtf"],
    "doc": ["doc", "dot", "wps"],
    "xls": ["xls", "et"],
    "pdf": ["pdf"],
    "txt": ["txt", "md", "text", "csv", "tsv"],
    "zip": ["zip"],
  ]

  /// Extensions under which reports come: what bears one and cannot be read is worth an alert.
  static func isOfReport(_ name: String) -> Bool {
    guard let ending = of(name) else { return false }
    return ["ofd", "rar", "7z", "tar", "gz"].contains(ending) || rightful.values.contains { $0.contains(ending) }
  }

  /// What to say where the name promises another format than the content is; nil where it does not.
  static func note(name: String, format: String, chinese: String) -> String? {
    guard let ending = of(name), isOfReport(name), let fitting = rightful[format], !fitting.contains(ending) else {
      return nil
    }
    return "扩展名是 .\(ending)，内容其实是\(chinese)，已按内容读取。"
  }
}
