/// Parts of a web page that are not shown when it opens: some hold the report until a script shows it (tabs, pages that
/// load), some a second copy of it (for telephones, for editing).
enum HiddenParts {
  /// Whether hidden parts hold tables of figures that what is shown does not.
  static func areNeeded(_ hidden: [Flow.Block], beside shown: [Flow.Block]) -> Bool {
    let tables = dataTables(in: hidden)
    guard !tables.isEmpty else { return false }
    let known = dataTables(in: shown).reduce(into: Set<String>()) { $0.formUnion(words(of: $1)) }
    return tables.contains { !known.isSuperset(of: words(of: $0)) }
  }

  /// Tables of figures, those within frames about parts of the page included.
  private static func dataTables(in blocks: [Flow.Block]) -> [Flow.Table] {
    blocks.flatMap { block -> [Flow.Table] in
      switch block {
      case .paragraph, .link: []
      case .group(let inner): dataTables(in: inner)
      case .table(let table):
        TableNature(table).isData ? [table] : table.rows.joined().flatMap { dataTables(in: $0.blocks) }
      }
    }
  }

  /// What stands in the table in words, white space aside.
  private static func words(of table: Flow.Table) -> Set<String> {
    var words: Set<String> = []
    for cell in table.rows.joined() {
      let text = String(String.UnicodeScalarView(cell.text.unicodeScalars.filter { !FlowText.isSpace($0) }))
      if text.unicodeScalars.contains(where: { (0x3400...0x9FFF).contains($0.value) }) { words.insert(text) }
    }
    return words
  }
}
