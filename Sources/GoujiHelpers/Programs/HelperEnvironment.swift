internal import Glibc

/// What a helper is told of the world: next to nothing.
enum HelperEnvironment {
  static let variables: [String] = {
    var variables = [
      "LANG=C.UTF-8",
      "LC_ALL=C.UTF-8",
      // Its backtraces start a program of their own, which a confined process cannot.
      "SWIFT_BACKTRACE=enable=no",
    ]
    // Where the Swift runtime is, if it is not where the loader looks.
    if let path = getenv("LD_LIBRARY_PATH") { variables.append("LD_LIBRARY_PATH=\(String(cString: path))") }
    return variables
  }()
}
