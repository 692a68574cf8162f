/// What a ZIP archive is, by the names in it.
enum ZipKind: String {
  case docx, xlsx, odt, ods, pptx, odp, ofd, xlsb
  /// No document of its own, but files packed together.
  case bundle = "zip"

  /// - Parameters:
  ///   - names: Paths of the members.
  ///   - mimetype: Content of the member `mimetype`, which OpenDocument puts first (ODF 1.3 part 2, 3.3).
  static func of(names: [String], mimetype: String?) -> ZipKind {
    if let mimetype {
      let document = "application/vnd.oasis.opendocument."
      if mimetype.hasPrefix(document + "text") { return .odt }
      if mimetype.hasPrefix(document + "spreadsheet") { return .ods }
      if mimetype.hasPrefix(document + "presentation") { return .odp }
    }
    let paths = Set(names.map { OfficePackage.path($0) })
    if paths.contains("[Content_Types].xml") {
      if paths.contains("word/document.xml") { return .docx }
      if paths.contains("xl/workbook.bin") { return .xlsb }
      if paths.contains("xl/workbook.xml") { return .xlsx }
      if paths.contains(where: { $0.hasPrefix("ppt/") }) { return .pptx }
      // The main parts may bear other names.
      if paths.contains(where: { $0.hasPrefix("word/") }) { return .docx }
      if paths.contains(where: { $0.hasPrefix("xl/") }) { return .xlsx }
    }
    if paths.contains("OFD.xml") { return .ofd }
    if paths.contains("content.xml"), paths.contains("META-INF/manifest.xml") { return .odt }
    return .bundle
  }

  /// Which parts of a document its reader needs.
  func needs(_ path: String) -> Bool {
    switch self {
    case .docx: path.hasSuffix(".rels") || DocumentParts.isText(path, in: "word/")
    case .xlsx: path.hasSuffix(".rels") || DocumentParts.isText(path, in: "xl/")
    case .odt: ["content.xml", "styles.xml", "META-INF/manifest.xml"].contains(path)
    case .ods, .pptx, .odp, .ofd, .xlsb, .bundle: false
    }
  }
}

/// Which parts of Office files hold text.
private enum DocumentParts {
  private static let endings = [".xml", ".htm", ".html", ".mht", ".mhtml"]
  private static let without = [
    "theme/", "fontTable", "webSettings", "drawings/", "charts/", "media/", "embeddings/", "customXml",
  ]

  static func isText(_ path: String, in folder: String) -> Bool {
    path.hasPrefix(folder) && endings.contains { path.hasSuffix($0) }
      && !without.contains { path.dropFirst(folder.count).hasPrefix($0) }
  }
}
