import GoujiCore
import GoujiDaemon

/// The examiner itself, for text.
enum RealJudging {
  static func make() throws -> Judging {
    let examiner = Examiner(library: try FakeJudging.library.get())
    return Judging(
      version: Judging.version(program: Version.program, form: examiner.library.version),
      examine: { examiner.examine($0, name: $1) },
      reject: { examiner.reject($0, $1) },
      years: YearJudge(examiner.library)
    )
  }
}
