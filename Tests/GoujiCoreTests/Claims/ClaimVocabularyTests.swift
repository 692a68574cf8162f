import Foundation
import Testing

@testable import GoujiCore

/// A vocabulary that does not make sense is refused with file and line, in words a clerk can act on.
struct ClaimVocabularyTests {
  private static let file = ClaimSamples.repository.appendingPathComponent("config/claims.yaml")

  private func complaint(_ change: (String) -> String) throws -> String? {
    let forms = try ClaimSamples.examiner().library.forms
    let text = change(try String(contentsOf: Self.file, encoding: .utf8))
    do {
      _ = try ClaimVocabularyLoader(.parse(text, file: "claims.yaml")).vocabulary(for: forms)
      return nil
    } catch let error as ConfigurationError {
      #expect(error.line != nil)
      #expect(error.file == "claims.yaml")
      return error.message
    }
  }

  @Test func takesTheOneInTheRepository() throws {
    #expect(try complaint { $0 } == nil)
  }

  @Test func refusesUnknownKeys() throws {
    let words = try complaint { $0.replacing("kinds:\n", with: "kinda:\n") }
    #expect(words == "不认识的键“kinda”；可用的键：alike、assertions、kinds、opposites、qualifiers、rates、tables、units、version、words。")
    let role = try complaint { $0.replacing("  foreign: [", with: "  foriegn: [") }
    #expect(role?.hasPrefix("不认识的键“foriegn”") == true)
  }

  @Test func refusesCellsThatNoFormHas() throws {
    let row = try complaint { $0.replacing("rows: [carried_in]", with: "rows: [carried_inn]") }
    #expect(row == "表“t3”没有“carried_inn”这样的行。")
    let column = try complaint { $0.replacing("columns: [natural]", with: "columns: [unnatural]") }
    #expect(column == "表“t3”没有“unnatural”这样的列。")
    let table = try complaint { $0.replacing("- table: t2\n", with: "- table: t9\n") }
    #expect(table == "表样中没有表“t9”。")
  }

  @Test func refusesSumsThatAreNone() throws {
    let words = try complaint { $0.replacing("rows: [new, new + carried_in]", with: "rows: [new +]") }
    #expect(words == "“new +”不是行或列的和，例如 new + carried_in 或 denied.*。")
  }

  @Test func refusesPhrasesWithTwoGaps() throws {
    let words = try complaint { $0.replacing("均…答复,", with: "均…按时…答复,") }
    #expect(words == "一个短语中最多有一个“…”，前后都要有字。")
    let side = try complaint { $0.replacing("topic: none", with: "topic: nowhere") }
    #expect(side == "topic 只能是 after、before、row 或 none。")
  }

  @Test func addsAPhraseWithoutSwift() throws {
    let forms = try ClaimSamples.examiner().library.forms
    let text = try String(contentsOf: Self.file, encoding: .utf8).replacing("{words: [收到, ", with: "{words: [揽收, 收到, ")
    let vocabulary = try ClaimVocabularyLoader(.parse(text, file: "claims.yaml")).vocabulary(for: forms)
    let paragraph = Document.Paragraph(text: "全年揽收政府信息公开申请5件。", place: Place(line: 1))
    let tokens = ClaimLexer.text(Prose([paragraph]), section: 1, vocabulary: vocabulary)
    let claims = SubjectBinder.claims(tokens, year: 2021, form: try #require(forms.last))
    #expect(claims.map { forms.last?.cells[$0.cell].id.rawValue } == ["t3.new.total"])
    #expect(claims.first?.readings.count == 2)
  }
}
