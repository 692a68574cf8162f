internal import Glibc
internal import GoujiCore

/// One run of LibreOffice, in a folder of its own with a profile of its own: nothing of a file outlives it.
struct OfficeRun {
  struct File: Sendable {
    var bytes: [UInt8]
    var suffix: String
  }

  let programs: HelperPrograms
  let limits: HelperLimits
  let target: OfficeTarget

  /// One file, with the time of one file.
  func convert(_ file: File) -> OfficeConverter.Outcome {
    do {
      let folder = try OfficeFolder()
      let ending = try run([file], in: folder, FileTime(limits))
      if let failure = failure(ending, seconds: limits.seconds) { return .failure(failure) }
      guard let bytes = folder.result(0, target, limit: limits.officeBytes) else { return .failure(.rejected(.office)) }
      return .success(bytes)
    } catch {
      return .failure(error)
    }
  }

  /// Many at once; nil for each that did not come out, whatever the reason.
  func convertAll(_ files: [File]) -> [[UInt8]?] {
    do {
      let folder = try OfficeFolder()
      _ = try run(files, in: folder, FileTime(seconds: limits.officeBatchSeconds, clockSeconds: limits.clockSeconds))
      return files.indices.map { folder.result($0, target, limit: limits.officeBytes) }
    } catch {
      return files.map { _ in nil }
    }
  }

  /// How it ended; nil if it had to be killed.
  private func run(
    _ files: [File],
    in folder: OfficeFolder,
    _ time: FileTime
  ) throws(HelperFailure) -> ChildProcess.Ending? {
    guard let office = programs.office else { throw .missing(program: "soffice.bin", folder: "/usr/lib/libreoffice") }
    var paths: [String] = []
    for (i, file) in files.enumerated() { paths.append(try folder.add(file, number: i)) }
    let confinement = [
      folder.path, "\(office)/soffice.bin", "\(limits.officeMemory)", "\(limits.officeBytes)",
      "\(Int(time.seconds) + 1)",
    ]
    // With a new profile LibreOffice asks to be started again, once it has settled in.
    for _ in 0..<OfficeRun.starts {
      let process = try ChildProcess(
        program: try programs.path(HelperPrograms.officeLauncher),
        arguments: confinement + arguments(folder.path) + paths,
        environment: HelperEnvironment.variables + ["HOME=\(folder.path)", "TMPDIR=\(folder.path)"],
        descriptors: []
      )
      var watch = Watch(process, time: time)
      let ending = process.end(&watch)
      if ending != .exited(OfficeRun.startAgain) { return ending }
    }
    return .exited(OfficeRun.startAgain)
  }

  private static let starts = 3
  private static let startAgain: Int32 = 81

  private func arguments(_ folder: String) -> [String] {
    [
      "-env:UserInstallation=file://\(folder)/profile", "--headless", "--invisible", "--norestore", "--nolockcheck",
      "--nologo", "--convert-to", target.filter, "--outdir", "\(folder)/out",
    ]
  }

  private func failure(_ ending: ChildProcess.Ending?, seconds: Double) -> HelperFailure? {
    switch ending {
    case nil: .timeout(seconds: seconds)
    case .exited(0): nil
    case .exited(HelperStatus.notConfined): .notConfined
    // LibreOffice catches its own crashes and leaves with a number of its own.
    case .exited: .rejected(.office)
    case .signalled(SIGXCPU), .signalled(SIGKILL): .timeout(seconds: seconds)
    case .signalled(SIGXFSZ): .output(bytes: limits.officeBytes)
    case .signalled: .rejected(.office)
    }
  }
}

extension Rejection {
  static let office = Rejection(
    .damaged,
    "LibreOffice 也打不开这个文件，可能已损坏或设有密码。请用原来的软件打开检查，另存为 .docx 或 .xlsx 后重新上传。"
  )
}
