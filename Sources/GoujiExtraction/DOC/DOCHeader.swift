internal import GoujiCore

/// The beginning of a Word binary file, the FIB (MS-DOC 2.5), as far as text and tables need it.
struct DOCHeader {
  /// Characters of the text itself, and of the stories behind it up to the text boxes (2.5.4).
  let textLength: Int
  let textBoxes: Range<Int>
  /// Name of the stream that the places below are in.
  let tableStream: String
  let pieces: (offset: Int, size: Int)
  let paragraphs: (offset: Int, size: Int)
  let characters: (offset: Int, size: Int)
  let styles: (offset: Int, size: Int)

  /// - Throws: `Rejection` with READ-DAMAGED, READ-ENCRYPTED or READ-UNSUPPORTED (before Word 97).
  init(_ document: LittleEndian) throws(Rejection) {
    guard let identifier = document.word(0), let version = document.word(2), let flags = document.word(10) else {
      throw .badDOC
    }
    // 2.5.2: 0xA5EC; Word 6 and 95 have 0xA5DC, or an older nFib.
    guard identifier == 0xA5EC, version >= 0x00C1 || version == 0 else {
      throw identifier == 0xA5DC || identifier == 0xA5EC ? .oldWord : .badDOC
    }
    guard flags & 0x0100 == 0 else { throw .encryptedDocument }
    tableStream = flags & 0x0200 != 0 ? "1Table" : "0Table"
    // 2.5.4: FibRgLw97 at 64: text, footnotes, headers, macros, comments, endnotes, text boxes.
    let lengths = [76, 80, 84, 88, 92, 96, 100].map { document.long($0) ?? 0 }
    guard lengths.allSatisfy({ $0 < 1 << 28 }) else { throw .badDOC }
    textLength = lengths[0]
    let before = lengths[..<6].reduce(0, +)
    textBoxes = before..<before + lengths[6]
    // 2.5.6: FibRgFcLcb97 at 154, pairs of offset and size.
    func place(_ index: Int) throws(Rejection) -> (Int, Int) {
      guard let offset = document.long(154 + 8 * index), let size = document.long(158 + 8 * index) else {
        throw .badDOC
      }
      return (offset, size)
    }
    styles = try place(1)
    characters = try place(12)
    paragraphs = try place(13)
    pieces = try place(33)
  }
}

extension Rejection {
  static let badDOC = Rejection(.damaged, "Word 97–2003 文档不完整或已损坏。请用原来的软件打开检查后重新保存，或另存为 .docx 后上传。")
}
