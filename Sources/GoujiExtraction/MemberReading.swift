internal import GoujiCore

/// Reads files and the members of archives, keeping count of what they cost together.
struct MemberReading {
  private let limits: ExtractionLimits
  private let progress: MemberProgress
  private var budget: InflationBudget
  private var begun = 0

  init(_ bytes: [UInt8], limits: ExtractionLimits, progress: MemberProgress) {
    self.limits = limits
    self.progress = progress
    budget = InflationBudget(limits: limits, size: bytes.count)
  }

  mutating func read(_ bytes: [UInt8], name: String, depth: Int = 1) -> [ExtractedMember] {
    guard !bytes.isEmpty else { return [member(bytes, name, "txt", .rejected(.empty))] }
    let kind = FileKind.of(bytes)
    switch kind {
    case .zip: return readZip(bytes, name: name, depth: depth)
    case .archive:
      return Bundle(bytes, name: name, format: BundleFormat.of(bytes), depth: depth).members(&self)
    default:
      let (format, content) = single(bytes, kind: kind)
      return [member(bytes, name, format.name, content, chinese: format.chinese)]
    }
  }

  private struct Format {
    var name: String
    var chinese: String
  }

  private mutating func single(_ bytes: [UInt8], kind: FileKind) -> (Format, ExtractedMember.Content) {
    let format = Format(name: kind.rawValue, chinese: kind.chinese)
    switch kind {
    case .text: return (format, .passedOn(bytes, to: .text, otherwise: .unreadText))
    case .pdf: return (format, .passedOn(bytes, to: .pdf, otherwise: .noPDFReader))
    case .html: return (format, content { () throws(Rejection) in try HTMLReader.read(bytes, limits: limits) })
    case .mhtml: return (format, content { () throws(Rejection) in try MHTMLReader.read(bytes, limits: limits) })
    case .rtf: return (format, content { () throws(Rejection) in try RTFReader.read(bytes, limits: limits) })
    case .ole: return readOLE(bytes)
    case .xml: return readXML(bytes)
    case .image: return (format, .rejected(.image))
    case .zip, .archive: return (format, .rejected(.badArchive))
    }
  }

  private func content(_ read: () throws(Rejection) -> Document) -> ExtractedMember.Content {
    do {
      return .document(try read())
    } catch {
      return .rejected(error)
    }
  }

  private func readOLE(_ bytes: [UInt8]) -> (Format, ExtractedMember.Content) {
    let doc = Format(name: "doc", chinese: "Word 97–2003 或 WPS 文档")
    do throws(Rejection) {
      let file = try OLEFile(bytes)
      switch OLEKind.of(file) {
      case .word:
        let document = try DOCReader.read(file, limits: limits)
        return (doc, .document(document))
      case .sheet:
        let xls = Format(name: "xls", chinese: "Excel 97–2003 或 WPS 表格")
        return (xls, .passedOn(bytes, to: .sheetConverter, otherwise: .noSheetConverter))
      case .encrypted: return (Format(name: "ole", chinese: "加密的 Office 文档"), .rejected(.encryptedDocument))
      case .other: return (Format(name: "ole", chinese: FileKind.ole.chinese), .rejected(.unknownOLE))
      }
    } catch {
      // Versions before 97 are what LibreOffice still knows.
      if error.code == .unsupported {
        return (doc, .passedOn(bytes, to: .documentConverter, otherwise: error))
      }
      return (doc, .rejected(error))
    }
  }

  private func readXML(_ bytes: [UInt8]) -> (Format, ExtractedMember.Content) {
    switch XMLKind.of(bytes) {
    case .word:
      let format = Format(name: "xml", chinese: "Word 的 XML 文档")
      return (format, content { () throws(Rejection) in try DOCXReader.read(flat: bytes, limits: limits) })
    case .openDocument:
      let format = Format(name: "fodt", chinese: "OpenDocument 的 XML 文档")
      return (format, content { () throws(Rejection) in try ODTReader.read(bytes, limits: limits) })
    case .other: return (Format(name: "xml", chinese: FileKind.xml.chinese), .rejected(.unknownXML))
    }
  }

  private mutating func readZip(_ bytes: [UInt8], name: String, depth: Int) -> [ExtractedMember] {
    do throws(Rejection) {
      let kind = try ZipListing.kind(of: bytes)
      guard kind != .bundle else { return Bundle(bytes, name: name, format: "zip", depth: depth).members(&self) }
      let (content, chinese) = try readOffice(bytes, kind: kind)
      return [member(bytes, name, kind.rawValue, content, chinese: chinese)]
    } catch {
      let ending = FileExtension.of(name)
      return [member(bytes, name, ending == "docx" || ending == "xlsx" ? ending ?? "zip" : "zip", .rejected(error))]
    }
  }

  private mutating func readOffice(
    _ bytes: [UInt8],
    kind: ZipKind
  ) throws(Rejection) -> (ExtractedMember.Content, chinese: String) {
    switch kind {
    case .docx:
      let package = try OfficePackage(bytes, budget: &budget, isWanted: kind.needs)
      return (.document(try DOCXReader.read(package, limits: limits)), "Word 文档（docx）")
    case .xlsx:
      let package = try OfficePackage(bytes, budget: &budget, isWanted: kind.needs)
      return (.document(try XLSXReader.read(package, limits: limits)), "Excel 表格（xlsx）")
    case .odt:
      let package = try OfficePackage(bytes, budget: &budget, isWanted: kind.needs)
      return (.document(try ODTReader.read(package, limits: limits)), "OpenDocument 文档（odt）")
    case .ods, .xlsb:
      return (.passedOn(bytes, to: .sheetConverter, otherwise: .noSheetConverter), "\(kind.rawValue) 表格")
    case .ofd: return (.rejected(.ofd), "OFD 版式文件")
    case .pptx, .odp, .bundle: return (.rejected(.slides), "演示文稿")
    }
  }

  func member(
    _ bytes: [UInt8],
    _ name: String,
    _ format: String,
    _ content: ExtractedMember.Content,
    chinese: String? = nil
  ) -> ExtractedMember {
    ExtractedMember(
      name: name,
      format: format,
      sha256: Hexadecimal.sha256(bytes),
      bytes: bytes.count,
      content: content,
      notes: chinese.flatMap { FileExtension.note(name: name, format: format, chinese: $0) }.map { [$0] } ?? []
    )
  }

  // MARK: What a bundle needs

  var mostArchives: Int { limits.archives }

  mutating func countMember() throws(Rejection) { try budget.countMember() }

  /// Says that the next member begins; throws if it is one to be skipped.
  mutating func beginMember() throws(Rejection) {
    begun += 1
    progress.begins(begun)
    if progress.skipped.contains(begun) { throw .breaksReader }
  }

  mutating func contents(of entry: ArchiveReader.Entry) throws(Rejection) -> [UInt8] {
    try entry.contents(&budget)
  }
}
