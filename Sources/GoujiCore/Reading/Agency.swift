internal import Foundation

/// The organ that reports, as title, opening, signature or file name give it.
enum Agency {
  /// How the names of organs end.
  private static let organs = [
    "人民政府", "政府", "办公室", "办公厅", "办事处", "管理委员会", "管委会", "委员会", "局", "厅", "委", "院", "中心", "处", "署",
    "街道", "集团", "公司", "学校", "大学", "学院", "医院", "站", "队", "社", "会", "所", "馆", "部", "司", "台", "行署", "公署", "区委办",
  ]
  private static let divisions = ["省", "市", "区", "县", "旗", "州", "盟", "镇", "乡", "自治区"]

  static func isOrgan(_ text: String) -> Bool {
    text.unicodeScalars.count >= 3 && organs.contains { text.hasSuffix($0) }
  }

  /// The name without what stands around it; a region alone stands for its government. Nil if nothing is left.
  static func name(_ text: String) -> String? {
    var name = withoutRemarks(text)
    let fillers = ["关于", "公布", "发布", "年度", "度", "年", "(", "（", "《", "-", "_", "—", "：", ":", "、", " "]
    var isChanged = true
    while isChanged {
      isChanged = false
      for filler in fillers {
        if name.hasSuffix(filler) {
          name.removeLast(filler.count)
          isChanged = true
        }
        if name.hasPrefix(filler) {
          name.removeFirst(filler.count)
          isChanged = true
        }
      }
    }
    let count = name.unicodeScalars.count
    guard (2...30).contains(count), name.unicodeScalars.contains(where: isIdeograph),
      !name.unicodeScalars.contains(where: { "。，；,;".unicodeScalars.contains($0) })
    else { return nil }
    if divisions.contains(where: { name.hasSuffix($0) }) { return name + "人民政府" }
    return isOrgan(String(name)) ? String(name) : nil
  }

  /// Whether a line is a name and nothing else.
  static func isName(_ line: String) -> Bool { name(line) != nil && withoutRemarks(line) == line[...] }

  /// `索引号：014349/2024-12 发布机构：雨山区人民政府`, `附件2黄山市…`: behind the last sign or figure that no name has.
  private static func withoutRemarks(_ text: String) -> Substring {
    let scalars = text.unicodeScalars
    guard let last = scalars.indices.last(where: { isForeign(scalars, $0) }) else { return text[...] }
    let rest = scalars[scalars.index(after: last)...]
    return rest.count(where: isIdeograph) >= 3 ? Substring(rest) : text[...]
  }

  /// Figures may belong to a name: `第3街道办事处`, `某市12345热线中心`.
  private static func isForeign(_ scalars: String.UnicodeScalarView, _ index: String.Index) -> Bool {
    let scalar = scalars[index]
    switch scalar.value {
    case 0x4E00...0x9FFF: return false
    case 0x30...0x39:
      let before = Substring(scalars[..<index].drop { !isIdeograph($0) })
      return !before.contains("第") && !divisions.contains { before.contains($0) }
    case 0x41...0x5A, 0x61...0x7A: return true
    default: return remarkEnds.contains(scalar)
    }
  }

  private static let remarkEnds = Set("：:】]〕＞>/／|".unicodeScalars)

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  /// "由某区人民政府办公室综合…编制", "现公布某区人民政府办公室2021年…".
  static func inOpening(_ paragraphs: [Document.Paragraph]) -> String? {
    for paragraph in paragraphs.prefix(6) {
      let scalars = YearFinder.compact(paragraph.text)
      for (mark, ends) in openings {
        guard let start = scalars[...].firstRange(of: mark)?.upperBound else { continue }
        let rest = scalars[start...].prefix(40)
        for end in ends {
          guard let stop = rest.firstRange(of: end)?.lowerBound else { continue }
          if let name = name(String(scalars: rest[..<stop])) { return name }
        }
      }
    }
    return nil
  }

  private static let openings: [(mark: [Unicode.Scalar], ends: [[Unicode.Scalar]])] = [
    ("本年度报告由", ["综合", "编制", "根据", "按照", "依据"]),
    ("本报告由", ["综合", "编制", "根据", "按照", "依据"]),
    ("要求,由", ["综合", "编制", "根据"]),
    ("要求，由", ["综合", "编制", "根据"]),
    ("规定,由", ["综合", "编制", "根据"]),
    ("规定，由", ["综合", "编制", "根据"]),
    ("现公布", ["20", "二〇", "二○", "政府信息公开"]),
    ("现将", ["20", "二〇", "二○", "政府信息公开"]),
  ].map { (Array($0.unicodeScalars), $1.map { Array($0.unicodeScalars) }) }

  /// The last line that is an organ's name and nothing else.
  static func inSignature(_ paragraphs: [Document.Paragraph]) -> String? {
    for paragraph in paragraphs.suffix(8).reversed() {
      let text = String(scalars: YearFinder.compact(paragraph.text))
      guard text.unicodeScalars.count <= 30, isOrgan(text), !text.contains("、") else { continue }
      return name(text)
    }
    return nil
  }

  /// What is left of a file name without code, year, extension and the words of the title.
  static func inFileName(_ file: String) -> String? {
    var text = file
    if let dot = text.lastIndex(of: "."), text.distance(from: dot, to: text.endIndex) <= 6 {
      text = String(text[..<dot])
    }
    let parts = text.split { "-_—－ 　·.".contains($0) }.map { part in
      var part = Substring(part)
      if let range = part.range(of: "政府信息公开") ?? part.range(of: "信息公开") { part = part[..<range.lowerBound] }
      return String(part.filter { !$0.isNumber })
    }
    return parts.lazy.compactMap { name($0) }.first
  }

  /// A six-digit code of GB/T 2260 in the file name; nil if there is none, or several.
  static func regionCode(inFileName file: String, _ regions: Regions) -> Regions.Division? {
    let codes = file.split { !$0.isASCII || !$0.isNumber }.filter { $0.count == 6 }
    let divisions = codes.compactMap { regions.division(code: String($0)) }
    return divisions.count == 1 ? divisions[0] : nil
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Where `word` first stands.
  fileprivate func firstRange(of word: [Unicode.Scalar]) -> Range<Int>? {
    guard let first = word.first, count >= word.count else { return nil }
    return (startIndex...endIndex - word.count).first { self[$0] == first && self[$0...].starts(with: word) }
      .map { $0..<$0 + word.count }
  }
}
