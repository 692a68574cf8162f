internal import CGouji
internal import Glibc

/// A system call that failed, in words for a person: what could not be done to what, and why.
package struct SystemFault: Error, Equatable, CustomStringConvertible {
  /// The call's name, as in its man page.
  package var call: String
  /// `errno` after the call.
  package var code: Int32
  /// File or folder that it was about.
  package var subject: String

  package init(_ call: String, _ subject: String, code: Int32 = errno) {
    self.call = call
    self.code = code
    self.subject = subject
  }

  package var description: String {
    "\(subject)：\(reason)（\(call): \(SystemFault.name(of: code))）"
  }

  /// Whether every other file would meet the same fault just now.
  package var concernsAll: Bool {
    switch code {
    case ENOSPC, EDQUOT, EROFS, EMFILE, ENFILE, ENOMEM, EIO: true
    default: false
    }
  }

  private var reason: String {
    switch code {
    case ENOSPC: "磁盘已满"
    case EDQUOT: "磁盘配额已用完"
    case EIO: "磁盘读写出错"
    case EACCES, EPERM: "没有权限"
    case EMFILE, ENFILE: "打开的文件过多"
    case ENOMEM: "内存不足"
    case EROFS: "文件系统是只读的"
    case ENOENT: "不存在"
    case ENOTDIR: "不是文件夹"
    case EEXIST: "已经存在"
    case ELOOP: "是符号链接"
    case ENAMETOOLONG: "名称过长"
    case EXDEV: "在另一个文件系统上"
    case EBUSY: "正被占用"
    default: String(cString: strerror(code))
    }
  }

  private static func name(of code: Int32) -> String {
    gouji_error_name(code).map { String(cString: $0) } ?? "errno \(code)"
  }
}

/// `fsync(2)` failed: the kernel may have dropped the data, and a second call would say that all is well.
///
/// Whoever gets this ends the process; the next one starts from what is on the disk.
package struct NotSynced: Error, Equatable, CustomStringConvertible {
  package var subject: String
  package var reason: String

  package var description: String { "\(subject)：数据无法落盘，\(reason)。进程就此结束，重启后从磁盘上的状态继续。" }
}
