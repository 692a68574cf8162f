internal import GoujiExtraction

/// The limits, as the parent hands them over: `--name value` pairs.
struct Options {
  /// Of address space, in bytes.
  var memory = 0
  /// After which a file ends this process. The parent's deadline comes first; this one is for a parent that is gone.
  var seconds = 0
  /// Bytes of an answer.
  var answer = 0
  /// Bytes resident after a file, beyond which the parent is told to replace this process.
  var resident = 0
  var extraction = ExtractionLimits()

  /// Nil if one is unknown, missing or no number.
  init?(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let flag = rest.popFirst() {
      guard flag.hasPrefix("--"), let field = Options.fields[String(flag.dropFirst(2))] else { return nil }
      guard let value = rest.popFirst().flatMap(Int.init), value >= 0 else { return nil }
      self[keyPath: field] = value
    }
    guard memory > 0, seconds > 0, answer > 0, resident > 0 else { return nil }
  }

  private static var fields: [String: WritableKeyPath<Options, Int>] {
    [
      "memory": \.memory,
      "seconds": \.seconds,
      "answer": \.answer,
      "resident": \.resident,
      "memberBytes": \.extraction.memberBytes,
      "inflatedBytes": \.extraction.inflatedBytes,
      "ratio": \.extraction.ratio,
      "members": \.extraction.members,
      "archives": \.extraction.archives,
      "cells": \.extraction.cells,
      "paragraphs": \.extraction.paragraphs,
      "textBytes": \.extraction.textBytes,
      "nesting": \.extraction.nesting,
    ]
  }
}
