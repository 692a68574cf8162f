package import GoujiCore
package import GoujiStore

/// Originals that were filed before.
package struct Archived: Sendable {
  private let spool: Spool
  private let judging: Judging

  package init(_ spool: Spool, _ judging: Judging) {
    self.spool = spool
    self.judging = judging
  }

  /// Judges the original of a filing; nil if it is not where it was put, or no longer has that content or member.
  ///
  /// - Throws: `SystemFault`.
  package func examination(of filing: FilingRecord) throws -> Examination? {
    guard let (folder, name) = spool.locate(original: filing.original) else { return nil }
    guard let sight = try folder.sight(of: name), sight.kind == .file else { return nil }
    let bytes = try folder.file(name).read(expecting: sight.size, limit: sight.size)
    guard Digest.of(bytes) == filing.fileDigest else { return nil }
    return judging.examine(bytes, filing.fileName).first { $0.source.sha256 == filing.digest }
  }
}
