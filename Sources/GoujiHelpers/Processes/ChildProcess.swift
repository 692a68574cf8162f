internal import CConfine
internal import Glibc

/// A process that we started: ends it and reaps it, once.
///
/// Used by one thread at a time; who holds it sees to that.
final class ChildProcess {
  enum Ending: Equatable {
    case exited(Int32)
    case signalled(Int32)
  }

  private let id: pid_t
  private var ending: Ending?

  /// Starts `program` in a process group of its own. `descriptors` become 0, 1, 2 and 3; nil is `/dev/null`.
  init(program: String, arguments: [String], environment: [String], descriptors: [Int32?]) throws(HelperFailure) {
    let numbers = (0..<4).map { $0 < descriptors.count ? descriptors[$0] ?? -1 : -1 }
    let started = CStrings.with([program] + arguments) { arguments in
      CStrings.with(environment) { environment in
        confine_spawn(program, arguments, environment, numbers)
      }
    }
    guard started > 0 else { throw .notStarted(program: ChildProcess.name(program), code: -started) }
    id = started
  }

  deinit {
    _ = kill()
  }

  /// Seconds of processor time that it has used.
  var processorSeconds: Double {
    Double(max(confine_processor_time(id), 0)) / 1e6
  }

  /// How it ended of itself; nil, and it is killed, if its time is over before.
  func end(_ watch: inout Watch) -> Ending? {
    while ending == nil {
      if confine_has_ended(id, watch.milliseconds) > 0 {
        watch.finish()
        return reap()
      }
      if watch.isOver {
        _ = kill()
        return nil
      }
    }
    return ending
  }

  /// Kills it, if it still runs, with all that it started.
  func kill() -> Ending {
    ending ?? reap()
  }

  private func reap() -> Ending {
    // The group outlives its leader until that is reaped: no other process can have the number yet.
    Glibc.kill(-id, SIGKILL)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    let ended: Ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    ending = ended
    return ended
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

/// Arrays of C strings, ended by a null pointer, as `execve(2)` wants them.
enum CStrings {
  static func with<Result>(
    _ strings: [String],
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>?) -> Result
  ) -> Result {
    var copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    copies.append(nil)
    defer { for copy in copies { free(copy) } }
    return copies.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
