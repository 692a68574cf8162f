import Foundation

/// The measurements, each on a spool of its own.
struct Bench {
  var programs: String
  var folder: String

  private static let settlingTime = Duration.seconds(1)

  private func spool() throws -> BenchSpool { try BenchSpool(below: folder) }

  private func start(_ spool: BenchSpool, watchdog: Duration? = nil) throws -> DaemonRun {
    let run = try DaemonRun("\(programs)/goujid", spool, watchdog: watchdog)
    try run.awaitReady()
    return run
  }

  // MARK: One file at a time

  /// From the rename, or from the end of the writing, to the report in the outbox, and to the original in the archive:
  /// in between lies the journal.
  func latency() throws {
    let spool = try spool()
    let run = try start(spool)
    let reports = Reports()
    var outbox: [Duration] = []
    var archive: [Duration] = []
    let clock = ContinuousClock()
    let watch = try FolderWatch([spool.outbox, spool.archive, spool.rejected])
    for number in 0..<300 {
      try reports.write(number, .reports, to: spool.staging)
      let began = clock.now
      try spool.moveIn(number)
      outbox.append(try watch.arrival(of: Reports.name(number), in: spool.outbox) - began)
      archive.append(try watch.arrival(of: Reports.name(number), in: spool.archive) - began)
      // Idle is when the index has been told, too.
      usleep(20_000)
    }
    tell("rename → report in the outbox", quantiles(outbox), "goal: p99 below 20 ms")
    tell("rename → journal told, original in the archive", quantiles(archive))
    var copies: [Duration] = []
    for number in 300..<340 {
      try reports.write(number, .reports, to: spool.inbox)
      let began = clock.now
      copies.append(try watch.arrival(of: Reports.name(number), in: spool.outbox) - began)
    }
    let late = copies.map { $0 - Bench.settlingTime }
    tell("copy → report, less the settling time of 1 s", quantiles(late), "goal: p99 below 20 ms")
    try run.stop()
    spool.remove()
  }

  private func quantiles(_ times: [Duration]) -> String {
    "p50 \(times.quantile(0.5).words)   p99 \(times.quantile(0.99).words)"
  }

  // MARK: Many files

  func burst(_ what: String, _ kind: Reports.Kind, _ count: Int, isThereAtStart: Bool = false) throws {
    let spool = try spool()
    let reports = Reports()
    for number in 0..<count { try reports.write(number, kind, to: spool.staging) }
    let reading = try readingAlone(spool)
    sync()
    let watch = try FolderWatch([spool.archive, spool.rejected])
    let clock = ContinuousClock()
    if isThereAtStart { for number in 0..<count { try spool.moveIn(number) } }
    let began = clock.now
    let run = try start(spool)
    if !isThereAtStart { for number in 0..<count { try spool.moveIn(number) } }
    var memory = MemoryTrace(total: count)
    while watch.count < count {
      try watch.wait(milliseconds: 50)
      memory.take(run.resident, at: watch.count)
    }
    let took = clock.now - began
    let processor = run.processorTime
    try spool.requireAll(count)
    try run.stop()
    let size = try spool.averageResult()
    spool.remove()
    print("\(count) \(what): \(took.words), \(Int(Double(count) * 1000 / took.milliseconds)) a second, none lost")
    tell("  processor time a file", "\(microseconds(processor, count)) µs")
    tell("  memory early / late / peak", memory.words, "goal: flat")
    ratio("  beside durable writes alone, in groups", took, try DurableWrites(folder, size).inGroups(count), count)
    let few = max(1, min(count / 10, 1000))
    let single = try DurableWrites(folder, size).oneByOne(few) * count / few
    ratio("  beside durable writes alone, one by one", took, single, count)
    ratio("  beside gouji check of the same files", took, reading, count)
  }

  private func ratio(_ what: String, _ took: Duration, _ least: Duration, _ count: Int) {
    let value = String(format: "%.2f", took / least)
    tell(what, "\(microseconds(took, count)) / \(microseconds(least, count)) µs a file", "ratio \(value)")
  }

  private func microseconds(_ time: Duration, _ count: Int) -> Int { Int(time.milliseconds * 1000) / count }

  private func readingAlone(_ spool: BenchSpool) throws -> Duration {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "\(programs)/gouji")
    process.arguments = ["check", "--format", "jsonl", spool.staging]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return try ContinuousClock().measure {
      try process.run()
      process.waitUntilExit()
    }
  }

  // MARK: Idle

  func rest(filings: Int) throws {
    let spool = try spool()
    let reports = Reports()
    for number in 0..<filings { try reports.write(number, .reports, to: spool.inbox) }
    let watch = try FolderWatch([spool.archive, spool.rejected])
    let first = try start(spool)
    while watch.count < filings { try watch.wait(milliseconds: 50) }
    sleep(10)
    tell("resident after \(filings) files, 10 s later", "\(first.resident >> 20) MB", "goal: below 30 MB")
    try first.stop()
    var starts: [Duration] = []
    for _ in 0..<11 {
      let run = try start(spool)
      starts.append(run.timeToReady)
      try run.stop()
    }
    tell("start → READY, \(filings) reports in the index", quantiles(starts), "goal: below 100 ms")
    let run = try start(spool)
    sleep(10)
    tell("resident, idle", "\(run.resident >> 20) MB", "goal: below 30 MB")
    tell("wake-ups in 20 idle seconds", "\(try run.switches(during: 20))", "goal: none")
    try run.stop()
    let watched = try start(spool, watchdog: .seconds(4))
    sleep(10)
    tell("… with 10 beats of a watchdog", "\(try watched.switches(during: 20))", "goal: a few a beat")
    try watched.stop()
    spool.remove()
  }
}

/// Resident memory while files are worked on.
struct MemoryTrace {
  var total: Int
  private var early = 0
  private var late = 0
  private var peak = 0

  init(total: Int) { self.total = total }

  /// - Parameter bytes: Zero if it could not be told.
  mutating func take(_ bytes: Int, at count: Int) {
    peak = max(peak, bytes)
    if count > total / 20, count <= total / 4 { early = max(early, bytes) }
    if count > total / 4 * 3 { late = max(late, bytes) }
  }

  var words: String { "\(early >> 20) / \(late >> 20) / \(peak >> 20) MB" }
}
