import Foundation
import TestSupport
import Testing

/// `gouji explain` of a file, as a person runs it. Of an alert's id: in the daemon's tests.
struct ExplainTests {
  private func explain(_ arguments: String...) throws -> BuiltProgram {
    try BuiltProgram.run("gouji", ["explain"] + arguments)
  }

  @Test func aSumIsWrittenOutWithEveryCellAndItsPlace() throws {
    let run = try explain("Tests/Samples/410307-偃师区-2021.txt")
    #expect(run.status == 0 && run.error == "")
    #expect(
      run.output.contains(
        """
          表格：
            表三“（一）予以公开”的“自然人”：14（第 39 行 第 3 格）
            表三“1.本机关不掌握相关政府信息”的“自然人”：29（第 50 行 第 3 格）
            表三“1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请”的“自然人”：1（第 60 行 第 3 格）
            表三“3.其他”的“自然人”：1（第 62 行 第 3 格）
            表三“（七）总计”的“自然人”：48（第 63 行 第 3 格）
            其余 17 格为 0 或空白
          算式：一边 14 + 29 + 1 + 1 = 45，另一边 48，应当相等，相差 3
        """
      ),
      "\(run.output)"
    )
    #expect(run.output.contains("改法\n  ‘自然人’一列的各项办理结果少 3 件"))
  }

  @Test func wordsAreQuotedWithTheirPlace() throws {
    let run = try explain("Tests/Samples/610117-高陵区-2022.txt")
    #expect(run.output.contains("  原文：“未发生政府信息公开行政败诉案件”（第 55 行）\n"))
    #expect(run.output.contains("    表四“复议后起诉”的“结果纠正”：2（第 51 行 第 12 格）\n"))
  }

  @Test func theReadingsThatWereTriedAreTold() throws {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let sample = Folders.checkout.appending(path: "Tests/Samples/610117-高陵区-2022.txt")
    let text = try String(contentsOf: sample, encoding: .utf8)
    let wrong = text.replacing("五、存在问题及下一步工作措施", with: "全年收到政府信息公开申请5件。\n五、存在问题及下一步工作措施")
    #expect(wrong != text)
    let file = scratch.appending(path: "a.txt")
    try Data(wrong.utf8).write(to: file)
    let run = try explain(file.path)
    #expect(run.output.contains("TEXT-TABLE"), "\(run.output)")
    #expect(run.output.contains("  试过的读法：\n    表三“一、本年新收政府信息公开申请数量”的“总计”："), "\(run.output)")
  }

  @Test func whatIsNotThereIsSaid() throws {
    let run = try explain("Tests/没有.txt")
    #expect(run.status == 66 && run.error == "gouji: 没有这个文件或文件夹：Tests/没有.txt\n")
  }
}
