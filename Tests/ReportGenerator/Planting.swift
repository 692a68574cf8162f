/// How many figures of 表三 and 表四 are changed after everything added up.
package enum Mistakes: Sendable, Equatable {
  case none
  case one
  case several(Int)
}

/// One changed figure. `to` is nil where the figure was left out.
package struct PlantedMistake: Sendable, Codable, Equatable {
  package let cell: String
  package let from: Int
  package let to: Int?
}

enum Planting {
  /// Changes one figure the way clerks do: one off, a digit mistyped, swapped, dropped or doubled, or left out.
  static func wrong(_ value: Int, random: inout SeededRandom) -> Int {
    guard value != 0 else { return random.chance(80) ? random.int(1...9) : random.int(10...60) }
    let digits = Array(String(value))
    for _ in 0..<6 {
      var changed = digits
      switch random.int(0...5) {
      case 0: return value + 1
      case 1: return value - 1
      case 2: changed[random.int(0...(digits.count - 1))] = random.pick(Array("0123456789"))
      case 3 where digits.count > 1:
        let index = random.int(0...(digits.count - 2))
        changed.swapAt(index, index + 1)
      case 4 where digits.count > 1: changed.remove(at: random.int(0...(digits.count - 1)))
      case 5: return 0
      default: changed.append(random.pick(digits))
      }
      if let result = Int(String(changed)), result != value { return result }
    }
    return value + 2
  }

  /// Plants `mistakes` in different cells, and says which.
  static func plant(
    _ mistakes: Mistakes,
    in figures: inout [String: PrintedFigure],
    cells: [String],
    style: FigureStyle,
    random: inout SeededRandom
  ) -> [PlantedMistake] {
    let count =
      switch mistakes {
      case .none: 0
      case .one: 1
      case .several(let count): count
      }
    return cells.shuffled(using: &random).prefix(count).map { id in
      let value = figures[id]?.cell.count ?? 0
      if value != 0, random.chance(6) {
        figures[id] = .zero(random.pick(["", "/", "-", "0"]))
        return PlantedMistake(cell: id, from: value, to: figures[id]?.cell.state == .number ? 0 : nil)
      }
      let wrong = wrong(value, random: &random)
      figures[id] = .count(wrong, style: style, random: &random)
      return PlantedMistake(cell: id, from: value, to: wrong)
    }
  }
}
