/// Repairs in sentences that a clerk can act on.
package struct RepairWords {
  private let repairs: Repairs

  package init(_ repairs: Repairs) {
    self.repairs = repairs
  }

  /// For each part one sentence, or a heading and one line for each of the repairs to choose from.
  package var lines: [String] { repairs.parts.flatMap(lines) }

  /// What a search that was given up has to say, one sentence a part.
  package var bounds: [String] { repairs.parts.compactMap(bound) }

  private func lines(_ part: Repairs.Part) -> [String] {
    if let shortfall = part.shortfall { return [sentence(shortfall)] }
    var lines = bound(part).map { [$0] } ?? []
    guard let first = part.changes.first else { return lines }
    if part.count == 1 { return lines + ["\(instruction(first))，\(ending(part))。"] }
    lines.append("有 \(part.count) 种改法，都是改 \(first.count) 格，任取一种，\(ending(part))；最可能的在前：")
    lines += part.changes.enumerated().map { "\($0.offset + 1)．\(instruction($0.element))。" }
    let rest = part.count - part.changes.count
    if rest > 0 { lines.append("另有 \(rest) 种改法，不一一列出。") }
    return lines
  }

  private func ending(_ part: Repairs.Part) -> String {
    repairs.parts.count == 1 ? "全部勾稽即成立" : "\(part.scope)的勾稽即成立"
  }

  private func sentence(_ shortfall: Repairs.Shortfall) -> String {
    let total = shortfall.reachesTotal ? "，总计一列也少 \(shortfall.amount) 件" : ""
    return
      "‘\(shortfall.name)’一列的各项办理结果少 \(shortfall.amount) 件\(total)："
      + "补在 \(shortfall.rows) 行中的任何一行，勾稽都成立，无法断定漏在哪一行，请核对办理台账。"
  }

  private func bound(_ part: Repairs.Part) -> String? {
    guard let bound = part.bound else { return nil }
    let found = part.count == 0 ? "组合太多，没有逐一推算改法" : "组合太多，没有找全改法"
    return "\(part.scope)有 \(bound.broken) 条勾稽关系不成立，至少要改 \(bound.fewest) 格才能全部成立；\(found)。"
  }

  /// "把‘（七）总计’的自然人、总计两格由 0 改为 3": cells of one row that change alike are told together.
  private func instruction(_ changes: [Change]) -> String {
    var groups: [(first: Change, columns: [String])] = []
    for change in changes {
      let position = groups.firstIndex { group in
        let first = group.first
        return first.name.row == change.name.row && first.name.table == change.name.table
          && first.name.isEarlier == change.name.isEarlier && first.from == change.from && first.to == change.to
      }
      if let position {
        groups[position].columns.append(change.name.column)
      } else {
        groups.append((change, [change.name.column]))
      }
    }
    let words = groups.map { group in
      let cells = "\(group.columns.joined(separator: "、"))\(RepairWords.number(group.columns.count))格"
      return "\(place(group.first))的\(cells)由 \(group.first.from) 改为 \(group.first.to)"
    }
    let sentence = words.joined(separator: "，")
    return sentence.first?.isNumber ?? false ? "把 \(sentence)" : "把\(sentence)"
  }

  /// The row; the table with it but for 表三, and the report where it is last year's.
  private func place(_ change: Change) -> String {
    let report = change.name.isEarlier ? "\(change.year.map { "\($0) 年" } ?? "上年")报告" : ""
    let table = change.cell.rawValue.hasPrefix("t3.") ? "" : change.name.table
    return "\(report)\(table)‘\(change.name.row)’"
  }

  private static func number(_ count: Int) -> String {
    let words = ["零", "一", "两", "三", "四", "五", "六", "七"]
    return words.indices.contains(count) ? words[count] : " \(count) "
  }
}
