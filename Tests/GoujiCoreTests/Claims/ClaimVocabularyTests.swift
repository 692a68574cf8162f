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
    #expect(
      words == "不认识的键“kinda”；可用的键：alike、assertions、kinds、opposites、phrases、qualifiers、rates、tables、units、version、words。"
    )
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

  @Test func refusesListsOfPhrasesThatAreNone() throws {
    let missing = try complaint { $0.replacing("  at_end: [以上]\n", with: "") }
    #expect(missing == "缺少“at_end”。")
    let unknown = try complaint { $0.replacing("  at_end: [以上]\n", with: "  at_end: [以上]\n  at_start: [以下]\n") }
    #expect(unknown?.hasPrefix("不认识的键“at_start”；可用的键：achieving、") == true)
    let empty = try complaint { $0.replacing("  at_end: [以上]\n", with: "  at_end: []\n") }
    #expect(empty == "“at_end”中至少要有一个词。")
    let none = try complaint {
      $0.replacing("  at_end: [以上]\n", with: "").replacing("phrases:\n  #", with: "others:\n  #")
    }
    #expect(none?.hasPrefix("不认识的键“others”") == true)
  }

  @Test(arguments: ["[[以上]]", "[以上, {以下: 是}]", "以上", "[\"\"]", "[\"　\"]"])
  func refusesPhrasesThatAreNoText(list: String) throws {
    let words = try complaint { $0.replacing("  at_end: [以上]\n", with: "  at_end: \(list)\n") }
    #expect(words == (list.hasPrefix("[") ? "此处应为文字。" : "此处应为列表。"))
  }

  /// Wider signs and blanks of a phrase are folded as those of the text are.
  @Test func findsAPhraseAsTheTextIsFolded() throws {
    let forms = try ClaimSamples.examiner().library.forms
    let text = try String(contentsOf: Self.file, encoding: .utf8).replacing(
      "at_end: [以上]",
      with: "at_end: [以上, ＡＢ　（甲）]"
    )
    let vocabulary = try ClaimVocabularyLoader(.parse(text, file: "claims.yaml")).vocabulary(for: forms)
    let prose = Prose([Document.Paragraph(text: "ＡＢ（ 甲 ）为准。", place: Place(line: 1))])
    #expect(vocabulary.phrases.begin(.atEnd, prose.units[...]))
    #expect(!vocabulary.phrases.begin(.atEnd, prose.units[1...]))
  }

  /// A word that a rule compares with whole words of the text is one of the vocabulary, without being said twice.
  @Test func takesWordsOfPhrasesForWords() throws {
    let forms = try ClaimSamples.examiner().library.forms
    let text = try String(contentsOf: Self.file, encoding: .utf8).replacing("rest: [其余,", with: "rest: [尾数, 其余,")
    let vocabulary = try ClaimVocabularyLoader(.parse(text, file: "claims.yaml")).vocabulary(for: forms)
    let prose = Prose([Document.Paragraph(text: "工单50件，尾数3件。", place: Place(line: 1))])
    let tokens = ClaimLexer.text(prose, section: 1, vocabulary: vocabulary)
    #expect(tokens.tokens.indices.contains { tokens.isWord($0, of: .rest) })
    #expect(tokens.tokens.indices.allSatisfy { !tokens.isWord($0, of: .wholeYear) })
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
