/// Writes the words and figures of one report's tables, in form order, remembering which labels departed. A class,
/// so that the tables can share the one stream of chance.
final class Scribe {
  private let figures: [String: PrintedFigure]
  private var slips: LabelSlips
  private var random: SeededRandom

  init(figures: [String: PrintedFigure], slips: LabelSlips, random: SeededRandom) {
    self.figures = figures
    self.slips = slips
    self.random = random
  }

  var departures: [ExpectedLabel] { slips.departures }

  func figure(_ id: String) -> String { figures[id]?.text ?? "" }

  func label(_ official: String, _ firstCell: String) -> String {
    slips.printed(official, at: firstCell, random: &random)
  }

  func plain(_ official: String) -> String { slips.plain(official, random: &random) }
}
