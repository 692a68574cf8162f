internal import GoujiCore
internal import GoujiHelpers

/// Many files, each judged with the others of its organ.
///
/// Which files belong together is known only when all have been read. So what was read is laid aside, and a few bytes
/// kept of its figures; then each is judged with the others of its organ, and given out in its order. Memory stays flat.
struct HistoryRun {
  let examiner: FileExaminer
  let years: YearJudge
  let format: Check.Format

  /// What is kept of one file: what other years need of each of its reports, and where the whole of it lies.
  private struct Kept: Sendable {
    var filings: [FiledYear?]
    var readings: [LaidAside.Entry?]
  }

  /// - Parameters:
  ///   - past: Files to judge with that are not asked about; they count as filed before all others.
  ///   - deliver: Called in the order of `inputs`, on the calling thread.
  func run(_ inputs: [Input], past: [Input], step: () -> Void, deliver: ([Rendered]) -> Void) {
    let aside = LaidAside()
    let library = examiner.library
    var before: [FiledYear?] = []
    ParallelMap.run(past, { $0.read(with: examiner).map { years.filing($0) } }, { before += $0 })
    var kept: [Kept] = []
    kept.reserveCapacity(inputs.count)
    ParallelMap.run(
      inputs,
      { input -> (filings: [FiledYear?], readings: [[UInt8]]) in
        let readings = input.read(with: examiner)
        return (readings.map { years.filing($0) }, readings.map { $0.encoded(library) })
      },
      { first in
        kept.append(Kept(filings: first.filings, readings: first.readings.map { aside.append($0) }))
        step()
      }
    )
    let histories = histories(before + kept.lazy.flatMap(\.filings))
    ParallelMap.run(
      Array(zip(inputs, kept)),
      { input, kept -> [Rendered] in
        let readings = kept.readings.compactMap { $0.flatMap { aside.read($0) } }
          .compactMap { Reading(encoded: $0, library) }
        // What could not be laid aside, as on a full disk, is read again.
        return readings.count == kept.readings.count
          ? judged(readings, kept.filings, in: histories)
          : judged(input.read(with: examiner), nil, in: histories)
      },
      deliver
    )
  }

  private func histories(_ filings: some Sequence<FiledYear?>) -> [OrganKey: OrganHistory] {
    var organs: [OrganKey: [FiledYear]] = [:]
    for case let filing? in filings { organs[filing.organ, default: []].append(filing) }
    return organs.filter { $0.value.count > 1 }.mapValues { OrganHistory($0) }
  }

  private func judged(
    _ readings: [Reading],
    _ filings: [FiledYear?]?,
    in histories: [OrganKey: OrganHistory]
  ) -> [Rendered] {
    zip(readings, filings ?? readings.map { years.filing($0) }).map { reading, filing in
      guard let filing, let history = histories[filing.organ] else {
        return rendered(examiner.judge(reading))
      }
      return rendered(years.judged(examiner.judge(reading, seeksRepairs: false), as: filing, in: history))
    }
  }

  private func rendered(_ examination: Examination) -> Rendered {
    Rendered(examination, as: format, colour: Terminal.hasColour)
  }
}
