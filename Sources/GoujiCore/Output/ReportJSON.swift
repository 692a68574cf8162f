extension Examination {
  /// The examination as `gouji.report/1`: UTF-8 JSON on one line, keys sorted, nulls written, without a line end.
  ///
  /// - Parameter received: When the file came in, as RFC 3339 in UTC; nil where no one took it in (`gouji check`).
  package func json(received: String?) -> [UInt8] {
    var writer = JSONWriter(capacity: 32_768)
    write(to: &writer, received: received)
    return writer.bytes
  }

  /// The name of the result in the outbox: `<file name>.<first 12 hex of the hash>.json`.
  package var resultName: String { source.resultName }

  func write(to writer: inout JSONWriter, received: String?) {
    writer.object { writer in
      writer.key("alerts")
      writer.array(alerts) { $1.write(to: &$0) }
      writer.key("cells")
      writer.object { writer in
        if let report { write(cells: report, to: &writer) }
      }
      writer.key("coverage")
      coverage.write(to: &writer)
      writer.key("form")
      writer.string(formVersion)
      writer.key("gouji")
      writer.string(Version.program)
      writer.key("history")
      history.write(to: &writer)
      writer.key("narrative")
      writer.object { writer in
        writer.key("claims")
        writer.array(claims) { $1.write(to: &$0) }
        writer.key("sections")
        writer.array(report?.sections ?? []) { $1.write(to: &$0) }
      }
      writer.key("notes")
      writer.array(allNotes) { $0.string($1) }
      writer.key("repairs")
      repairs.write(to: &writer)
      writer.key("report")
      if let report { write(head: report, to: &writer) } else { writer.null() }
      writer.key("schema")
      writer.string("gouji.report/1")
      writer.key("source")
      source.write(to: &writer, received: received)
      writer.key("verdict")
      writer.string(verdict.rawValue)
    }
  }

  private func write(cells report: Report, to writer: inout JSONWriter) {
    // By pointer: to take a cell out of an array counts references to what it holds.
    report.form.cells.withUnsafeBufferPointer { infos in
      report.cells.withUnsafeBufferPointer { cells in
        for index in report.form.sortedCells {
          writer.key(infos[index].id.rawValue)
          cells[index].write(to: &writer)
        }
      }
    }
  }

  private func write(head report: Report, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("agency")
      writer.string(report.agency)
      writer.key("edition")
      writer.string(report.form.edition)
      writer.key("region")
      writer.string(report.region)
      writer.key("title")
      writer.string(report.title)
      writer.key("year")
      if let year = report.year { writer.number(year) } else { writer.null() }
    }
  }
}

extension Cell {
  /// Written in one piece between its values: results hold two hundred cells.
  fileprivate func write(to writer: inout JSONWriter) {
    writer.verbatim("{\"raw\":")
    writer.string(raw)
    writer.verbatim(",\"state\":")
    writer.word(state.name)
    writer.verbatim(",\"value\":")
    writer.number(value)
    writer.verbatim(",\"where\":")
    if let place { place.write(to: &writer) } else { writer.null() }
    writer.closeObject()
  }
}

extension Cell.State {
  /// `rawValue`, without a string to be made for each of a hundred million cells.
  fileprivate var name: StaticString {
    switch self {
    case .number: "number"
    case .blank: "blank"
    case .dash: "dash"
    case .missing: "missing"
    case .unreadable: "unreadable"
    }
  }
}

extension Alert {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("at")
      writer.string(at)
      writer.key("cells")
      writer.array(cells) { $0.string($1.rawValue) }
      writer.key("code")
      writer.string(code.rawValue)
      writer.key("expected")
      writer.number(expected)
      writer.key("found")
      writer.number(found)
      writer.key("id")
      writer.string(id)
      writer.key("message")
      writer.string(message)
      writer.key("note")
      writer.string(note)
      writer.key("quote")
      writer.string(quote)
      writer.key("severity")
      writer.string(severity.rawValue)
      writer.key("state")
      writer.string(state.rawValue)
      writer.key("where")
      writer.array(places) { $1.write(to: &$0) }
    }
  }
}

extension Claim {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("quote")
      writer.string(quote)
      writer.key("subject")
      writer.string(subject?.rawValue)
      writer.key("unit")
      writer.string(unit)
      writer.key("value")
      writer.number(value)
      writer.key("where")
      place.write(to: &writer)
    }
  }
}

extension Place {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.entry("cell", cell)
      writer.entry("line", line)
      writer.entry("page", page)
      writer.entry("paragraph", paragraph)
      if let rect {
        writer.key("rect")
        writer.array([rect.left, rect.top, rect.right, rect.bottom]) {
          $0.number(Figure(mantissa: Int64($1), scale: 2))
        }
      }
      writer.entry("ref", ref)
      writer.entry("sheet", sheet)
    }
  }
}

extension JSONWriter {
  /// Key and value, or nothing at all where there is no value.
  fileprivate mutating func entry(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    key(name)
    number(value)
  }

  fileprivate mutating func entry(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }
}

extension Coverage {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("bound")
      writer.number(bound)
      writer.key("cells")
      writer.number(cells)
      writer.key("claims")
      writer.number(claims)
      writer.key("in_one_identity")
      writer.number(inOneIdentity)
      writer.key("in_two_or_more")
      writer.number(inTwoOrMore)
      writer.key("judged")
      writer.number(judged)
      writer.key("read")
      writer.number(read)
    }
  }
}

extension Examination.History {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("judged_with")
      writer.array(judgedWith) { $0.string($1) }
      writer.key("pending")
      writer.array(pending) { $0.number($1) }
      writer.key("same_filing")
      writer.array(sameFiling) { $0.string($1) }
      writer.key("superseded_by")
      writer.string(supersededBy)
      writer.key("supersedes")
      writer.string(supersedes)
    }
  }
}

extension Examination.Source {
  /// The name of the result in the outbox.
  var resultName: String {
    let name = name.utf8.contains(UInt8(ascii: "/")) ? name.replacing("/", with: "__") : name
    return "\(name).\(sha256.prefix(12)).json"
  }

  func write(to writer: inout JSONWriter, received: String?) {
    writer.object { writer in
      writer.key("bytes")
      writer.number(bytes)
      writer.key("format")
      writer.string(format)
      writer.key("name")
      writer.string(name)
      writer.key("names")
      writer.array(names) { $0.string($1) }
      writer.key("received")
      writer.string(received)
      writer.key("sha256")
      writer.string(sha256)
    }
  }
}

extension Report.Section {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("number")
      writer.number(number)
      writer.key("title")
      writer.string(title)
      writer.key("where")
      place.write(to: &writer)
    }
  }
}
