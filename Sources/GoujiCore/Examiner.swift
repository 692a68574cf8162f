/// The whole way from bytes to findings, without side effects: same bytes and forms in, same findings out.
///
/// Safe to use from many threads at once.
package struct Examiner: Sendable {
  package let library: FormLibrary

  package init(library: FormLibrary) {
    self.library = library
  }

  /// Reads and judges one file; a bundle gives one examination a member.
  ///
  /// - Parameter name: The file's name without its folder, valid UTF-8.
  package func examine(_ bytes: [UInt8], name: String) -> [Examination] {
    let kind = FileKind.of(bytes)
    let source = Examination.Source(
      name: name,
      sha256: Hexadecimal.sha256(bytes),
      bytes: bytes.count,
      format: kind.rawValue
    )
    do {
      guard kind == .text else { throw unsupported(kind) }
      let text = try TextDecoding.decode(bytes)
      return [try examine(TextLayout.document(text, wordings: library.wordings), source: source)]
    } catch let rejection as Rejection {
      return [reject(source, rejection)]
    } catch {
      return [reject(source, Rejection(.damaged, "读取时出错：\(error)"))]
    }
  }

  /// Reads and judges a document of any format.
  ///
  /// - Throws: `Rejection` if it is no report.
  package func examine(_ document: Document, source: Examination.Source) throws -> Examination {
    let report = try DocumentReader(library: library).read(document, name: source.name)
    let judge = Judge(report: report, claims: library.claims)
    var examination = Examination(
      source: source,
      formVersion: report.form.version,
      report: report,
      claims: judge.claims,
      alerts: judge.alerts(),
      coverage: judge.coverage(),
      history: Examination.History(),
      notes: document.notes
    )
    examination.alerts = AlertID.assign(examination.alerts, organ: examination.organ, year: report.year)
    examination.history.pending = report.pendingYears
    examination.supported = judge.supported
    if examination.alerts.contains(where: \.isArithmetic) {
      examination.repairs = RepairFinder(report, supported: examination.supported).repairs()
    }
    return examination
  }

  /// The examination of a file that cannot be read as a report.
  package func reject(_ source: Examination.Source, _ rejection: Rejection) -> Examination {
    let alert = Alert(rejection.code, .error, at: nil, message: rejection.message)
    return Examination(
      source: source,
      formVersion: library.version,
      report: nil,
      alerts: AlertID.assign([alert], organ: source.sha256, year: nil),
      coverage: Coverage(),
      history: Examination.History(),
      notes: []
    )
  }

  private func unsupported(_ kind: FileKind) -> Rejection {
    Rejection(.unsupported, "这是\(kind.chinese)，目前只能读取纯文本（.txt、.md）。请把报告连同表格另存或复制为文本后重新上传。")
  }
}
