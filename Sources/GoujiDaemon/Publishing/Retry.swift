internal import Glibc

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
      try PutBack.move(original, from: rejected, to: inbox, as: own)
    } catch let fault as SystemFault where fault.code == EEXIST {
      throw Problem.taken(own)
    }
    return own
  }

  private func find(_ name: String) throws -> String {
    var found: [String] = []
    // A bundle's result is its member's, and is named after it: `a.zip__b.txt.<hash>.json`.
    let isResult = name.hasSuffix(".json")
    try rejected.forEachName { other, _ in
      guard let other, !other.hasPrefix(".") else { return }
      let own = Retry.ownName(other)
      if other == name || own == name || isResult && isResultName(name, other, own) { found.append(other) }
    }
    if found.contains(name) { return name }
    guard let first = found.first else { throw Problem.unknown(name) }
    guard found.count == 1 else { throw Problem.several(name, found.sorted()) }
    return first
  }

  private func isResultName(_ name: String, _ original: String, _ own: String) -> Bool {
    if let digest = ResultName.parts(ofOriginal: original)?.digest, name == "\(own).\(digest).json" { return true }
    return name.hasPrefix(own + "__")
  }

  private static func ownName(_ name: String) -> String { ResultName.parts(ofOriginal: name)?.own ?? name }
}

/// Puts originals back into the inbox, which may be on another file system.
enum PutBack {
  /// - Throws: `SystemFault`, EEXIST if the name is taken; `NotSynced`.
  static func move(_ original: String, from folder: Folder, to inbox: Folder, as name: String) throws {
    do {
      try folder.move(original, to: inbox, as: name)
    } catch let fault as SystemFault where fault.code == EXDEV {
      let staged = try Staged(copying: try folder.file(original), in: inbox)
      do {
        try staged.file.sync()
        try staged.publish(asNew: name)
      } catch {
        staged.discard()
        throw error
      }
      try inbox.sync()
      try folder.remove(original)
    }
  }
}
