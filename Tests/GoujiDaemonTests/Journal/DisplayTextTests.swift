import GoujiDaemon
import Testing

@Suite struct DisplayTextTests {
  @Test(arguments: [
    ("620403-平川区-2020.txt", "620403-平川区-2020.txt"),
    ("年报\u{1B}[2J.txt\n", "年报\\u{1b}[2J.txt\\u{a}"),
    ("a\u{202E}txt.exe", "a\\u{202e}txt.exe"),
    ("a\u{9B}31m", "a\\u{9b}31m"),
    ("a\u{2028}MESSAGE=b", "a\\u{2028}MESSAGE=b"),
    ("零\u{200B}宽", "零\\u{200b}宽"),
    ("镕\u{3000}（一）", "镕\u{3000}（一）"),
    ("", ""),
  ])
  func steeringCharactersAreSpelledOut(text: String, displayed: String) {
    #expect(text.displayed() == displayed)
    #expect(displayed.displayed() == displayed)
  }

  @Test func longTextIsCut() {
    #expect(String(repeating: "字", count: 10).displayed(limit: 4) == "字字字字…")
    #expect(String(repeating: "字", count: 4).displayed(limit: 4) == "字字字字")
  }
}
