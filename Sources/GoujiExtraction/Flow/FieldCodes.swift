/// Fields of word processors: an instruction, then what it prints. Within an instruction other fields may stand, whose
/// results are parts of it and are not shown (ECMA-376 part 1, 17.16.18; MS-DOC 2.8.25).
struct FieldCodes {
  /// For each field that is open whether its instruction is still being told.
  private var open: [Bool] = []

  var isInCode: Bool { open.contains(true) }

  mutating func begin() { open.append(true) }

  /// The instruction ends, the result begins.
  mutating func separate() { if !open.isEmpty { open[open.count - 1] = false } }

  mutating func end() { _ = open.popLast() }

  /// Ends the instructions that are open, in a text where the marks of their ends may have been lost.
  mutating func endCodes() { for field in open.indices { open[field] = false } }
}
