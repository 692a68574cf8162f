/// Why a file is no report that gouji can read; becomes the one READ alert of a rejected file.
package struct Rejection: Error, Equatable, Sendable {
  package var code: AlertCode
  /// What is wrong and what to do, in words a clerk understands, in Chinese.
  package var message: String

  package init(_ code: AlertCode, _ message: String) {
    self.code = code
    self.message = message
  }
}
