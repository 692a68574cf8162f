internal import GoujiCore
internal import GoujiHelpers

/// Many files, each judged with the others: those of its organ, and those whose text it has.
///
/// Which files belong together is known only when all have been read. So what was read is laid aside, with what others
/// need of it; then each is judged with the others, and given out in its order. Memory stays flat.
struct HistoryRun {
  let examiner: FileExaminer
  let years: YearJudge
  let format: Check.Format
  let history: History

  /// One report of a file, while it waits to be judged.
  private struct Kept: Sendable {
    /// Nil if the disk had no room for it.
    var reading: LaidAside.Entry?
    /// Nil where no other report can have to do with it.
    var filing: FilingShelf.Position?
  }

  /// What is kept of all files.
  private struct Store: Sendable {
    let aside = LaidAside()
    let shelf: FilingShelf
    var kept: [Kept] = []
    /// For each file its first report in `kept`.
    var firsts: [UInt32] = [0]

    init(_ library: FormLibrary) { shelf = FilingShelf(aside, library) }
  }

  /// - Parameters:
  ///   - deliver: Called in the order of `inputs`, on the calling thread.
  func run(_ inputs: [Input], step: () -> Void, deliver: ([Rendered]) -> Void) {
    var store = Store(examiner.library)
    let library = examiner.library
    ParallelMap.run(
      inputs,
      { input -> [(filing: FiledYear?, reading: [UInt8])] in
        input.read(with: examiner).map { (years.filing($0), $0.encoded(library)) }
      },
      { first in
        for one in first {
          let filing = one.filing.map { store.shelf.add($0) }
          store.kept.append(Kept(reading: store.aside.append(one.reading), filing: filing))
        }
        store.firsts.append(UInt32(store.kept.count))
        step()
      }
    )
    for filing in history.filings(for: store.shelf) { _ = store.shelf.add(filing, isEarlier: true) }
    store.shelf.close()
    ParallelMap.run(
      Array(inputs.indices),
      { [store] number -> [Rendered] in
        let kept = store.kept[Int(store.firsts[number])..<Int(store.firsts[number + 1])]
        let readings = kept.compactMap { $0.reading.map { store.aside.read($0) } }
          .compactMap { Reading(encoded: $0, library) }
        let standings = kept.map { $0.filing.flatMap { store.shelf.standing(at: $0) } }
        // What could not be laid aside, as on a full disk, is read again.
        return judged(readings.count == kept.count ? readings : inputs[number].read(with: examiner), standings)
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
