package import GoujiCore

/// Names of results and originals.
package enum ResultName {
  /// The longest name that file systems take, in bytes.
  private static let limit = 255

  /// The result's name; the front of a file name that would be too long with hash and ending is cut to fit.
  package static func of(_ examination: Examination) -> String {
    let name = examination.resultName
    guard name.utf8.count > limit else { return name }
    let ending = ".\(examination.source.sha256.prefix(12)).json"
    return cut(String(name.dropLast(ending.count)), to: limit - ending.utf8.count) + ending
  }

  /// The original's name: its only result's without `.json`, or made likewise for a bundle.
  package static func original(of fileName: String, digest: String, results: [String]) -> String {
    if results.count == 1, let result = results.first { return String(result.dropLast(".json".count)) }
    let ending = ".\(digest.prefix(12))"
    return cut(fileName, to: limit - ending.utf8.count) + ending
  }

  /// What an original's name says of it: the file's own name, perhaps cut, and the first digits of its content's hash.
  /// `a.txt.0123456789ab` is `a.txt`, and so is `a.txt.0123456789ab.2`, which came when the first name was taken.
  ///
  /// - Returns: Nil for a name that is no original's.
  package static func parts(ofOriginal name: String) -> (own: String, digest: String)? {
    guard let match = name.wholeMatch(of: #/(.+)\.([0-9a-f]{12})(\.[1-9][0-9]*)?/#.matchingSemantics(.unicodeScalar))
    else { return nil }
    return (String(match.1), String(match.2))
  }

  private static func cut(_ name: String, to count: Int) -> String {
    var name = name
    while name.utf8.count > count { name.unicodeScalars.removeLast() }
    return name
  }
}
