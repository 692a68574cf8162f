internal import GoujiCore

extension PDF.Borderless {
  /// Cuts a line where a cell ends. Between cells there may be no more room than their padding, less than Chinese that is
  /// set to fill its line has between any two of its glyphs.
  struct PieceCutter {
    private let glyphs: [PDF.LineBuilder.Placed]
    private let pageWidth: Int

    init(_ line: [PDF.LineBuilder.Placed], pageWidth: Int) {
      glyphs = line.sorted { ($0.start, $0.order) < ($1.start, $1.order) }
      self.pageWidth = pageWidth
    }

    func cuts() -> [[PDF.LineBuilder.Placed]] {
      var runs: [[PDF.LineBuilder.Placed]] = []
      for glyph in glyphs {
        if let last = runs.last?.last, room(last, glyph) * 5 <= glyph.glyph.size * 2 {
          runs[runs.count - 1].append(glyph)
        } else {
          runs.append([glyph])
        }
      }
      return runs.flatMap(closeCuts)
    }

    private func room(_ last: PDF.LineBuilder.Placed, _ glyph: PDF.LineBuilder.Placed) -> Int {
      glyph.start - last.end
    }

    /// Cuts a run at gaps that stand out among its own.
    private func closeCuts(_ run: [PDF.LineBuilder.Placed]) -> [[PDF.LineBuilder.Placed]] {
      guard let first = run.first, let end = run.last, run.count > 1, (end.end - first.start) * 2 < pageWidth,
        !run.contains(where: { $0.glyph.text == "。" })
      else { return [run] }
      let rooms = zip(run, run.dropFirst()).map { max(0, room($0, $1)) }
      let usual = rooms.sorted()[(rooms.count - 1) / 2]
      var tokens = [[first]]
      for (glyph, room) in zip(run.dropFirst(), rooms) {
        let isWithinNumber = tokens[tokens.count - 1].last?.isLatin == true && glyph.isLatin
        if room * 10 > glyph.glyph.size, room > 2 * usual || isWithinNumber {
          tokens.append([glyph])
        } else {
          tokens[tokens.count - 1].append(glyph)
        }
      }
      return joined(tokens)
    }

    /// Words and numbers of one text stand a little apart as well: a number ends a cell only where nothing but numbers
    /// follow it.
    private func joined(_ tokens: [[PDF.LineBuilder.Placed]]) -> [[PDF.LineBuilder.Placed]] {
      let lastWord = tokens.lastIndex { !isNumber($0) } ?? -1
      var cuts: [[PDF.LineBuilder.Placed]] = []
      for (index, token) in tokens.enumerated() {
        let isOfText =
          index <= lastWord && index > 0 && (isLatin(tokens[index - 1].last) || isLatin(token.first))
          && !isNumbered(token)
        if isOfText || (index > 0 && isSign(tokens[index - 1])) {
          cuts[cuts.count - 1] += token
        } else {
          cuts.append(token)
        }
      }
      return cuts
    }

    private func isNumber(_ token: [PDF.LineBuilder.Placed]) -> Bool {
      PDF.Borderless.isFigure(token.map(\.glyph.text).joined())
    }

    /// Whether the token begins a label with its number: `1.`.
    private func isNumbered(_ token: [PDF.LineBuilder.Placed]) -> Bool {
      let rest = token.drop { "0123456789".contains($0.glyph.text) }
      return rest.startIndex > token.startIndex && rest.first.map { ".．、".contains($0.glyph.text) } ?? false
    }

    /// A word that is part of the number behind it.
    private func isSign(_ token: [PDF.LineBuilder.Placed]) -> Bool {
      PDF.Borderless.signs.contains(token.map(\.glyph.text).joined())
    }

    private func isLatin(_ glyph: PDF.LineBuilder.Placed?) -> Bool {
      guard let glyph else { return false }
      return glyph.isLatin || glyph.isBlank
    }
  }
}
