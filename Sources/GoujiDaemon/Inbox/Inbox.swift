internal import Glibc

/// The inbox as a tree of folders that others write to: every way into it is by descriptor and never through a link.
package struct Inbox: Sendable {
  package let root: Folder
  /// Deeper folders are not looked into: someone may have mounted or linked in circles.
  private static let depth = 16

  package init(root: Folder) {
    self.root = root
  }

  /// The folder that holds the file, and the file's name in it.
  ///
  /// - Throws: `SystemFault`.
  package func locate(_ path: String) throws -> (folder: Folder, name: String) {
    var components = path.split(separator: "/").map(String.init)
    let name = components.popLast() ?? ""
    return (try components.reduce(root) { try $0.folder($1) }, name)
  }

  /// What a path looks like; nil if nothing is there or a component is no folder.
  package func sight(of path: String) throws -> Sight? {
    guard path.utf8.contains(UInt8(ascii: "/")) else { return try root.sight(of: path) }
    do {
      let (folder, name) = try locate(path)
      return try folder.sight(of: name)
    } catch let fault as SystemFault where [ENOENT, ENOTDIR, ELOOP].contains(fault.code) {
      return nil
    }
  }

  /// Something found while going through the folders.
  package enum Find {
    case folder(String)
    case file(String, Sight)
    case unreadableName
    /// A folder that cannot be looked into.
    case closed(SystemFault)
  }

  /// Goes through a folder and those below it, in no particular order, until `body` says false.
  ///
  /// A folder is told before what is in it, so that whoever wants to watch it misses nothing.
  ///
  /// - Parameter path: Below the inbox; empty for all of it.
  /// - Throws: `SystemFault` if that folder itself cannot be read.
  package func search(_ path: String, _ body: (Find) -> Bool) throws {
    let folder = try path.split(separator: "/").reduce(root) { try $0.folder(String($1)) }
    _ = try search(folder, path, depth: 0, body)
  }

  private func search(_ folder: Folder, _ path: String, depth: Int, _ body: (Find) -> Bool) throws -> Bool {
    var folders: [String] = []
    var goesOn = true
    try folder.forEachName { name, kind in
      guard goesOn else { return }
      guard let name else {
        goesOn = body(.unreadableName)
        return
      }
      guard !IgnoredNames.contains(name) else { return }
      if kind == .folder {
        folders.append(name)
        return
      }
      guard let sight = try folder.sight(of: name) else { return }
      if sight.kind == .folder {
        folders.append(name)
      } else {
        goesOn = body(.file(path.isEmpty ? name : "\(path)/\(name)", sight))
      }
    }
    guard depth < Inbox.depth else { return goesOn }
    for name in folders where goesOn {
      let below = path.isEmpty ? name : "\(path)/\(name)"
      goesOn = body(.folder(below))
      guard goesOn else { break }
      do {
        goesOn = try search(folder.folder(name), below, depth: depth + 1, body)
      } catch let fault as SystemFault where fault.code == ENOENT || fault.code == ENOTDIR {
        continue
      } catch let fault as SystemFault {
        goesOn = body(.closed(fault))
      }
    }
    return goesOn
  }
}
