package import Foundation

/// The editions of the form and the table of regions, loaded once and shared.
package struct FormLibrary: Sendable {
  /// An edition, and the same where a divided group stands as one row.
  struct Edition: Sendable {
    var form: Form
    var oneRow: Form?
    var vocabulary: Vocabulary
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
    var editions: [Edition] = []
    for file in files {
      let form = try FormLoader.load(file.text, file: file.name)
      guard !editions.contains(where: { $0.form.edition == form.edition || $0.form.firstYear == form.firstYear }) else {
        throw ConfigurationError(file: file.name, line: nil, message: "版本“\(form.edition)”重复。")
      }
      editions.append(Edition(form: form, oneRow: form.printingGroupsAsOneRow(), vocabulary: Vocabulary(form: form)))
    }
    guard !editions.isEmpty else {
      throw ConfigurationError(file: "config/forms", line: nil, message: "没有表样文件（*.yaml）。")
    }
    self.editions = editions.sorted { $0.form.firstYear < $1.form.firstYear }
    printedForms = self.editions.flatMap { [$0.form, $0.oneRow].compactMap { $0 } }
    self.regions = regions
    self.claims = try ClaimVocabularyLoader.load(claims.text, file: claims.name, forms: editions.map(\.form))
    wordings = Wordings(editions.map(\.vocabulary), sections: editions.map(\.form.sections))
  }

  /// Loads `forms/*.yaml`, `claims.yaml` and `regions.tsv` from a configuration folder.
  ///
  /// - Throws: `ConfigurationError`, also for files that cannot be read.
  package init(folder: URL) throws {
    let forms = folder.appendingPathComponent("forms")
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: forms.path)
    } catch {
      throw ConfigurationError(file: forms.path, line: nil, message: "读不了这个文件夹，请检查它是否存在、是否有权读取。")
    }
    let files = try names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
      let file = forms.appendingPathComponent(name)
      return (file.path, try FormLibrary.text(of: file))
    }
    let regions = folder.appendingPathComponent("regions.tsv")
    let claims = folder.appendingPathComponent("claims.yaml")
    let vocabulary = (claims.path, try FormLibrary.text(of: claims))
    try self.init(files: files, claims: vocabulary, regions: Regions(FormLibrary.text(of: regions), file: regions.path))
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
