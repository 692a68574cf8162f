internal import GoujiCore
internal import GoujiHelpers

/// Many files, each judged with the others: those of its organ, and those whose text it has.
///
/// Which files belong together is known only when all have been read. So each is examined and rendered once as if it
/// were alone, the text laid aside and a few bytes kept of its figures and its prose; then those that others have to do with
/// are read again and judged with them, and all are given out in their order. Memory stays flat, and a set without such
/// files is read once.
struct HistoryRun {
  let examiner: FileExaminer
  let years: YearJudge
  let format: Check.Format
  let history: History

  /// What is kept of one file: what other years need of each of its reports, and where its text lies.
  private struct Kept: Sendable {
    var filings: [FiledYear?]
    var results: [LaidAside.Entry?]
  }

  /// - Parameters:
  ///   - deliver: Called in the order of `inputs`, on the calling thread.
  func run(_ inputs: [Input], step: () -> Void, deliver: ([Rendered]) -> Void) {
    let aside = LaidAside()
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
    let filings = kept.flatMap { $0.filings.compactMap { $0 } }
    // What was filed before counts as come in before all these.
    let neighbours = Neighbours(history.filings(for: filings) + filings)
    ParallelMap.run(
      Array(zip(inputs, kept)),
      { input, kept -> [Rendered] in
        let standings = kept.filings.map { $0.flatMap { neighbours.standing(of: $0) } }
        let isAlone = standings.allSatisfy { $0 == nil }
        let results = isAlone ? kept.results.compactMap { $0.flatMap { aside.read($0) } } : []
        return results.count == kept.results.count && isAlone ? results : judged(input, standings)
      },
      deliver
    )
  }

  private func judged(_ input: Input, _ standings: [Standing?]) -> [Rendered] {
    input.examine(with: examiner).enumerated().map { number, examination in
      guard standings.indices.contains(number), let standing = standings[number] else { return rendered(examination) }
      return rendered(years.judged(examination, standing))
    }
  }

  private func rendered(_ examination: Examination) -> Rendered {
    Rendered(examination, as: format, colour: Terminal.hasColour)
  }
}
