internal import Foundation

/// Puts a rejected original back into the inbox, under the name that it had.
package struct Retry {
  private let rejected: Folder
  private let inbox: Folder

  package init(rejected: Folder, inbox: Folder) {
    self.rejected = rejected
    self.inbox = inbox
  }

  package enum Problem: Error, Equatable, CustomStringConvertible {
    case unknown(String)
    case several(String, [String])
    case taken(String)

    package var description: String {
      switch self {
      case .unknown(let name): "退回的文件中没有“\(name)”。可用文件名、结果名或 rejected 中的名称。"
      case .several(let name, let all): "退回的文件中有几个“\(name)”，请写明是哪一个：\(all.joined(separator: "、"))。"
      case .taken(let name): "收件箱中已有“\(name)”，请先移走它。"
      }
    }
  }

  /// - Parameter name: The file's own name, its result's, or that in `rejected`.
  /// - Returns: The name in the inbox.
  /// - Throws: `Problem`, `SystemFault`, `NotSynced`.
  package func run(_ name: String) throws -> String {
    let original = try find(name)
    let own = Retry.ownName(original)
    do {
      try rejected.move(original, to: inbox, as: own)
    } catch let fault as SystemFault where fault.code == EEXIST {
      throw Problem.taken(own)
    } catch let fault as SystemFault where fault.code == EXDEV {
      let staged = try Staged(copying: try rejected.file(original), in: inbox)
      do {
        try staged.file.sync()
        try staged.publish(asNew: own)
      } catch let fault as SystemFault where fault.code == EEXIST {
        staged.discard()
        throw Problem.taken(own)
      }
      try inbox.sync()
      try rejected.remove(original)
    }
    return own
  }

  private func find(_ name: String) throws -> String {
    var found: [String] = []
    try rejected.forEachName { other, _ in
      guard let other else { return }
      if other == name || "\(other).json" == name || Retry.ownName(other) == name { found.append(other) }
    }
    if found.contains(name) { return name }
    guard let first = found.first else { throw Problem.unknown(name) }
    guard found.count == 1 else { throw Problem.several(name, found.sorted()) }
    return first
  }

  /// The name without the hash: `a.txt.0123456789ab` is `a.txt`.
  private static func ownName(_ name: String) -> String {
    guard let point = name.lastIndex(of: ".") else { return name }
    let hash = name[name.index(after: point)...]
    return hash.utf8.count == 12 && hash.allSatisfy(\.isHexDigit) ? String(name[..<point]) : name
  }
}
