package import GoujiCore

/// Why a helper gave no answer.
package enum HelperFailure: Error, Equatable, Sendable {
  /// The program is not where it is looked for.
  case missing(program: String, folder: String)
  /// The program cannot be started, with `errno`.
  case notStarted(program: String, code: Int32)
  /// The kernel lacks what the program locks itself in with.
  case notConfined
  /// Wrong arguments or the like: an installation that does not fit together.
  case broken(program: String, status: Int32)
  case timeout(seconds: Double)
  case memory(bytes: Int)
  case output(bytes: Int)
  /// Ended by a signal, twice.
  case crashed(signal: Int32)
  /// The answer is none.
  case malformed(String)
  /// The program says what is wrong with the file.
  case rejected(Rejection)
  /// The parent itself lacks memory or descriptors.
  case noResources(code: Int32)

  /// Whether it may go well at the second time: a worker can be killed for no fault of the file.
  var isWorthAnotherTry: Bool {
    switch self {
    case .crashed, .malformed: true
    default: false
    }
  }

  /// What the person who filed the report is told.
  package var rejection: Rejection {
    switch self {
    case .missing(let program, let folder):
      Rejection(
        .unsupported,
        "读取这种文件要用的程序 \(program) 不在 \(folder)，因此没有读取。请重新安装 gouji；从源码运行的，请用 swift build 编译全部程序。"
      )
    case .notStarted(let program, let code):
      Rejection(.unsupported, "无法启动读取程序 \(program)（\(HelperFailure.text(code))），因此没有读取。请检查安装后重试。")
    case .notConfined:
      Rejection(
        .unsupported,
        "本机内核不能把读取程序隔离起来（需要 landlock 和 seccomp，Linux 5.13 以上并已启用），为安全起见没有读取。请联系系统管理员，或另存为纯文本后重新上传。"
      )
    case .broken(let program, let status):
      Rejection(.unsupported, "读取程序 \(program) 不能正常工作（退出状态 \(status)），因此没有读取。请重新安装 gouji。")
    case .timeout(let seconds):
      Rejection(.limit, "读取超过 \(HelperFailure.number(seconds)) 秒，已停止。请检查文件是否正常，或另存后重新上传。")
    case .memory(let bytes):
      Rejection(.limit, "读取这个文件所需的内存超过 \(bytes >> 20) MB，已停止。请检查文件是否正常，或另存后重新上传。")
    case .output(let bytes):
      Rejection(.limit, "从这个文件里读出的内容超过 \(bytes >> 20) MB，已停止。请检查文件是否正常，或另存后重新上传。")
    case .crashed(let signal):
      Rejection(.damaged, "读取程序读这个文件时两次意外中断（\(Signal.text(signal))），文件可能已损坏。请用原来的软件打开检查，另存后重新上传。")
    case .malformed:
      Rejection(.damaged, "读取程序读这个文件时出了错，结果不可信，因此没有采用。请用原来的软件打开检查，另存后重新上传。")
    case .rejected(let rejection): rejection
    case .noResources(let code):
      Rejection(.unsupported, "系统资源不足（\(HelperFailure.text(code))），没有读取这个文件。请稍后重新上传。")
    }
  }

  private static func number(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
  }

  private static func text(_ code: Int32) -> String {
    ErrorText.of(code)
  }
}
