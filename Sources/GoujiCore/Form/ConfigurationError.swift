/// A configuration file that does not make sense, with the place to put right.
package struct ConfigurationError: Error, Equatable, CustomStringConvertible {
  package var file: String
  /// Counted from 1; nil if the whole file is meant.
  package var line: Int?
  /// What is wrong and what is allowed, in Chinese.
  package var message: String

  package init(file: String, line: Int?, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  package var description: String {
    line.map { "\(file):\($0)：\(message)" } ?? "\(file)：\(message)"
  }
}
