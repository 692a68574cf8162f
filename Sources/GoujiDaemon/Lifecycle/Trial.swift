internal import CGouji
internal import Foundation
package import GoujiCore

/// Proof before blame: reads a file that was in hand when the daemon ended uncleanly in a process of its own, where a
/// crash shows as the signal that killed it.
///
/// An end from outside (SIGKILL, SIGTERM: someone stops the machine, memory runs out) proves nothing.
package struct Trial: Sendable {
  package enum Verdict: Equatable, Sendable {
    case innocent
    /// Two crashes of this content alone.
    case guilty(Rejection)
    case unknown(SystemFault)
  }

  /// The program and its first arguments; the file's name follows, its content is standard input.
  package var program: String
  package var arguments: [String]
  /// `NAME=value`, all that the child gets.
  package var environment: [String]
  /// Beyond it the child is killed, and that counts as a crash: a file that is never finished is as bad.
  package var patience: Duration

  package init(program: String, arguments: [String], environment: [String], patience: Duration = .seconds(60)) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.patience = patience
  }

  /// Blocks until the file was read twice or came through.
  package func judge(_ file: OpenFile, name: String) -> Verdict {
    var last: Int32 = 0
    for _ in 0..<2 {
      switch run(file, name) {
      case .success(nil): return .innocent
      case .success(let signal?): last = signal
      case .failure(let fault): return .unknown(fault)
      }
    }
    let reason = last == SIGKILL ? "超过 \(patience.components.seconds) 秒没有读完" : "读取程序崩溃（\(Trial.name(of: last))）"
    return .guilty(
      Rejection(.damaged, "单独读取这个文件两次，两次都\(reason)，因此退回。文件可能已损坏，请重新保存或另存为其他格式后再上传，并把原文件交给维护人员。")
    )
  }

  /// - Returns: The signal that proves a crash; nil if the child came to an end of its own.
  private func run(_ file: OpenFile, _ name: String) -> Result<Int32?, SystemFault> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, file.descriptor, 0)
    // The daemon ignores these, to hear of them from Dispatch, whose threads also block them; the child has to end by
    // them.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    // The descriptor's position is shared with the child.
    lseek(file.descriptor, 0, SEEK_SET)
    var child: pid_t = 0
    let words = ([program] + arguments + [name]).map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    let code = posix_spawn(&child, program, &actions, &attributes, words, variables)
    guard code == 0 else { return .failure(SystemFault("posix_spawn", program, code: code)) }
    let hasEnded = gouji_wait_for_end(child, Int32(clamping: patience.components.seconds * 1000)) == 1
    if !hasEnded { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return .failure(SystemFault("waitpid", program)) }
    }
    guard hasEnded else { return .success(SIGKILL) }
    // WTERMSIG: a macro that Swift does not see.
    let signal = status & 0x7F
    switch signal {
    case 0: return .success(nil)
    case SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSYS: return .success(signal)
    default: return .failure(SystemFault("waitpid", name, code: EINTR))
    }
  }

  private static func name(of signal: Int32) -> String {
    strsignal(signal).map { String(cString: $0) } ?? "信号 \(signal)"
  }
}
