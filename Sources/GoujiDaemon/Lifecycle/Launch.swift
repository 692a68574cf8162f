internal import Foundation
internal import GoujiCore
internal import GoujiHelpers
internal import GoujiStore
package import Logging

/// From a command line to a daemon's end.
package struct Launch: Sendable {
  /// Nil means the standard settings file, which may be missing.
  package var settingsFile: String?
  package var overrides: Settings.Overrides
  package var journal: any Journal
  package var supervisor: any Supervisor
  package var logger: Logger

  package init(
    settingsFile: String?,
    overrides: Settings.Overrides,
    journal: any Journal,
    supervisor: any Supervisor,
    logger: Logger
  ) {
    self.settingsFile = settingsFile
    self.overrides = overrides
    self.journal = journal
    self.supervisor = supervisor
    self.logger = logger
  }

  /// Runs until the daemon is told to stop, or cannot go on.
  ///
  /// - Returns: The exit status (`sysexits(3)`): 78 for settings or forms that make no sense, 75 where another daemon
  ///   is at work, 74 for a machine's fault.
  package func run() -> Int32 {
    do {
      let (settings, judging) = try load()
      let spool = try Spool(state: settings.state, inbox: settings.inbox, outbox: settings.outbox)
      let index = try openIndex(spool, judging)
      let suspects = try Recovery(spool, index, judging, logger).run()
      let daemon = Daemon(
        Daemon.Parts(
          spool: spool,
          index: index,
          doorbell: try InotifyDoorbell(inbox: settings.inbox),
          decisions: try InotifyDoorbell(inbox: spool.decisions.path),
          trial: try Launch.trial(settings),
          journal: journal,
          supervisor: supervisor,
          logger: logger,
          load: { try load() }
        ),
        settings: settings,
        judging: judging
      )
      daemon.start(suspects: suspects)
      let end = daemon.wait()
      if case .stopped = end { try index.close() }
      return end.exitStatus
    } catch {
      logger.critical("goujid 无法工作：\(error)")
      return Launch.exitStatus(of: error)
    }
  }

  private static func exitStatus(of error: any Error) -> Int32 {
    switch error {
    case is ConfigurationError: 78
    case is Spool.InUse: 75
    default: 74
    }
  }

  private func load() throws -> (Settings, Judging) {
    let settings = try Settings.load(file: settingsFile, overrides: overrides)
    let library = try FormLibrary(folder: try Launch.forms(settings), performing: ConcurrentMap.each)
    return (settings, Judging(FileExaminer(library: library, helpers: HelperPool(workers: settings.workers))))
  }

  private static func forms(_ settings: Settings) throws -> URL {
    try settings.forms.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? ConfigurationFolder.find()
  }

  /// This program in its hidden mode, with the same forms.
  private static func trial(_ settings: Settings) throws -> Trial {
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return Trial(
      program: program,
      arguments: ["--examine-only"],
      environment: [
        "GOUJI_CONFIG_DIR=\(try forms(settings).path)",
        "SWIFT_BACKTRACE=enable=no",
        "LD_LIBRARY_PATH=\(ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "")",
      ]
    )
  }

  /// A damaged index is put aside and made anew: it holds nothing that archive and outbox do not.
  private func openIndex(_ spool: Spool, _ judging: Judging) throws -> Index {
    do {
      let index = try Index(path: spool.indexPath)
      if index.isNew { try rebuild(spool, index, judging) }
      return index
    } catch IndexError.damaged(let reason) {
      let aside = "damaged-\(Timestamp.text(seconds: Clock.wall / 1_000_000_000))"
      for ending in ["", "-wal", "-shm"] where try spool.index.sight(of: "gouji.sqlite\(ending)") != nil {
        try spool.index.move("gouji.sqlite\(ending)", to: spool.index, as: "\(aside).sqlite\(ending)")
      }
      logger.error("索引已损坏，移到 index/\(aside).sqlite，现在从收发的文件重建：\(reason)")
      let index = try Index(path: spool.indexPath)
      try rebuild(spool, index, judging)
      return index
    }
  }

  private func rebuild(_ spool: Spool, _ index: Index, _ judging: Judging) throws {
    for folder in [spool.outbox, spool.archive, spool.duplicates, spool.rejected] { try Staged.clear(folder) }
    let summary = try IndexBuilder(spool, index, judging).rebuild()
    if summary != IndexBuilder.Summary() {
      logger.notice("索引已重建：\(summary.filings) 份结果，\(summary.problems.count) 份无法收入。")
    }
  }
}

/// The hidden mode in which a suspect is read: content on standard input, nothing comes out but how the process ends.
package enum ExamineOnly {
  /// - Throws: `ConfigurationError`.
  package static func run(name: String) throws {
    let bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
    let library = try FormLibrary(folder: try ConfigurationFolder.find())
    let examiner = FileExaminer(library: library, helpers: HelperPool(workers: 1))
    for examination in examiner.examine(bytes, name: name) { _ = examination.json(received: nil) }
  }
}
