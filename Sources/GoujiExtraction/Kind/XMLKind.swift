/// What a file of XML is, by the names near its beginning.
enum XMLKind {
  case word
  case openDocument
  case other

  static func of(_ bytes: [UInt8]) -> XMLKind {
    let head = String(decoding: bytes.prefix(8192).filter { $0 != 0 }, as: UTF8.self)
    if head.contains("schemas.microsoft.com/office/word/2003/wordml") { return .word }
    if head.contains("schemas.microsoft.com/office/2006/xmlPackage"), head.contains("Word.Document") { return .word }
    if head.contains("openxmlformats.org/wordprocessingml") { return .word }
    if head.contains("opendocument.text") { return .openDocument }
    return .other
  }
}
