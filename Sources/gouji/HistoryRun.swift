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
    let neighbours = Neighbours((before + kept.flatMap(\.filings)).compactMap { $0 })
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
