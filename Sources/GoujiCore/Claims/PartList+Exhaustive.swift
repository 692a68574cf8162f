/// Whether the parts are all there are.
extension PartList {
  func isExhaustive(_ sum: Int64) -> Bool {
    guard !isOpen, !isMixed, parts.count >= 2, sum > 0,
      endsSentence || endsStatement || parts[parts.count - 1].isClosing
    else { return false }
    if cue == .none { return hasTwoSides || isNear(sum) }
    if parts[parts.count - 1].isRemainder, !parts[parts.count - 1].isOfOtherUnit { return true }
    if hasTwoSides { return true }
    if parts.allSatisfy(\.isCompleteKind), Set(parts.map(\.kind)).count == 1 { return saysAltogether }
    if coversNames { return true }
    guard !endsStatement else { return false }
    if parts.count == 2, total >= PartList.largeTotal, isPlain {
      return (total - sum).magnitude <= total.magnitude / 10 && isOneDigitAway(sum)
    }
    // Seldom are some of the parts the whole but for two digits that changed places, or a 0 too many.
    if parts.count > 2, endsSentence, PartList.isMistyped(total, for: sum) { return true }
    // What is left out by intent is seldom so little.
    if parts.count > 2, endsSentence, (total - sum).magnitude <= total.magnitude / 50 { return true }
    // A list that all but reaches its total, but for one digit: the fewer digits, the more parts it takes to tell a slip
    // from what was left out.
    let isLong = total >= PartList.longTotal
    guard parts.count >= (isLong ? 2 : 3) else { return false }
    return (total - sum).magnitude <= total.magnitude / (isLong && parts.count > 2 ? 2 : 7) && isOneDigitAway(sum)
  }

  static let longTotal: Int64 = 1000
  static let largeTotal: Int64 = 100

  /// `线上 19 件，线下 20 件`: two that leave nothing out.
  var hasTwoSides: Bool {
    guard parts.count == 2, let one = parts[0].side, let other = parts[1].side else { return false }
    return one.pair == other.pair && one != other
  }

  /// Two parts that each are much of the whole, so that little can have been left out.
  var isPlain: Bool { parts.allSatisfy { $0.count >= total / 8 } }

  func isNear(_ sum: Int64) -> Bool {
    (total - sum).magnitude <= total.magnitude / 7 && isOneDigitAway(sum)
  }

  /// `政府办公室承办 408 件、通过网络收到 2141 件`: one part tells whose it is, another how it came, and they overlap.
  var isMixed: Bool {
    cue == .some && parts.contains(where: \.isOfOffice) && parts.contains { !$0.isOfOffice && $0.kind != nil }
  }

  func isOneDigitAway(_ sum: Int64) -> Bool {
    let missing = total - sum
    return PartList.differByOneSlip(sum, total)
      || parts.contains { PartList.differByOneSlip($0.count, $0.count + missing) }
  }

  /// 316 for 136, 196290 for 19629.
  static func isMistyped(_ total: Int64, for sum: Int64) -> Bool {
    if sum >= largeTotal, total == sum * 10 { return true }
    let (left, right) = (Array(String(total).utf8), Array(String(sum).utf8))
    guard total >= largeTotal, left.count == right.count else { return false }
    let differing = left.indices.filter { left[$0] != right[$0] }
    return differing.count == 2 && differByOneSlip(total, sum)
  }

  /// One digit is another, or two neighbours have changed places: 4323 and 4233.
  static func differByOneSlip(_ left: Int64, _ right: Int64) -> Bool {
    let (left, right) = (Array(String(left).utf8), Array(String(right).utf8))
    guard left.count == right.count else { return false }
    let differing = left.indices.filter { left[$0] != right[$0] }
    guard differing.count == 2 else { return differing.count == 1 }
    let (first, second) = (differing[0], differing[1])
    return second == first + 1 && left[first] == right[second] && left[second] == right[first]
  }
}
