internal import GoujiCore
internal import GoujiHelpers

/// Many files, each judged with the others: those of its organ, and those whose text it has.
///
/// Which files belong together is known only when all have been read. So what was read is laid aside, and a few bytes
/// kept of its figures and its prose; then each is judged with the others, and given out in its order. Memory stays flat.
struct HistoryRun {
  let examiner: FileExaminer
  let years: YearJudge
  let format: Check.Format
  let history: History

  /// What is kept of one file: what other years need of each of its reports, and where the whole of it lies.
  private struct Kept: Sendable {
    var filings: [FiledYear?]
    var readings: [LaidAside.Entry?]
  }

  /// - Parameters:
  ///   - deliver: Called in the order of `inputs`, on the calling thread.
  func run(_ inputs: [Input], step: () -> Void, deliver: ([Rendered]) -> Void) {
    let aside = LaidAside()
    let library = examiner.library
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
    let filings = kept.flatMap { $0.filings.compactMap { $0 } }
    // What was filed before counts as come in before all these.
    let neighbours = Neighbours(history.filings(for: filings) + filings)
    ParallelMap.run(
      Array(zip(inputs, kept)),
      { input, kept -> [Rendered] in
        let readings = kept.readings.compactMap { $0.flatMap { aside.read($0) } }
          .compactMap { Reading(encoded: $0, library) }
        let standings = kept.filings.map { $0.flatMap { neighbours.standing(of: $0) } }
        // What could not be laid aside, as on a full disk, is read again.
        return judged(readings.count == kept.readings.count ? readings : input.read(with: examiner), standings)
      },
      deliver
    )
  }

  private func judged(_ readings: [Reading], _ standings: [Standing?]) -> [Rendered] {
    readings.enumerated().map { number, reading in
      guard standings.indices.contains(number), let standing = standings[number] else {
        return rendered(examiner.judge(reading))
      }
      return rendered(years.judged(examiner.judge(reading, seeksRepairs: false), standing))
    }
  }

  private func rendered(_ examination: Examination) -> Rendered {
    Rendered(examination, as: format, colour: Terminal.hasColour)
  }
}
