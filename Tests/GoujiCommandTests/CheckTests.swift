import Foundation
import TestSupport
import Testing

/// `gouji check` as a person runs it: what it prints and how it ends, to the letter.
struct CheckTests {
  private func check(_ arguments: String..., input: String = "") throws -> BuiltProgram {
    try BuiltProgram.run("gouji", ["check"] + arguments, input: Data(input.utf8))
  }

  private let clean = "Tests/Samples/610103-碑林区-2021.txt"
  private let faulty = "Tests/Samples/620403-平川区-2020.txt"

  @Test func aCleanReport() throws {
    let run = try check(clean)
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(run.output.hasPrefix("✓ 无误  610103-碑林区-2021.txt  西安市碑林区人民政府办公室，2021 年，2021 年版表样\n"))
    #expect(run.output.hasSuffix("\n共 1 份：1 份无误。错误 0 处，警告 0 处，提示 1 处。\n"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func aFaultyReport() throws {
    let run = try check(faulty)
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix(
        """
        ✗ 有问题  620403-平川区-2020.txt  白银市平川区人民政府，2020 年，2019 年版表样
          错误  表三“自然人”一列：新收 3 + 上年结转 0 = 3 件，（七）总计 0 + 结转下年度 0 = 0 件，相差 3 件。  T3-BALANCE
                + 3  一、本年新收政府信息公开申请数量（第 104 行 第 1 格）
                + 0  二、上年结转政府信息公开申请数量（第 113 行 第 1 格）
                ≠ 0  （七）总计（第 329 行 第 1 格）
                + 0  四、结转下年度继续办理（第 338 行 第 1 格）
          错误  表三“自然人”一列：各项办理结果合计 3 件，（七）总计填报 0 件，相差 3 件。  T3-ITEMS
                + 3  1.本机关不掌握相关政府信息（第 232 行 第 1 格）
                ≠ 0  （七）总计（第 329 行 第 1 格）

        """
      )
    )
  }

  @Test func aRejectedFileBeatsAFaultyOne() throws {
    let run = try BuiltProgram.run("gouji", ["check", "-", faulty], input: Data("会议通知".utf8))
    #expect(run.status == 2)
    #expect(run.output.hasPrefix("✗ 未能读取  -\n  错误  这不是政府信息公开工作年度报告："))
    #expect(run.output.contains("共 2 份：0 份无误，1 份有问题，1 份未能读取。"))
  }

  @Test func aPathThatIsNotThere() throws {
    let run = try check("Tests/没有.txt")
    #expect(run.status == 66)
    #expect(run.output == "")
    #expect(run.error == "gouji: 没有这个文件或文件夹：Tests/没有.txt\n")
  }

  @Test func wrongUse() throws {
    #expect(try check().status == 64)
    #expect(try check("--format", "xml", clean).status == 64)
  }

  @Test func jsonIsOneArrayAndLinesAreTheSameObjects() throws {
    let lines = try check("--format", "jsonl", "Tests/Samples")
    let array = try check("--format", "json", "Tests/Samples")
    #expect(lines.status == 1)
    #expect(array.status == 1)
    let objects = lines.output.split(separator: "\n")
    #expect(objects.count == 5)
    #expect(array.output == "[" + objects.joined(separator: ",\n") + "]\n")
    #expect(objects.allSatisfy { $0.contains("\"received\":null") })
  }

  @Test func outputOrderIsArgumentOrder() throws {
    let forward = try check("--format", "jsonl", clean, faulty, clean).output.split(separator: "\n")
    let backward = try check("--format", "jsonl", faulty, clean).output.split(separator: "\n")
    #expect(forward == [backward[1], backward[0], backward[1]])
  }

  @Test func worksFromAnyFolder() throws {
    let file = Folders.checkout.appending(path: clean).path
    let run = try BuiltProgram.run("gouji", ["check", file], in: URL(fileURLWithPath: "/"))
    #expect(run.status == 0)
  }

  @Test func namesCannotSteerTheTerminal() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("会议通知".utf8).write(to: folder.appending(path: "a\u{1B}[2J.txt"))
    let run = try check(folder.path)
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.contains("a\\u{1b}[2J.txt"))
  }

  @Test func tellsItsVersion() throws {
    let run = try BuiltProgram.run("gouji", ["--version"])
    #expect(run.status == 0)
    #expect(run.output == "gouji 0.1.0（表样 2026-11-20）\n")
  }
}
