internal import GoujiCore
internal import GoujiHelpers

/// Many files, each judged with the others of its organ.
///
/// Which files belong together is known only when all have been read. So each is examined and rendered once as if it
/// were alone, the text laid aside and a few bytes kept of its figures; then those that have others of their organ are
/// read again and judged with them, and all are given out in their order. Memory stays flat, and a set without such
/// files is read once.
struct HistoryRun {
  let examiner: FileExaminer
  let years: YearJudge
  let format: Check.Format

  /// What is kept of one file: what other years need of each of its reports, and where its text lies.
  private struct Kept: Sendable {
    var filings: [FiledYear?]
    var results: [LaidAside.Entry?]
  }

  /// - Parameters:
  ///   - past: Files to judge with that are not asked about; they count as filed before all others.
  ///   - deliver: Called in the order of `inputs`, on the calling thread.
  func run(_ inputs: [Input], past: [Input], step: () -> Void, deliver: ([Rendered]) -> Void) {
    let aside = LaidAside()
    var before: [FiledYear?] = []
    ParallelMap.run(past, { $0.examine(with: examiner).map { years.filing($0) } }, { before += $0 })
    var kept: [Kept] = []
    kept.reserveCapacity(inputs.count)
    ParallelMap.run(
      inputs,
      { input -> (filings: [FiledYear?], results: [Rendered]) in
        let examinations = input.examine(with: examiner)
        return (examinations.map { years.filing($0) }, examinations.map { rendered($0) })
      },
      { first in
        kept.append(Kept(filings: first.filings, results: first.results.map { aside.append($0) }))
        step()
      }
    )
    let histories = histories(before + kept.lazy.flatMap(\.filings))
    ParallelMap.run(
      Array(zip(inputs, kept)),
      { input, kept -> [Rendered] in
        let isAlone = !kept.filings.contains { $0.map { histories[$0.organ] != nil } ?? false }
        let results = isAlone ? kept.results.compactMap { $0.flatMap { aside.read($0) } } : []
        return results.count == kept.results.count && isAlone ? results : judged(input, in: histories)
      },
      deliver
    )
  }

  private func histories(_ filings: some Sequence<FiledYear?>) -> [OrganKey: OrganHistory] {
    var organs: [OrganKey: [FiledYear]] = [:]
    for case let filing? in filings { organs[filing.organ, default: []].append(filing) }
    return organs.filter { $0.value.count > 1 }.mapValues { OrganHistory($0) }
  }

  private func judged(_ input: Input, in histories: [OrganKey: OrganHistory]) -> [Rendered] {
    input.examine(with: examiner).map { examination in
      guard let filing = years.filing(examination), let history = histories[filing.organ] else {
        return rendered(examination)
      }
      return rendered(years.judged(examination, as: filing, in: history))
    }
  }

  private func rendered(_ examination: Examination) -> Rendered {
    Rendered(examination, as: format, colour: Terminal.hasColour)
  }
}
