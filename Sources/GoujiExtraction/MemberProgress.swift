/// Word of how far the reading of a bundle is, for a parent that may see its reader crash and start another.
///
/// Members are numbered from 1 in the order in which they are met, those of bundles within bundles as well.
package struct MemberProgress {
  /// Members on which readers crashed; they are rejected unread.
  package var skipped: Set<Int>
  /// Called with the number of a member before anything of it is unpacked.
  package var begins: (Int) -> Void

  package init(skipped: Set<Int> = [], begins: @escaping (Int) -> Void = { _ in }) {
    self.skipped = skipped
    self.begins = begins
  }
}
