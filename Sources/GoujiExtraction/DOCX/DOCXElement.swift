/// What an element of WordprocessingML means for the text (ECMA-376 part 1, 17).
enum DOCXElement {
  case text
  case run
  case paragraph
  case tab
  case lineBreak
  case noBreakHyphen
  case hidden
  /// Lines through the text.
  case struckOut
  case runStyle
  case fieldMark
  case paragraphProperties
  case paragraphStyle
  case level
  case list
  case alternativePart
  case table
  case row
  case cell
  case textBox
  case columnsBefore
  case columns
  /// Goes on a cell above or on the left, or begins one that others go on.
  case merge
  case cellDeletion
  case deletion
  /// Its content is elsewhere now, said a second time, what was before a change, or no text of the page.
  case withoutContent
  /// Everything else leaves the text where it is.
  case other

  static func named(_ name: String) -> DOCXElement {
    switch name {
    case "t": .text
    case "r": .run
    case "p": .paragraph
    case "tab", "ptab": .tab
    case "br", "cr": .lineBreak
    case "noBreakHyphen": .noBreakHyphen
    case "vanish": .hidden
    case "strike", "dstrike": .struckOut
    case "rStyle": .runStyle
    case "fldChar": .fieldMark
    case "pPr": .paragraphProperties
    case "pStyle": .paragraphStyle
    case "ilvl": .level
    case "numId": .list
    case "altChunk": .alternativePart
    case "tbl": .table
    case "tr": .row
    case "tc": .cell
    case "txbxContent": .textBox
    case "gridBefore": .columnsBefore
    case "gridSpan": .columns
    // Word 2003's own XML writes them in lower case.
    case "vMerge", "vmerge", "hMerge", "hmerge": .merge
    case "cellDel": .cellDeletion
    case "del": .deletion
    case "moveFrom", "Fallback", "rt", "pPrChange", "rPrChange", "trPrChange", "tcPrChange", "numberingChange":
      .withoutContent
    default: .other
    }
  }
}
