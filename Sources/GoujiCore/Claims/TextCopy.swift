/// TEXT-COPY: how much of a section's prose stands in another report as well.
package enum TextCopy {
  package struct Share: Equatable, Sendable {
    package var section: Int
    /// Of the section's own text, in hundredths, by `TextSketch`.
    package var percent: Int

    package init(section: Int, percent: Int) {
      self.section = section
      self.percent = percent
    }
  }

  /// What organs have in common by the form's wording stays below.
  private static let notable = 60

  /// The sections that are for the most part those of `other`.
  package static func shares(of text: TextSketch, in other: TextSketch) -> [Share] {
    text.sections.compactMap { section in
      guard let twin = other.sections.first(where: { $0.number == section.number }) else { return nil }
      let percent = section.percent(in: twin)
      return percent >= notable ? Share(section: section.number, percent: percent) : nil
    }
  }

  /// One notice a section, whichever of the two it has most in common with first.
  ///
  /// - Parameters:
  ///   - earlier: What stands in last year's report.
  ///   - others: What stands in another organ's report on the same year, at most one a section.
  static func alerts(of report: Report, earlier: [Share], others: [Standing.Copy]) -> [Alert] {
    report.sections.compactMap { section in
      let last = earlier.first { $0.section == section.number }
      let other = others.first { $0.share.section == section.number }
      let words = [
        last.map { "约有 \($0.percent)% 与上一年报告相同" },
        other.map { "约有 \($0.share.percent)% 与“\($0.agency)”同年度的报告相同" },
      ].compactMap { $0 }
      guard !words.isEmpty else { return nil }
      return Alert(
        .textCopy,
        .notice,
        at: "\(section.number)",
        message: "第\(section.number)部分的文字\(words.joined(separator: "，"))。",
        found: Figure(Int64(max(last?.percent ?? 0, other?.share.percent ?? 0))),
        quote: section.title,
        places: [section.place]
      )
    }
  }
}
