extension Repairs {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("changes")
      writer.array(changes) { writer, changes in
        writer.array(changes) { $1.write(to: &$0) }
      }
      writer.key("count")
      writer.number(count)
      writer.key("shortfall")
      if let shortfall { shortfall.write(to: &writer) } else { writer.null() }
    }
  }
}

extension Repairs.Shortfall {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("amount")
      writer.number(Figure(amount))
      writer.key("column")
      writer.string(column)
      writer.key("rows")
      writer.number(rows)
    }
  }
}

extension Change {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("cell")
      writer.string(cell.rawValue)
      writer.key("from")
      writer.number(Figure(from))
      writer.key("to")
      writer.number(Figure(to))
      writer.key("year")
      if let year { writer.number(year) } else { writer.null() }
    }
  }
}
