internal import GoujiCore

extension PDF {
  /// Finds tables that are printed without rules.
  enum Borderless {
    static func tabulated(_ layout: PageLayout) -> PageLayout {
      layout
    }
  }
}
