/// 表二 of both editions as a grid four columns wide.
struct ActivityTable {
  let edition: Edition
  let scribe: Scribe

  var table: PrintedTable {
    PrintedTable(name: "t2", width: 4, rows: edition == .form2021 ? rows2021 : rows2019)
  }

  private var rows2021: [[GridCell]] {
    let stock = [("issued", "本年制发件数"), ("repealed", "本年废止件数"), ("in_force", "现行有效件数")]
    let decisions = [("decisions", "本年处理决定数量")]
    return block("第二十条第（一）项", stock, [("regulations", "规章"), ("normative", "行政规范性文件")])
      + block("第二十条第（五）项", decisions, [("licensing", "行政许可")])
      + block("第二十条第（六）项", decisions, [("penalty", "行政处罚"), ("coercion", "行政强制")])
      + block("第二十条第（八）项", [("amount", "本年收费金额（单位：万元）")], [("fees", "行政事业性收费")])
  }

  private var rows2019: [[GridCell]] {
    let stock = [("made", "本年新制作数量"), ("disclosed", "本年新公开数量"), ("total", "对外公开总数量")]
    let items = [("prior", "上一年项目数量"), ("change", "本年增/减"), ("decisions", "处理决定数量")]
    let bought = [("items", "采购项目数量"), ("amount", "采购总金额")]
    return block("第二十条第（一）项", stock, [("regulations", "规章"), ("normative", "规范性文件")])
      + block("第二十条第（五）项", items, [("licensing", "行政许可"), ("services", "其他对外管理服务事项")])
      + block("第二十条第（六）项", items, [("penalty", "行政处罚"), ("coercion", "行政强制")])
      + block("第二十条第（八）项", Array(items.dropLast()), [("fees", "行政事业性收费")])
      + block("第二十条第（九）项", bought, [("procurement", "政府集中采购")])
  }

  private func block(
    _ title: String,
    _ columns: [(id: String, label: String)],
    _ rows: [(id: String, label: String)]
  ) -> [[GridCell]] {
    // The last column takes what is left of the four.
    let lastSpan = 4 - columns.count
    func span(_ index: Int) -> Int { index == columns.count - 1 ? lastSpan : 1 }
    let first = rows[0].id
    let head =
      [GridCell(text: scribe.plain("信息内容"), isHeading: true)]
      + columns.enumerated().map { index, column in
        GridCell(text: scribe.label(column.label, "t2.\(first).\(column.id)"), columns: span(index), isHeading: true)
      }
    let body = rows.map { row in
      [GridCell(text: scribe.label(row.label, "t2.\(row.id).\(columns[0].id)"))]
        + columns.enumerated().map { index, column in
          let id = "t2.\(row.id).\(column.id)"
          return GridCell(text: scribe.figure(id), kind: .figure(id), columns: span(index))
        }
    }
    return [[GridCell(text: scribe.plain(title), columns: 4)], head] + body
  }
}
