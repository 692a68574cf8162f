internal import GoujiCore
internal import GoujiExtraction
internal import GoujiHelpers

extension Answer.Member {
  /// - Parameter isWhole: Whether the member is the whole file, whose bytes the parent has.
  init(_ member: ExtractedMember, isWhole: Bool) {
    let content: Answer.Content =
      switch member.content {
      case .document(let document): .document(document)
      case .rejected(let rejection): .rejected(rejection)
      case .passedOn(let bytes, let reader, let otherwise):
        .passedOn(
          Answer.Passage(bytes: isWhole ? nil : bytes, reader: Answer.Reader(reader), otherwise: otherwise)
        )
      }
    self.init(
      name: member.name,
      format: member.format,
      sha256: member.sha256,
      bytes: member.bytes,
      content: content,
      notes: member.notes
    )
  }
}

extension Answer.Reader {
  init(_ reader: ExtractedMember.Reader) {
    switch reader {
    case .text: self = .text
    case .pdf: self = .pdf
    case .documentConverter: self = .documentConverter
    case .sheetConverter: self = .sheetConverter
    }
  }
}

/// What `gouji-pdf` wrote, as a document.
enum PDFContent {
  static func of(dump: [UInt8]) -> Answer.Content {
    do {
      return .document(try PDFDocument.read(dump: dump))
    } catch let error as PDFError {
      return .rejected(rejection(error))
    } catch {
      return .rejected(.pdfDamaged)
    }
  }

  private static func rejection(_ error: PDFError) -> Rejection {
    switch error {
    case .encrypted: .pdfEncrypted
    case .scan: .pdfScan
    case .empty: .pdfEmpty
    case .cut(let page): .pdfCut(page: page)
    case .overprinted(let page): .pdfOverprinted(page: page)
    case .borderless(let page): .borderless(page: page)
    case .damaged, .limit, .unavailable: .pdfDamaged
    }
  }
}
