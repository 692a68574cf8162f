internal import GoujiCore

/// What may still be inflated of one file, members within members included.
struct InflationBudget {
  private let limits: ExtractionLimits
  private var left: Int
  private var members: Int

  init(limits: ExtractionLimits, size: Int) {
    self.limits = limits
    // Small files may be packed well; what is packed beyond that is a bomb.
    left = min(limits.inflatedBytes, max(size, 64 << 10) * limits.ratio)
    members = limits.members
  }

  /// How much the next member may be; one byte more shows that it is too large.
  var allowance: Int { min(left, limits.memberBytes) }

  mutating func spend(_ bytes: Int) throws(Rejection) {
    guard bytes <= limits.memberBytes else {
      throw Rejection(.limit, "压缩包里有超过 \(limits.memberBytes >> 20) MB 的文件，没有读取。请只放入报告后重新上传。")
    }
    left -= bytes
    guard left >= 0 else {
      throw Rejection(.limit, "解压后的内容太大，超过上限，没有读取。请检查压缩包是否正常，或分成几个重新上传。")
    }
  }

  mutating func countMember() throws(Rejection) {
    members -= 1
    guard members >= 0 else {
      throw Rejection(.limit, "压缩包里的文件超过 \(limits.members) 个，没有读取。请分成几个压缩包重新上传。")
    }
  }
}
