/// Counts the repairs of one part and keeps the likeliest.
struct RepairCollector {
  /// One changed variable and by how much.
  struct Step: Hashable {
    var variable: Int
    var change: Int64
  }

  struct Repair {
    /// In the order of the variables.
    var steps: [Step]
    var rank: RepairRank
  }

  /// More than these are never needed one by one; a shortfall has no more rows.
  static let kept = 64

  private let ranking: RepairRanking
  private(set) var count = 0
  /// The likeliest, at most `Repairs.listed`, best first.
  private(set) var best: [Repair] = []
  /// All repairs while they are at most `kept`; the first of them beyond.
  private(set) var all: [Repair] = []

  init(ranking: RepairRanking) {
    self.ranking = ranking
  }

  mutating func offer(_ steps: [Step]) {
    let steps = steps.sorted { $0.variable < $1.variable }
    let repair = Repair(steps: steps, rank: ranking.rank(steps))
    count += 1
    if all.count < RepairCollector.kept { all.append(repair) }
    if best.count == Repairs.listed, let last = best.last, !(repair.rank < last.rank) { return }
    let position = best.firstIndex { repair.rank < $0.rank } ?? best.count
    best.insert(repair, at: position)
    if best.count > Repairs.listed { best.removeLast() }
  }
}
