/// The figures of one report in little room: what other years' reports need of it.
///
/// A hundred thousand reports are judged in one run, and any of them may be another's last year; most of their figures
/// are 0, so that a byte a cell holds nearly all.
package struct FigureRecord: Sendable {
  /// One figure as other years see it.
  package enum Figure: Equatable, Sendable {
    /// Nothing that could be counted: not stated, missing, unreadable or no whole number.
    case unknown
    /// Nothing is printed; 0 in a sum.
    case blank
    case number(Int64)

    /// What the cell counts for in a sum; nil if that cannot be said.
    package var counted: Int64? {
      switch self {
      case .unknown: nil
      case .blank: 0
      case .number(let value): value
      }
    }
  }

  package let form: Form
  package let year: Int
  let bytes: [UInt8]

  /// Nil if the report does not say of which year it is.
  package init?(_ report: Report) {
    guard let year = report.year else { return nil }
    let judge = SumJudge(report)
    form = report.form
    self.year = year
    var bytes: [UInt8] = []
    bytes.reserveCapacity(report.cells.count + 16)
    for (index, cell) in report.cells.enumerated() {
      if judge.notStated.contains(index) {
        bytes.append(FigureRecord.unknown)
      } else if cell.state == .blank {
        bytes.append(FigureRecord.blank)
      } else if let value = cell.counted {
        FigureRecord.append(value, to: &bytes)
      } else {
        bytes.append(FigureRecord.unknown)
      }
    }
    self.bytes = bytes
  }

  /// Nil if the bytes do not hold one figure for each cell of the form.
  init?(form: Form, year: Int, bytes: [UInt8]) {
    guard bytes.count(where: { $0 < 0x80 }) == form.cells.count, bytes.last.map({ $0 < 0x80 }) ?? true else {
      return nil
    }
    self.form = form
    self.year = year
    self.bytes = bytes
  }

  private static let unknown: UInt8 = 0
  private static let blank: UInt8 = 1

  /// One figure for each cell of `form`.
  package var figures: [Figure] {
    var figures: [Figure] = []
    figures.reserveCapacity(form.cells.count)
    var position = 0
    while position < bytes.count {
      var code: UInt64 = 0
      var shift: UInt64 = 0
      repeat {
        code |= UInt64(bytes[position] & 0x7F) << shift
        shift += 7
        position += 1
      } while bytes[position - 1] & 0x80 != 0
      switch code {
      case UInt64(FigureRecord.unknown): figures.append(.unknown)
      case UInt64(FigureRecord.blank): figures.append(.blank)
      default:
        let zigzag = code - 2
        figures.append(.number(Int64(bitPattern: zigzag >> 1) ^ -Int64(bitPattern: zigzag & 1)))
      }
    }
    return figures
  }

  /// Seven bits a byte, the least first; small numbers of either sign are short.
  private static func append(_ value: Int64, to bytes: inout [UInt8]) {
    // Beyond half the range there is no room for the two codes; no figure of a report comes near it.
    guard value.magnitude < UInt64(Int64.max / 4) else { return bytes.append(unknown) }
    var code = UInt64(bitPattern: value << 1 ^ value >> 63) + 2
    while code >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: code) | 0x80)
      code >>= 7
    }
    bytes.append(UInt8(code))
  }

  /// Whether the two report the same: a blank, a dash and 0 are the same figure.
  func isEqual(to other: FigureRecord) -> Bool {
    guard form.edition == other.form.edition, form.cells.count == other.form.cells.count else { return false }
    return bytes == other.bytes || figures.map(\.counted) == other.figures.map(\.counted)
  }
}
