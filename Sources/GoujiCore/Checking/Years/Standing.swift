/// What other reports make of one: all that its result depends on beside the file itself, but for people's decisions.
///
/// Two equal standings of one report give equal results, so that only a report whose standing has changed has to be
/// judged again.
package struct Standing: Equatable, Sendable {
  /// A section that stands in another organ's report on the same year.
  package struct Copy: Equatable, Sendable {
    package var share: TextCopy.Share
    /// Name of the other report's result.
    package var result: String
    package var agency: String

    package init(share: TextCopy.Share, result: String, agency: String) {
      self.share = share
      self.result = result
      self.agency = agency
    }

    /// Whether this is the one to be told of two: the greater share, then the first by name.
    package func isBetter(than other: Copy) -> Bool {
      (other.share.percent, result) < (share.percent, other.result)
    }
  }

  package var supersedes: String?
  package var supersededBy: String?
  package var sameFiling: [String] = []
  /// The filings that count for the years before, the oldest first, as far as they are judged with.
  package var past: [FiledYear] = []
  /// At most one a section, in the order of sections.
  package var copies: [Copy] = []

  package init() {}

  /// Whether no other report has to do with this one.
  package var isEmpty: Bool {
    supersedes == nil && supersededBy == nil && sameFiling.isEmpty && past.isEmpty && copies.isEmpty
  }

  /// The text that equal standings have in common, and no others; empty for an empty one.
  package var digest: String {
    var parts = [supersedes ?? "", supersededBy ?? "", sameFiling.joined(separator: "\u{1E}")]
    parts += past.map { "\($0.result)\u{1E}\(Hexadecimal.sha256($0.encoded))" }
    parts += copies.map { "\($0.share.section) \($0.share.percent) \($0.result)\u{1E}\($0.agency)" }
    return isEmpty ? "" : Hexadecimal.sha256(Array(parts.joined(separator: "\u{1F}").utf8))
  }

  package static func == (left: Standing, right: Standing) -> Bool { left.digest == right.digest }
}
