import ReportGenerator

/// A generated report as RTF: characters in Unicode or in bytes of GBK, merged cells by their marks.
struct RichTextRendering {
  var random: SeededRandom

  mutating func bytes(_ report: FlowingReport) -> [UInt8] {
    var body = ""
    for part in report.parts {
      switch part {
      case .paragraph(let text): body += "\\pard\\plain\\f1\\fs32 \(escaped(text))\\par\n"
      case .table(let table): body += self.table(table)
      }
    }
    let head = """
      {\\rtf1\\ansi\\ansicpg936\\deff0\\uc1{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset134 \
      {\\*\\falt SimSun}\\'cb\\'ce\\'cc\\'e5;}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}}
      {\\*\\generator Test;}{\\info{\\title 9}}{\\header\\pard 1\\par}
      """
    return Array((head + body + "}").utf8)
  }

  private mutating func table(_ table: FlowingReport.Table) -> String {
    var result = ""
    var open: [Int: (rows: Int, columns: Int)] = [:]
    for row in table.rows {
      var definition = "\\trowd\\trgaph108\\trleft-108"
      var cells = ""
      var column = 0
      var waiting = row[...]
      while column < table.width {
        let columns: Int
        if let above = open[column], above.rows > 0 {
          open[column]?.rows -= 1
          columns = above.columns
          definition += "\\clvmrg"
          cells += "\\pard\\intbl\\cell"
        } else if let next = waiting.popFirst() {
          open[column] = (next.rows - 1, next.columns)
          columns = next.columns
          if next.rows > 1 { definition += "\\clvmgf" }
          cells += "\\pard\\intbl\\qc{\\f1 \(escaped(next.text))}\\cell\n"
        } else {
          break
        }
        column += columns
        // Programs round the edges of cells row by row.
        definition += "\\clbrdrt\\brdrs\\cellx\(column * 700 - 108 + Int(random.next() % 13))"
      }
      result += "\(definition)\n\(cells)\\row\n"
    }
    return result
  }

  private mutating func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if let ascii = character.asciiValue {
        result += ascii == 0x5C || ascii == 0x7B || ascii == 0x7D ? "\\\(character)" : String(character)
      } else if random.next() % 2 == 0 {
        for unit in character.utf16 { result += "\\u\(Int16(bitPattern: unit))?" }
      } else {
        for byte in TextEncoding.gb18030.bytes(of: String(character)) { result += "\\'" + String(byte, radix: 16) }
      }
    }
    return result
  }
}
