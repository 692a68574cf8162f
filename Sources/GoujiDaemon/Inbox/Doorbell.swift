package import Dispatch

/// What is heard from the inbox. A hint only: what was missed is found by going through the folders.
package enum Ring: Equatable, Sendable {
  /// Something happened to the file of this path below the inbox.
  case file(String, Sign)
  /// A folder of this path appeared; it may have files already.
  case folder(String)
  /// A folder was moved or removed: paths of what was watched may no longer be right.
  case foldersMoved
  /// Events were lost.
  case overflow
  /// The inbox itself was moved, removed or unmounted.
  case inboxGone
  /// A name that is not UTF-8.
  case unreadableName

  package enum Sign: Sendable {
    case renamed
    case created
    case written
    case closed
    case touched
  }
}

/// Tells when something happens in the inbox: inotify, or a fake in a test.
///
/// All calls on the queue given to `start`.
package protocol Doorbell: AnyObject, Sendable {
  /// Rings are delivered on `queue`, many at once. `ready` is called on it when nothing is missed from then on.
  func start(
    on queue: DispatchQueue,
    ready: @escaping @Sendable () -> Void,
    ring: @escaping @Sendable ([Ring]) -> Void
  )

  /// Watches a folder; `path` is below the inbox, empty for the inbox itself. Watching twice is no error.
  ///
  /// - Throws: `SystemFault`.
  func watch(_ path: String) throws

  /// Forgets every folder but the inbox itself.
  func forgetFolders()

  func stop()
}
