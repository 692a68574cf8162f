/// What the daemon has to say of itself. Each kind has a message id, and an entry in the catalog.
///
/// The raw values are stable: they are `GOUJI_EVENT` in the journal.
package enum DaemonEvent: String, CaseIterable, Sendable {
  case started
  case stopping
  case reloaded
  /// A new settings or form file does not make sense; the old ones stay in force.
  case reloadRefused = "reload-refused"
  /// The kernel's queue of file events ran over, and the inbox was gone through instead.
  case overflow
  /// A file in the inbox cannot be taken up as it is: rights, kind, name.
  case leftAlone = "left-alone"
  case duplicate
  /// Something failed that may heal by itself (a full disk), and is tried again.
  case retrying
  /// The run before this one ended in the middle of its work.
  case recovered
  /// Somebody went on writing to a file after it was filed; it is judged anew.
  case writtenLate = "written-late"
  /// journald did not read, and entries were dropped.
  case entriesLost = "entries-lost"
}
