extension LabelledTable {
  /// The cells of rows as the head tells them.
  struct Told {
    /// For each line that is told its cells, one a column.
    var cells: [Int: [PrintedCell]] = [:]
    /// Whether some columns stand in another order than the form's.
    var isPermuted = false
  }

  /// What the heads tell, of each block that has more cells than columns or its columns in an order of its own.
  func told(_ lines: [Line]) -> Told {
    var told = Told()
    for (block, info) in table.blocks.enumerated() {
      let members = lines.indices.filter { table.rows[lines[$0].row].block == block }
      guard !members.isEmpty, let head = head(of: block, lines) else { continue }
      let rows = members.map { found(lines[$0]) }
      guard head.isPermuted || rows.contains(where: { $0.values.count > info.columns.count }),
        let cells = head.cells(of: rows)
      else { continue }
      for (member, cells) in zip(members, cells) { told.cells[member] = cells }
      told.isPermuted = told.isPermuted || head.isPermuted
    }
    return told
  }

  private func head(of block: Int, _ lines: [Line]) -> HeadColumns? {
    // A table of one block may have its head again on the next page, before any of its rows or behind the last.
    let heads = finder.heads.filter { head in
      table.blocks.count == 1 || (head.before < lines.count && table.rows[lines[head.before].row].block == block)
    }
    return HeadColumns(heads: heads.map(\.cells), matcher: finder.matcher, block: block)
  }
}
