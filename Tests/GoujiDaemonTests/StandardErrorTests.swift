import GoujiDaemon
import Testing

@Suite struct StandardErrorTests {
  @Test func controlCharactersAreSpelledOut() {
    #expect(StandardError.printable("年报\u{1B}[2J.txt\n") == "年报\\u{1b}[2J.txt\\u{a}")
    #expect(StandardError.printable("a\u{202E}txt") == "a\\u{202e}txt")
    #expect(StandardError.printable("年报 2021.txt") == "年报 2021.txt")
  }
}
