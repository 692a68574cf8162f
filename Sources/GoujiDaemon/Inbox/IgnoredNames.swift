/// Names of files that are not there yet, or not meant for anyone: temporary files of editors, browsers and copiers.
package enum IgnoredNames {
  private static let endings = [".part", ".tmp", ".crdownload", ".filepart", ".swp"]

  /// - Parameter name: A single component.
  package static func contains(_ name: String) -> Bool {
    if name.hasPrefix(".") || name.hasPrefix("~$") { return true }
    let lower = name.lowercased()
    return endings.contains { lower.hasSuffix($0) }
  }
}
