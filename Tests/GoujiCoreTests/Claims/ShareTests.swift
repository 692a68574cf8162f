import Testing

@testable import GoujiCore

/// Percentages by interval, at the precision at which they are stated.
struct ShareTests {
  private func percent(_ mantissa: Int64, _ scale: Int, _ precision: Quantity.Precision = .exact) -> Quantity {
    Quantity(
      mantissa: mantissa,
      scale: scale,
      multiplier: 1,
      precision: precision,
      unit: "%",
      range: 0..<1,
      depth: 0
    )
  }

  @Test(arguments: [
    (Int64(975), 1, Int64(156), Int64(160), true), (98, 0, 156, 160, true), (97, 0, 156, 160, true),
    (96, 0, 156, 160, false), (99, 0, 156, 160, false), (41, 0, 5, 12, true), (42, 0, 5, 12, true),
    (4166, 2, 5, 12, true), (4167, 2, 5, 12, true), (4168, 2, 5, 12, false), (100, 0, 999, 1000, true),
    (1000, 1, 999, 1000, false), (100, 0, 7, 7, true), (0, 0, 0, 7, true), (7044, 2, 1156, 1641, true),
  ])
  func takesRoundedAndTruncated(_ mantissa: Int64, _ scale: Int, _ part: Int64, _ whole: Int64, _ fits: Bool) {
    #expect(Share.fits(percent(mantissa, scale), part: part, whole: whole) == fits)
  }

  @Test func takesWordsAsWideAsTheyAreMeant() {
    #expect(Share.fits(percent(90, 0, .atLeast), part: 95, whole: 100) == true)
    #expect(Share.fits(percent(90, 0, .atLeast), part: 89, whole: 100) == false)
    #expect(Share.fits(percent(30, 0, .about), part: 29, whole: 100) == true)
  }

  @Test func judgesNothingOfNothing() {
    #expect(Share.fits(percent(100, 0), part: 0, whole: 0) == nil)
  }
}
