import Foundation
import Testing

@testable import GoujiCore

/// Signs that nobody can see change nothing, wherever they stand.
struct UnseenTests {
  private static let signs: [Unicode.Scalar] = [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202C}", "\u{202D}",
    "\u{2060}",
    "\u{2064}", "\u{FE0F}", "\u{FEFF}", "\u{E0101}",
  ]

  @Test func theyAreThoseOfUnicode() {
    let wrong = (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init).filter { scalar in
      // Marks of annotation are format characters that are shown as nothing, too.
      let isUnseen = scalar.properties.isDefaultIgnorableCodePoint || (0xFFF9...0xFFFB).contains(scalar.value)
      return scalar.isUnseen != isUnseen
    }
    #expect(Array(wrong) == [])
  }

  @Test func theyAreTakenOutAndNothingElse() {
    for value in [UInt32(0x20)...0xFFFF, 0x1BC90...0x1BCAF, 0x1D170...0x1D17F, 0xE0000...0xE0FFF].joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "政\(scalar)7"
      #expect(Array(text.withoutUnseen.utf8) == Array((scalar.isUnseen ? "政7" : text).utf8))
    }
  }

  @Test(arguments: signs)
  func aFigureIsReadAsItIsSeen(sign: Unicode.Scalar) throws {
    let text = try Support.text("630103-城中区-2021.txt")
    let changed = text.replacing("1.属于国家秘密 | 0 |", with: "\(sign)1.属\(sign)于国家秘密 | 1\(sign)2 |\(sign)")
    #expect(changed != text)
    let report = try #require(try Support.examine(changed).report)
    let cell = try #require(report[CellID("t3.denied.state_secret.natural")])
    #expect(cell.state == .number)
    #expect(cell.value?.count == 12)
    #expect(cell.raw == "12")
    #expect(report[CellID("t3.denied.state_secret.total")]?.state == .number)
  }

  @Test(arguments: Support.samples)
  func aReportFullOfThemIsTheSameReport(sample: String) throws {
    let plain = try Support.text(sample)
    var text = String.UnicodeScalarView()
    for (position, scalar) in plain.unicodeScalars.enumerated() {
      if position % 3 == 0 { text.append(Self.signs[position / 3 % Self.signs.count]) }
      text.append(scalar)
    }
    let want = try Support.examine(plain, name: sample)
    let got = try Support.examine(String(text), name: sample)
    #expect(got.report?.agency == want.report?.agency)
    #expect(got.report?.region == want.report?.region)
    #expect(got.report?.year == want.report?.year)
    #expect(got.report?.cells.map(\.state) == want.report?.cells.map(\.state))
    #expect(got.report?.cells.map(\.value) == want.report?.cells.map(\.value))
    #expect(got.report?.sections.map(\.number) == want.report?.sections.map(\.number))
    #expect(got.alerts.map(\.id) == want.alerts.map(\.id))
    #expect(got.claims.count == want.claims.count)
    // What is quoted stands in the file just so.
    let source = String(text)
    for claim in got.claims { #expect(source.range(of: claim.quote, options: .literal) != nil) }
  }
}
