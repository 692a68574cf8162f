package import GoujiCore
package import GoujiHelpers

/// What reads and judges files: text here, the rest by helpers; or a stand-in in a test.
package struct Judging: Sendable {
  /// Of program and form: what an earlier version judged may be judged otherwise by this one.
  package var version: String
  /// Never empty: a file that is no report gives a rejection.
  package var examine: @Sendable (_ bytes: [UInt8], _ name: String) -> [Examination]
  /// The examination of a file that is rejected without being read.
  package var reject: @Sendable (_ source: Examination.Source, _ rejection: Rejection) -> Examination
  /// Judges reports with each other.
  package var years: YearJudge

  package init(
    version: String,
    examine: @escaping @Sendable (_ bytes: [UInt8], _ name: String) -> [Examination],
    reject: @escaping @Sendable (_ source: Examination.Source, _ rejection: Rejection) -> Examination,
    years: YearJudge
  ) {
    self.version = version
    self.examine = examine
    self.reject = reject
    self.years = years
  }

  package init(_ examiner: FileExaminer) {
    self.init(
      version: Judging.version(program: Version.program, form: examiner.library.version),
      examine: { examiner.examine($0, name: $1) },
      reject: { examiner.reject($0, $1) },
      years: YearJudge(examiner.library)
    )
  }

  package static func version(program: String, form: String) -> String { "\(program) \(form)" }
}
