/// How many slips of the pen lie between two figures.
enum DigitEdits {
  /// The least number of digits mistyped, dropped, added (a doubled one among them) or swapped with their neighbour;
  /// a figure off by one is one slip as well, though every digit may differ (999 and 1000).
  static func count(_ from: Int64, _ to: Int64) -> Int {
    guard from != to else { return 0 }
    guard (from - to).magnitude > 1 else { return 1 }
    return distance(digits(from), digits(to))
  }

  private static func digits(_ figure: Int64) -> [UInt8] { Array(String(figure).utf8) }

  /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each one edit.
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for i in first.indices {
      var line = [i + 1]
      for j in second.indices {
        var least = min(last[j + 1] + 1, line[j] + 1, last[j] + (first[i] == second[j] ? 0 : 1))
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          least = min(least, beforeLast[j - 1] + 1)
        }
        line.append(least)
      }
      (beforeLast, last) = (last, line)
    }
    return last[second.count]
  }
}
