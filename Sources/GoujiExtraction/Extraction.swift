/// Foreign formats to documents, without side effects: bytes in, documents out.
package enum Extraction {
  /// Loads what is otherwise loaded from files when it is first needed: for processes that lock themselves in.
  package static func prepare() {
    Charset.load()
  }

  /// Reads a file of any kind, which its content decides and its name does not.
  ///
  /// One member for a report, one a report for a bundle, at least one in any case. A file or member that cannot be
  /// read is a member that is rejected; nothing is thrown, so that format, size and hash are always said.
  ///
  /// - Parameters:
  ///   - name: The file's name without its folder.
  ///   - progress: Of a bundle.
  package static func read(
    _ bytes: [UInt8],
    name: String,
    limits: ExtractionLimits = ExtractionLimits(),
    progress: MemberProgress = MemberProgress()
  ) -> [ExtractedMember] {
    var reading = MemberReading(bytes, limits: limits, progress: progress)
    return reading.read(bytes, name: name)
  }
}
