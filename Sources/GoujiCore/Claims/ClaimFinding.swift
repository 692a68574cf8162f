/// What is wrong with a claim, and the readings that were tried before that was said.
struct ClaimFinding {
  var alert: Alert
  /// One line each, the plainest first.
  var tried: [String]
}
