import Foundation
import GoujiCore
import Testing

@testable import GoujiHelpers

/// Files that the worker leaves to another reader.
struct PassingOnTests {
  private static let otherwise = Rejection(.unsupported, "请安装 libreoffice-writer-nogui。")

  /// Without LibreOffice the worker's own words stand, with the name of the package.
  @Test func noOffice() throws {
    let folder = try TemporaryFolder()
    let pool = try PassingOnTests.pool(folder, .documentConverter, office: nil)
    let examination = try Samples.examine(PassingOnTests.ole, "a.doc", pool)[0]
    #expect(examination.codes == [.unsupported])
    #expect(examination.alerts[0].message == PassingOnTests.otherwise.message)
    #expect(examination.source.format == "doc")
  }

  /// LibreOffice makes DOCX of it, a worker reads that; what is said of the source is of the file as it came.
  @Test func office() throws {
    for file in try Samples.formats(["620403-平川区-2020.lo.doc"]) {
      guard Samples.programs.hasOffice(for: .document) else {
        if Samples.isCI { Issue.record("LibreOffice is not there: install libreoffice-writer-nogui.") }
        print("Skipped: no LibreOffice.")
        return
      }
      let bytes = Array(try Data(contentsOf: file))
      let folder = try TemporaryFolder()
      let pool = try PassingOnTests.pool(folder, .documentConverter, office: Samples.programs.office)
      let converted = try Samples.examine(bytes, "a.doc", pool)[0]
      let direct = try Samples.examine(bytes, "a.doc")[0]
      #expect(converted.report?.cells.map(\.value) == direct.report?.cells.map(\.value))
      #expect(converted.alerts.map(\.message) == direct.alerts.map(\.message))
      #expect(converted.source == direct.source)
    }
  }

  /// A file that LibreOffice cannot open either.
  @Test func officeRefuses() throws {
    guard Samples.programs.hasOffice(for: .document) else { return }
    let folder = try TemporaryFolder()
    let pool = try PassingOnTests.pool(folder, .documentConverter, office: Samples.programs.office)
    let examination = try Samples.examine(PassingOnTests.ole, "a.doc", pool)[0]
    #expect(examination.codes.count == 1)
    #expect(examination.codes.first?.isRejection == true)
  }

  /// The members of a bundle share a time of their own.
  @Test func bundlesHaveAnEnd() {
    let bundle = FileTime(seconds: 10, clockSeconds: 60)
    var limits = HelperLimits()
    limits.seconds = 9
    let first = FileTime(limits, bundle: bundle)
    first.spend(8)
    #expect(first.left == 1)
    let second = FileTime(limits, bundle: bundle)
    #expect(second.left == 2)
  }

  private static let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 7, count: 5000)

  /// A worker that passes the first file on, whatever it is, and then is the real one.
  private static func pool(_ folder: TemporaryFolder, _ reader: Answer.Reader, office: String?) throws -> HelperPool {
    let passage = Answer.Passage(bytes: nil, reader: reader, otherwise: otherwise)
    let hash = String(repeating: "0", count: 64)
    let member = Answer.Member(name: "a.doc", format: "doc", sha256: hash, bytes: 1, content: .passedOn(passage))
    let answer = Answer(members: [member]).encoded
    let frame = AnswerFrame(.answer, answer.count)
    let file = folder.url.appending(path: "answer")
    try Data(frame.encoded + answer).write(to: file)
    let real = "\(Samples.programs.folder)/gouji-extract"
    try folder.program(
      "gouji-extract",
      "dd bs=8192 count=1 <&3 >/dev/null\ncat \(file.path) >&3\nexec \(real) \"$@\""
    )
    try folder.program("gouji-office", "exec \(Samples.programs.folder)/gouji-office \"$@\"")
    let programs = HelperPrograms(folder: folder.url.path, office: office)
    return HelperPool(programs: programs, limits: Samples.patient, workers: 1)
  }
}
