import GoujiDaemon
import GoujiStore
import Testing

@Suite struct FilingChainTests {
  private func filing(_ name: String, received: String, figures: String, digest: String? = nil) -> FilingRecord {
    FilingRecord(
      result: name,
      fileName: name,
      fileDigest: digest ?? name,
      digest: digest ?? name,
      names: [name],
      received: received,
      verdict: "clean",
      version: "1",
      original: "archive/\(name)",
      key: .init(agency: "甲", region: nil, year: 2021),
      figures: figures,
      alerts: []
    )
  }

  @Test func theOrderOfArrivalInTheDaemonDoesNotMatter() {
    let filings = [
      filing("a", received: "1", figures: "x"), filing("b", received: "2", figures: "y"),
      filing("c", received: "2", figures: "x"), filing("d", received: "3", figures: "x"),
    ]
    let expected = FilingChain.link(filings)
    #expect(expected.map(\.supersededBy) == ["b", "c", nil, nil])
    #expect(expected.map(\.supersedes) == [nil, "a", "b", "b"])
    #expect(expected.map(\.sameFiling) == [["c", "d"], [], ["a", "d"], ["a", "c"]])
    var random = SplitMix(seed: 1)
    for _ in 0..<50 { #expect(FilingChain.link(filings.shuffled(using: &random)) == expected) }
  }

  @Test func withinOneSecondTheGreaterHashSupersedes() {
    let chain = FilingChain.link([
      filing("a", received: "1", figures: "x", digest: "9"), filing("b", received: "1", figures: "y", digest: "1"),
    ])
    #expect(chain.map(\.result) == ["b", "a"])
    #expect(chain.map(\.supersededBy) == ["a", nil])
  }
}
