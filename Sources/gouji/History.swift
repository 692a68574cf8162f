internal import Foundation
internal import GoujiCore
internal import GoujiHelpers
internal import GoujiStore

/// Reports to judge others with that are not asked about: files, folders, and what a daemon has filed.
struct History {
  /// In the order in which they came in, as far as they are known before the files are.
  private(set) var filings: [FiledYear] = []
  private var indexes: [Index] = []
  private let years: YearJudge

  /// - Throws: `Input.Missing` for a path that is not there.
  init(_ paths: [String], _ examiner: FileExaminer) throws {
    years = YearJudge(examiner.library)
    var inputs: [Input] = []
    for path in paths {
      if let index = try HistoryIndex.open(path) { indexes.append(index) } else { inputs += try Input.all([path]) }
    }
    let years = years
    var filings: [FiledYear] = []
    ParallelMap.run(
      inputs,
      { $0.read(with: examiner).compactMap { years.filing($0) } },
      { filings += $0 }
    )
    self.filings = filings
  }

  /// What the daemons have filed that can have to do with these reports, before the reports of files.
  func filings(for reports: some Sequence<FiledYear>) -> [FiledYear] {
    let reports = Array(reports)
    return indexes.flatMap { HistoryIndex($0, years.forms).filings(for: reports) } + filings
  }

  /// The same for reports on a shelf, which are taken from it only where a daemon's index is asked for them.
  func filings(for shelf: FilingShelf) -> [FiledYear] {
    indexes.isEmpty ? filings : filings(for: shelf.filings)
  }

  /// An examination with what it was judged with.
  struct Judged {
    var examination: Examination
    /// Last year's report; nil if it is not there.
    var earlier: FiledYear?
  }

  /// Reports of one file, judged with the history and with each other.
  func judged(_ examinations: [Examination]) -> [Judged] {
    let own = examinations.map { years.filing($0) }
    let neighbours = Neighbours(filings(for: own.compactMap { $0 }) + own.compactMap { $0 })
    return zip(examinations, own).map { examination, filing in
      guard let filing, let standing = neighbours.standing(of: filing) else {
        return Judged(examination: examination, earlier: nil)
      }
      let last = standing.past.last.flatMap { $0.year + 1 == filing.year ? $0 : nil }
      return Judged(examination: years.judged(examination, standing), earlier: last)
    }
  }
}
