/// The whole way from bytes to findings, without side effects: same bytes and forms in, same findings out.
///
/// Safe to use from many threads at once.
package struct Examiner: Sendable {
  package let library: FormLibrary

  package init(library: FormLibrary) {
    self.library = library
  }

  /// Reads and judges one file; a bundle gives one examination a member.
  ///
  /// - Parameter name: The file's name without its folder, valid UTF-8.
  package func examine(_ bytes: [UInt8], name: String) -> [Examination] {
    []
  }
}
