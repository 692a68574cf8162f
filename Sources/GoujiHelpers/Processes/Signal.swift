internal import Glibc

/// Signals as a person reads them.
enum Signal {
  static func text(_ signal: Int32) -> String {
    guard let (name, meaning) = names[signal] else { return "信号 \(signal)" }
    return "信号 \(signal)，\(name)：\(meaning)"
  }

  private static let names: [Int32: (String, String)] = [
    SIGSEGV: ("SIGSEGV", "访问了不该访问的内存"),
    SIGBUS: ("SIGBUS", "访问了不存在的内存"),
    SIGABRT: ("SIGABRT", "程序自行中止"),
    SIGILL: ("SIGILL", "程序自行中止"),
    SIGTRAP: ("SIGTRAP", "程序自行中止"),
    SIGFPE: ("SIGFPE", "算术错误"),
    SIGKILL: ("SIGKILL", "被系统强行结束，可能是内存不足"),
    SIGSYS: ("SIGSYS", "调用了不允许的系统功能"),
  ]
}

/// What `strerror(3)` says of a code.
enum ErrorText {
  static func of(_ code: Int32) -> String {
    String(cString: strerror(code))
  }
}
