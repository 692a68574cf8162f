package import Foundation
internal import Synchronization

/// The editions of the form and the table of regions, loaded once and shared.
package struct FormLibrary: Sendable {
  /// An edition, and the same where a divided group stands as one row.
  struct Edition: Sendable {
    var form: Form
    var oneRow: Form?
    var vocabulary: Vocabulary

    init(_ form: Form) {
      self.form = form
      oneRow = form.printingGroupsAsOneRow()
      vocabulary = Vocabulary(form: form)
    }
  }

  /// What came of each file of a configuration folder.
  private struct Parts {
    var editions: [String: Result<Edition, any Error>] = [:]
    var claims: Result<ClaimVocabularyLoader, any Error>?
    var regions: Result<Regions, any Error>?
  }

  /// Oldest first.
  let editions: [Edition]
  /// Every form as it may be printed: each edition, and the same with a divided group in one row.
  let printedForms: [Form]
  package let regions: Regions
  let wordings: Wordings
  /// The words by which texts speak of the tables.
  let claims: ClaimVocabulary

  /// Version of the newest form file.
  package var version: String { editions.map(\.form.version).max() ?? "" }

  package var forms: [Form] { editions.map(\.form) }

  /// - Parameter files: Name and text of each form file.
  /// - Parameter claims: Name and text of the vocabulary of claims.
  /// - Throws: `ConfigurationError` if a file does not make sense, or two claim one edition.
  package init(
    files: [(name: String, text: String)],
    claims: (name: String, text: String),
    regions: Regions
  ) throws {
    try self.init(
      editions: files.map { ($0.name, try Edition(FormLoader.load($0.text, file: $0.name))) },
      claims: ClaimVocabularyLoader(.parse(claims.text, file: claims.name)),
      regions: regions
    )
  }

  private init(
    editions files: [(name: String, edition: Edition)],
    claims: ClaimVocabularyLoader,
    regions: Regions
  ) throws {
    var editions: [Edition] = []
    for (name, edition) in files {
      let form = edition.form
      guard !editions.contains(where: { $0.form.edition == form.edition || $0.form.firstYear == form.firstYear }) else {
        throw ConfigurationError(file: name, line: nil, message: "版本“\(form.edition)”重复。")
      }
      editions.append(edition)
    }
    guard !editions.isEmpty else {
      throw ConfigurationError(file: "config/forms", line: nil, message: "没有表样文件（*.yaml）。")
    }
    self.editions = editions.sorted { $0.form.firstYear < $1.form.firstYear }
    printedForms = self.editions.flatMap { [$0.form, $0.oneRow].compactMap { $0 } }
    self.regions = regions
    self.claims = try claims.vocabulary(for: printedForms)
    wordings = Wordings(editions.map(\.vocabulary), sections: editions.map(\.form.sections))
  }

  /// Does the works numbered from 0 up to the count, at once or in turn, and returns when all are done.
  package typealias Performing = (_ count: Int, _ work: @escaping @Sendable (Int) -> Void) -> Void

  /// Loads `forms/*.yaml`, `claims.yaml` and `regions.tsv` from a configuration folder.
  ///
  /// - Parameter perform: Files are parsed apart from each other: a program of which one waits lets them be at once.
  /// - Throws: `ConfigurationError`, also for files that cannot be read; the first form's before the others'.
  package init(folder: URL, performing perform: Performing = { for number in 0..<$0 { $1(number) } }) throws {
    let forms = folder.appendingPathComponent("forms")
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: forms.path)
    } catch {
      throw ConfigurationError(file: forms.path, line: nil, message: "读不了这个文件夹，请检查它是否存在、是否有权读取。")
    }
    let files = names.filter { $0.hasSuffix(".yaml") }.sorted().map { forms.appendingPathComponent($0) }
    let parts = Mutex(Parts())
    // The longest first.
    perform(files.count + 2) { number in
      switch number {
      case 0:
        let file = folder.appendingPathComponent("claims.yaml")
        let claims = Result {
          try ClaimVocabularyLoader(.parse(FormLibrary.text(of: file), file: file.path))
        }
        parts.withLock { $0.claims = claims }
      case 1:
        let file = folder.appendingPathComponent("regions.tsv")
        let regions = Result { try Regions(FormLibrary.text(of: file), file: file.path) }
        parts.withLock { $0.regions = regions }
      default:
        let file = files[number - 2]
        let edition = Result { Edition(try FormLoader.load(FormLibrary.text(of: file), file: file.path)) }
        parts.withLock { $0.editions[file.path] = edition }
      }
    }
    let done = parts.withLock { $0 }
    let editions = try files.compactMap { file in try done.editions[file.path].map { (file.path, try $0.get()) } }
    guard let claims = try done.claims?.get(), let regions = try done.regions?.get() else {
      preconditionFailure("perform left works undone")
    }
    try self.init(editions: editions, claims: claims, regions: regions)
  }

  private static func text(of file: URL) throws -> String {
    guard let data = try? Data(contentsOf: file) else {
      throw ConfigurationError(file: file.path, line: nil, message: "读不了这个文件，请检查它是否存在、是否有权读取。")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw ConfigurationError(file: file.path, line: nil, message: "不是 UTF-8 文本。")
    }
    return text
  }

  /// The edition in force for reports on `year`; nil before the first edition.
  func edition(for year: Int) -> Edition? {
    editions.last { $0.form.firstYear <= year }
  }
}
