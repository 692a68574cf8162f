/// The whole way from bytes to findings, without side effects: same bytes and forms in, same findings out.
///
/// Safe to use from many threads at once.
package struct Examiner: Sendable {
  package let library: FormLibrary

  package init(library: FormLibrary) {
    self.library = library
  }

  /// Reads and judges one file of plain text.
  ///
  /// - Parameter name: The file's name without its folder, valid UTF-8.
  package func examine(_ bytes: [UInt8], name: String) -> [Examination] { [judge(read(bytes, name: name))] }

  /// Reads one file of plain text.
  ///
  /// - Parameter name: The file's name without its folder, valid UTF-8.
  package func read(_ bytes: [UInt8], name: String) -> Reading {
    let kind = FileKind.of(bytes)
    let source = Examination.Source(
      name: name,
      sha256: Hexadecimal.sha256(bytes),
      bytes: bytes.count,
      format: kind.rawValue
    )
    guard kind == .text else { return Reading(source: source, content: .rejected(unsupported(kind))) }
    return read(source) {
      TextLayout.document(try TextDecoding.decode(bytes), wordings: library.wordings)
    }
  }

  /// Reads a document of any format.
  package func read(_ document: Document, source: Examination.Source) -> Reading {
    read(source) { document }
  }

  private func read(_ source: Examination.Source, _ document: () throws -> Document) -> Reading {
    var notes: [String] = []
    do {
      let (document, next) = FirstReport(library: library).cut(try document())
      notes = document.notes + (next.map { [Examiner.note(of: $0)] } ?? [])
      let report = try DocumentReader(library: library).read(document, name: source.name)
      return Reading(source: source, content: .report(report), notes: notes)
    } catch let rejection as Rejection {
      return Reading(source: source, content: .rejected(rejection), notes: notes)
    } catch {
      return Reading(source: source, content: .rejected(Rejection(.damaged, "读取时出错：\(error)")), notes: notes)
    }
  }

  private static func note(of next: String) -> String {
    "文件里不止一份年度报告：只核对了第一份，从“\(next)”起的没有核对。请把每份报告单独存成一个文件后上传。"
  }

  /// Judges what was read, as if there were no other report.
  ///
  /// - Parameter seeksRepairs: False where the years are judged next: they may change what has to be repaired.
  package func judge(_ reading: Reading, seeksRepairs: Bool = true) -> Examination {
    switch reading.content {
    case .report(let report): judge(report, of: reading, seeksRepairs)
    case .rejected(let rejection): reject(rejection, reading)
    }
  }

  private func judge(_ report: Report, of reading: Reading, _ seeksRepairs: Bool) -> Examination {
    let judge = Judge(report: report, claims: library.claims)
    var examination = Examination(
      source: reading.source,
      formVersion: report.form.version,
      report: report,
      claims: judge.claims,
      alerts: judge.alerts(),
      coverage: judge.coverage(),
      history: Examination.History(),
      notes: reading.notes
    )
    examination.alerts = AlertID.assign(examination.alerts, organ: examination.organ, year: report.year)
    examination.history.pending = report.pendingYears
    examination.supported = judge.supported
    if seeksRepairs, examination.alerts.contains(where: \.isArithmetic) {
      examination.repairs = RepairFinder(report, supported: examination.supported).repairs()
    }
    return examination
  }

  /// The examination of a file that cannot be read as a report: one READ alert.
  private func reject(_ rejection: Rejection, _ reading: Reading) -> Examination {
    let alert = Alert(rejection.code, .error, at: nil, message: rejection.message)
    return Examination(
      source: reading.source,
      formVersion: library.version,
      report: nil,
      alerts: AlertID.assign([alert], organ: reading.source.sha256, year: nil),
      coverage: Coverage(),
      history: Examination.History(),
      notes: reading.notes
    )
  }

  /// The examination of a file that cannot be read at all.
  package func reject(_ source: Examination.Source, _ rejection: Rejection) -> Examination {
    judge(Reading(source: source, content: .rejected(rejection)))
  }

  private func unsupported(_ kind: FileKind) -> Rejection {
    Rejection(.unsupported, "这是\(kind.chinese)，目前只能读取纯文本（.txt、.md）。请把报告连同表格另存或复制为文本后重新上传。")
  }
}
