/// A sum that must hold between cells of one report: the cells of `left` add up to those of `right`.
package struct Identity: Sendable {
  package enum Kind: Sendable {
    /// 新收 + 上年结转 = 总计 + 结转下年度, for one column of 表三.
    case balance
    /// The result rows add up to 总计, for one column of 表三.
    case items
    /// The applicant columns add up to 总计, for one row of 表三.
    case row
    /// The outcomes add up to 总计, for one block of 表四.
    case outcomes

    package var code: AlertCode {
      switch self {
      case .balance: .balance
      case .items: .items
      case .row: .row
      case .outcomes: .outcomes
      }
    }
  }

  package var kind: Kind
  /// The column, row or block that the identity is about, as in `Alert.at`.
  package var at: String
  /// Indices into `Form.cells`.
  package var left: [Int]
  /// For a sum, the one cell that states it.
  package var right: [Int]

  package init(kind: Kind, at: String, left: [Int], right: [Int]) {
    self.kind = kind
    self.at = at
    self.left = left
    self.right = right
  }

  /// Whether `right` is the stated sum of `left`.
  package var isSum: Bool { kind != .balance }
}
