import Foundation
import TestSupport
import Testing

@testable import GoujiCore

/// Form files that do not make sense are refused with file and line.
struct FormLoaderTests {
  private func text() throws -> String {
    try String(contentsOf: Folders.configuration.appending(path: "forms/2021.yaml"), encoding: .utf8)
  }

  private func complaint(_ old: String, _ new: String) throws -> String {
    let text = try text()
    #expect(text.contains(old))
    do {
      _ = try FormLoader.load(text.replacing(old, with: new, maxReplacements: 1), file: "2021.yaml")
      return "accepted"
    } catch let error as ConfigurationError {
      let changed = text.replacing(old, with: new, maxReplacements: 1)
      let line = changed.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(new) }
      // The complaint names the changed line, or the entry that it is part of.
      let distance = (error.line ?? 0) - ((line ?? 0) + 1)
      #expect((-14...2).contains(distance), "line \(error.line ?? 0), changed \(line ?? 0)")
      return error.message
    }
  }

  @Test func countsTheCellsAndIdentitiesOfBothEditions() throws {
    let library = try FormLibrary(folder: Folders.configuration)
    #expect(library.forms.map(\.edition) == ["2019", "2021"])
    #expect(library.forms.map(\.cells.count) == [198, 200])
    #expect(library.forms.map(\.identities.count) == [37 + 3, 39 + 3])
    let oneRow = try #require(library.editions[1].oneRow)
    #expect(oneRow.cells.count == 207)
    #expect(oneRow.identities.count == 37 + 3)
    #expect(library.editions[0].oneRow == nil)
  }

  @Test func refusesAnUnknownCell() throws {
    #expect(try complaint("{id: partial,", "{id: partly,") == "不认识的单元格“t3.partly.natural”。")
  }

  @Test func refusesADoubledCell() throws {
    #expect(try complaint("{id: partial,", "{id: granted,") == "单元格“t3.granted.natural”重复。")
  }

  @Test func refusesAGroupWithoutRows() throws {
    let rows = try text().split(separator: "\n").drop { !$0.contains("group: （四）无法提供") }
    let block = rows.dropFirst().prefix(4).joined(separator: "\n")
    #expect(try complaint(block, "            rows: []") == "组“（四）无法提供”没有行。")
  }

  @Test func refusesALabelClaimedTwice() throws {
    let message = try complaint("label: 2.重复申请", "label: 1.信访举报投诉类申请")
    #expect(message == "标签“1.信访举报投诉类申请”或其别名已用于另一行。")
  }

  @Test func refusesAnUnknownKey() throws {
    let message = try complaint("label: 2.重复申请", "lable: 2.重复申请")
    #expect(message == "不认识的键“lable”；可用的键：accepted、aliases、group、id、label、one_row、role、rows。")
  }

  @Test func refusesATableWithoutItsTotal() throws {
    let message = try complaint("{id: total, label: 总计, role: total, accepted: [合计]}", "{id: total, label: 总计}")
    #expect(message == "表三应恰有一列 role: total。")
  }

  @Test func refusesWhatIsNoYAML() throws {
    do {
      _ = try FormLoader.load("edition: [", file: "x.yaml")
      Issue.record("accepted")
    } catch let error as ConfigurationError {
      #expect(error.description.hasPrefix("x.yaml:"))
      #expect(error.message.hasPrefix("不是合法的 YAML："))
    }
  }

  @Test func anAliasTouchesNoSwift() throws {
    let text = try text().replacing("{id: natural, label: 自然人}", with: "{id: natural, label: 自然人, aliases: [公民个人]}")
    let form = try FormLoader.load(text, file: "2021.yaml")
    let older = try String(contentsOf: Folders.configuration.appending(path: "forms/2019.yaml"), encoding: .utf8)
    let claims = try String(contentsOf: Folders.configuration.appending(path: "claims.yaml"), encoding: .utf8)
    let library = try FormLibrary(
      files: [("2019.yaml", older), ("2021.yaml", text)],
      claims: ("claims.yaml", claims),
      regions: Regions("code\tname\tstatus\n110000\t北京市\tcurrent\n", file: "r")
    )
    #expect(form.cells.count == 200)
    let report = try Support.text("630103-城中区-2021.txt").replacing("| 自然人 |", with: "| 公民个人 |")
    let examination = try #require(Examiner(library: library).examine(Array(report.utf8), name: "x").first)
    #expect(Support.marks(examination, .label).contains("t3.new.natural"))
  }
}
