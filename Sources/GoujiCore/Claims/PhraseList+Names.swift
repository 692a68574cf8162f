extension PhraseList {
  /// As in the file: `doneToAll` is `done_to_all` there.
  var name: String {
    stringValue.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }

  /// Whether it holds whole words of a text, which are then words of the vocabulary, and not parts of them.
  var isOfWords: Bool {
    switch self {
    case .isZero, .rest, .respectively, .now, .thisYear, .within, .wholeYear, .yearEnds, .lookingBack, .thisDocument,
      .processingFee:
      true
    default: false
    }
  }
}
