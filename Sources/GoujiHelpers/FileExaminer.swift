package import GoujiCore

/// From the bytes of any file to findings: text is read here, everything else by helpers.
///
/// Safe to use from many threads at once.
package final class FileExaminer: Sendable {
  private let examiner: Examiner
  private let helpers: HelperPool

  package init(library: FormLibrary, helpers: HelperPool) {
    examiner = Examiner(library: library)
    self.helpers = helpers
  }

  package var library: FormLibrary { examiner.library }

  /// Reads and judges one file; a bundle gives one examination a member. Never throws, never hangs: what cannot be read
  /// is an examination with one READ alert.
  ///
  /// - Parameter name: The file's name without its folder, valid UTF-8.
  package func examine(_ bytes: [UInt8], name: String) -> [Examination] {
    read(bytes, name: name).map { judge($0) }
  }

  /// Reads one file; a bundle gives one reading a member.
  package func read(_ bytes: [UInt8], name: String) -> [Reading] {
    let kind = FileKind.of(bytes)
    guard kind != .text else { return [examiner.read(bytes, name: name)] }
    let file = Examination.Source(
      name: name,
      sha256: Hexadecimal.sha256(bytes),
      bytes: bytes.count,
      format: kind.rawValue
    )
    let time = FileTime(helpers.limits)
    let limits = helpers.limits
    let bundle = FileTime(seconds: limits.bundleSeconds, clockSeconds: limits.clockSeconds)
    do throws(HelperFailure) {
      return try helpers.read(bytes, name: name, time: time).members.flatMap { member in
        // A member of a bundle has the time of a file of its own.
        read(member, of: file, bytes, member.name == name ? time : FileTime(limits, bundle: bundle))
      }
    } catch {
      return [Reading(source: file, content: .rejected(error.rejection))]
    }
  }

  /// Judges what was read, as if there were no other report.
  ///
  /// - Parameter seeksRepairs: False where the years are judged next.
  package func judge(_ reading: Reading, seeksRepairs: Bool = true) -> Examination {
    examiner.judge(reading, seeksRepairs: seeksRepairs)
  }

  /// The examination of a file that cannot be read at all.
  package func reject(_ source: Examination.Source, _ rejection: Rejection) -> Examination {
    examiner.reject(source, rejection)
  }

  private func read(
    _ member: Answer.Member,
    of file: Examination.Source,
    _ bytes: [UInt8],
    _ time: FileTime
  ) -> [Reading] {
    var source = Examination.Source(
      name: member.name,
      sha256: member.sha256,
      bytes: member.bytes,
      format: member.format
    )
    // Of the whole file we know these ourselves.
    if member.name == file.name { (source.sha256, source.bytes) = (file.sha256, file.bytes) }
    switch member.content {
    case .document(let document): return [read(document, source, member.notes)]
    case .rejected(let rejection): return [Reading(source: source, content: .rejected(rejection), notes: member.notes)]
    case .passedOn(let passage):
      guard let own = passage.bytes else { return [passOn(bytes, passage, source, member.notes, time)] }
      (source.sha256, source.bytes) = (Hexadecimal.sha256(own), own.count)
      return [passOn(own, passage, source, member.notes, time)]
    }
  }

  private func passOn(
    _ bytes: [UInt8],
    _ passage: Answer.Passage,
    _ source: Examination.Source,
    _ notes: [String],
    _ time: FileTime
  ) -> Reading {
    do throws(HelperFailure) {
      switch passage.reader {
      case .text:
        var reading = examiner.read(bytes, name: source.name)
        reading.notes = notes + reading.notes
        return reading
      case .pdf:
        return finish(try helpers.readPDF(bytes, name: source.name, time: time), source, notes)
      case .documentConverter:
        return try convert(bytes, .document, passage, source, notes)
      case .sheetConverter:
        return try convert(bytes, .sheet, passage, source, notes)
      }
    } catch {
      return Reading(source: source, content: .rejected(error.rejection), notes: notes)
    }
  }

  private func convert(
    _ bytes: [UInt8],
    _ target: OfficeTarget,
    _ passage: Answer.Passage,
    _ source: Examination.Source,
    _ notes: [String]
  ) throws(HelperFailure) -> Reading {
    guard let converted = try helpers.convert(bytes, format: source.format, to: target) else {
      return Reading(source: source, content: .rejected(passage.otherwise), notes: notes)
    }
    // Waiting for LibreOffice was not the file's fault.
    let time = FileTime(helpers.limits)
    return finish(try helpers.read(converted, name: source.name, time: time), source, notes)
  }

  /// What a second reader made of a file that is one report.
  private func finish(_ answer: Answer, _ source: Examination.Source, _ notes: [String]) -> Reading {
    switch answer.members[0].content {
    case .document(let document): read(document, source, notes)
    case .rejected(let rejection): Reading(source: source, content: .rejected(rejection), notes: notes)
    // Nobody is left to pass it on to.
    case .passedOn(let passage): Reading(source: source, content: .rejected(passage.otherwise), notes: notes)
    }
  }

  private func read(_ document: Document, _ source: Examination.Source, _ notes: [String]) -> Reading {
    var document = document
    document.notes = notes + document.notes
    return examiner.read(document, source: source)
  }
}
