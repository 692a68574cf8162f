/// What LibreOffice makes of a file.
enum OfficeTarget: Sendable {
  case document
  case sheet

  /// Of the file that it writes.
  var suffix: String {
    switch self {
    case .document: "docx"
    case .sheet: "xlsx"
    }
  }

  /// The suffix and the name of LibreOffice's filter, for `--convert-to`.
  var filter: String {
    switch self {
    case .document: "docx:MS Word 2007 XML"
    case .sheet: "xlsx:Calc MS Excel 2007 XML"
    }
  }

  /// The part of LibreOffice that is needed.
  var library: String {
    switch self {
    case .document: "libswlo.so"
    case .sheet: "libsclo.so"
    }
  }
}
