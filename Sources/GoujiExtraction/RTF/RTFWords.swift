/// Control words of RTF and what they stand for.
enum RTFWords {
  /// Groups that hold no text of the page, or hold it a second time.
  static let skipped: Set<String> = [
    "colortbl", "stylesheet", "info", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr",
    "footerf", "footnote", "annotation", "sp", "shprslt", "nonesttables", "nonshppict", "xe", "tc", "rxe", "txe",
    "filetbl",
    "listtable", "listoverridetable", "revtbl", "rsidtbl", "fldinst", "objdata", "atnid", "atnauthor",
  ]

  /// Groups marked as unknown to old readers that are read all the same.
  static let readThoughStarred: Set<String> = ["nesttableprops", "shpinst", "shptxt", "ud"]

  static let characters: [String: String] = [
    "tab": " ", "line": "\n", "lbr": "\n", "softline": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
  ]

  /// Font charsets that name an encoding of their own; Latin and symbol fonts follow the document.
  static func charset(ofFont number: Int) -> String? {
    switch number {
    case 134: "GB18030"
    case 136: "BIG5"
    case 128: "CP932"
    case 129: "CP949"
    case 204: "CP1251"
    case 161: "CP1253"
    case 238: "CP1250"
    default: nil
    }
  }

  static func charset(ofCodePage number: Int) -> String {
    switch number {
    case 936, 54936: "GB18030"
    case 950: "BIG5"
    case 65001: "UTF-8"
    default: "CP\(number)"
    }
  }
}

/// The row of a table that is being described.
struct RTFRow {
  private(set) var shape = TableLevels.Shape()
  private var isCovered = false

  /// Nothing has so many cells.
  private static let mostCells = 1000

  mutating func read(_ word: String, _ number: Int?) {
    switch word {
    case "trowd":
      shape = TableLevels.Shape()
      isCovered = false
    case "trleft": shape.left = number ?? 0
    case "clvmrg", "clmrg": isCovered = true
    case "cellx":
      guard shape.cells.count < RTFRow.mostCells else { return }
      shape.cells.append(TableLevels.Shape.Cell(right: number ?? 0, isCovered: isCovered))
      isCovered = false
    default: return
    }
  }
}
