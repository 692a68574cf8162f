internal import Glibc

/// Moves originals out of the inbox: by rename where that goes, by copy where it does not. Nothing is ever deleted
/// whose content does not lie elsewhere on the disk.
struct Originals {
  /// Moves the file of an intake into `folder`. The folder has to be synced afterwards, and the intake's too.
  ///
  /// - Returns: The name that it has there: `name`, or with `.2`, `.3`… if another content has that name.
  /// - Throws: `SystemFault`, `NotSynced`.
  static func move(_ intake: Intake, to folder: Folder, as name: String) throws -> String {
    let free = try freeName(for: intake, in: folder, name)
    guard free.isTaken else {
      try rename(intake, to: folder, as: free.name)
      return free.name
    }
    // The same content lies there already (an earlier run came this far, or it was dropped again): the inbox's copy
    // goes, by the same rename as ever.
    let scrap = ".goujid-\(getpid())-again.tmp"
    try folder.remove(scrap)
    try rename(intake, to: folder, as: scrap)
    try folder.replace(free.name, with: scrap)
    return free.name
  }

  private static func rename(_ intake: Intake, to folder: Folder, as name: String) throws {
    do {
      try intake.folder.move(intake.name, to: folder, as: name)
    } catch let fault as SystemFault where fault.code == EXDEV {
      try copy(intake, to: folder, as: name)
      try removeCopied(intake)
      return
    } catch let fault as SystemFault where fault.code == ENOENT {
      // Someone took it out of the inbox after it was read and published: its content is still at hand.
      try copy(intake, to: folder, as: name)
      return
    }
    // Between reading and moving, the name may have been given to another file, or the file been written to.
    if let sight = try folder.sight(of: name), sight.hasSameContent(as: intake.sight) { return }
    try putBack(intake, from: folder, name)
    try copy(intake, to: folder, as: name)
  }

  /// A file that was moved by mistake goes back to where it was, or beside it if there is a newer one by now.
  private static func putBack(_ intake: Intake, from folder: Folder, _ name: String) throws {
    do {
      try folder.move(name, to: intake.folder, as: intake.name)
    } catch let fault as SystemFault where fault.code == EEXIST {
      try folder.move(name, to: intake.folder, as: "\(intake.digest.prefix(12))-\(intake.name)")
    }
  }

  /// Writes the content anew and waits until it is on the disk.
  private static func copy(_ intake: Intake, to folder: Folder, as name: String) throws {
    let staged = try intake.bytes.map { try Staged($0, in: folder) } ?? Staged(copying: intake.file, in: folder)
    do {
      try staged.file.sync()
      try staged.publish(asNew: name)
      try folder.sync()
    } catch {
      staged.discard()
      throw error
    }
  }

  /// Removes the file that was copied, unless the name is another file's by now.
  private static func removeCopied(_ intake: Intake) throws {
    guard let sight = try intake.folder.sight(of: intake.name), sight.hasSameContent(as: intake.sight) else { return }
    try intake.folder.remove(intake.name)
  }

  private static func freeName(
    for intake: Intake,
    in folder: Folder,
    _ name: String
  ) throws -> (name: String, isTaken: Bool) {
    var candidate = name
    var number = 1
    while try folder.sight(of: candidate) != nil {
      if try folder.file(candidate).digest() == intake.digest { return (candidate, true) }
      number += 1
      candidate = "\(name).\(number)"
    }
    return (candidate, false)
  }
}
