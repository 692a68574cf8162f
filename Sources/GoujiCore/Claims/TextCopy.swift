/// TEXT-COPY: how much of a section's prose stands in another report as well, by runs of eight characters.
///
/// Digits do not count, so that a text of last year with this year's figures is still the same text.
package enum TextCopy {
  package struct Share: Equatable, Sendable {
    package var section: Int
    /// Of the section's own text, in hundredths, rounded down.
    package var percent: Int
    package var place: Place
  }

  private static let run = 8
  /// Shorter sections are alike because there is only one way to say so little.
  private static let shortest = 200
  /// What organs have in common by the form's wording stays below.
  private static let notable = 60

  /// The sections of `report` that are for the most part those of `other`; sections of tables are left out.
  package static func shares(of report: Report, in other: Report) -> [Share] {
    report.sections.compactMap { section in
      guard [1, 5, 6].contains(section.number),
        let twin = other.sections.first(where: { $0.number == section.number })
      else { return nil }
      let own = runs(section.paragraphs)
      guard own.count >= shortest else { return nil }
      let known = Set(runs(twin.paragraphs))
      let percent = own.count { known.contains($0) } * 100 / own.count
      return percent >= notable ? Share(section: section.number, percent: percent, place: section.place) : nil
    }
  }

  /// One notice a section.
  ///
  /// - Parameter name: How the other report is called in words, such as `上一年报告`.
  package static func alerts(of report: Report, in other: Report, name: String) -> [Alert] {
    shares(of: report, in: other).map { share in
      Alert(
        .textCopy,
        .notice,
        at: "\(share.section)",
        message: "第\(share.section)部分的文字有 \(share.percent)% 与\(name)相同。",
        found: Figure(Int64(share.percent)),
        places: [share.place]
      )
    }
  }

  /// Hashes of every run, in order.
  private static func runs(_ paragraphs: [Document.Paragraph]) -> [UInt64] {
    let units = Prose(paragraphs).units.filter { $0 != Prose.lineEnd && !FigureScanner.isDigit($0) }
    guard units.count >= run else { return [] }
    return (0...(units.count - run)).map { start in
      units[start..<start + run].reduce(0xCBF2_9CE4_8422_2325) { hash, unit in
        (hash ^ UInt64(unit)) &* 0x100_0000_01B3
      }
    }
  }
}
