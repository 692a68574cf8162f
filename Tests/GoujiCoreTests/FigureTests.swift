import Testing

@testable import GoujiCore

struct FigureTests {
  @Test func printsDecimalsExactly() {
    #expect(Figure(mantissa: 458_224_584, scale: 4)?.description == "45822.4584")
    #expect(Figure(mantissa: 251_000, scale: 4)?.description == "25.1")
    #expect(Figure(mantissa: -5, scale: 2)?.description == "-0.05")
    #expect(Figure(-79).description == "-79")
  }

  @Test func refusesMoreDecimalsThanItKeeps() {
    #expect(Figure(mantissa: 1, scale: 9) == nil)
    #expect(Figure(mantissa: 10, scale: 9)?.scale == 8)
  }

  @Test func comparesAcrossScales() {
    #expect(Figure(mantissa: 15, scale: 1)! < Figure(2))
    #expect(Figure(mantissa: -15, scale: 1)! < Figure(-1))
    #expect(Figure(mantissa: 100, scale: 2)! == Figure(1))
  }
}
