import Foundation
import ReportGenerator

/// Files to drop: reports, each of an organ of its own, or what is none.
struct Reports {
  enum Kind {
    /// In words of their own, so that none has to do with another.
    case reports
    /// Many in the same words: each has to be judged with those before it, and they with it (TEXT-COPY).
    case copies
    /// Rejected after a glance: what remains is the daemon's own work.
    case others
  }

  /// Making a report takes longer than reading it: a few are made, and given other organs.
  private let models = (1...200).map { GeneratedReport.make(seed: UInt64($0)) }

  static func name(_ number: Int) -> String {
    let digits = String(number)
    return "文件-" + String(repeating: "0", count: 9 - digits.utf8.count) + digits + ".txt"
  }

  func write(_ number: Int, _ kind: Kind, to folder: String) throws {
    try Data(bytes(number, kind)).write(to: URL(fileURLWithPath: "\(folder)/\(Reports.name(number))"))
  }

  private func bytes(_ number: Int, _ kind: Kind) -> [UInt8] {
    if kind == .others { return Array("会议通知，第 \(number) 号。\n".utf8) }
    let model = models[number % models.count]
    let agency = model.expected.agency
    let text = kind == .copies ? model.text : reworded(model.text, number)
    return model.encoding.bytes(of: text.replacing(agency, with: word(number) + agency))
  }

  /// The text with other ideographs here and there in its sentences, so that no run of eight characters stands in
  /// another report. Headings, tables and figures are as they were.
  private func reworded(_ text: String, _ number: Int) -> String {
    // The signs come round again after 20,480 numbers; then others are changed, lest two reports be the same.
    let turn = number / 0x5000 % 4
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.count > 30, line.contains("。"), !line.contains("\t"), !line.contains("|") else { return String(line) }
      var changed = String.UnicodeScalarView()
      for (position, scalar) in line.unicodeScalars.enumerated() {
        let isIdeograph = (0x4E00..<0x9E00).contains(scalar.value)
        // A prime, so that neighbouring numbers give distant signs.
        let other = 0x4E00 + (scalar.value &+ UInt32(truncatingIfNeeded: number) &* 7919) % 0x5000
        changed.append(isIdeograph && position % 4 == turn ? Unicode.Scalar(other) ?? scalar : scalar)
      }
      return String(changed)
    }
    return lines.joined(separator: "\n")
  }

  /// Another word for every number.
  private func word(_ number: Int) -> String {
    let syllables = Array("东南西北中春夏秋冬山川河湖海云松柏梅兰竹")
    var rest = number
    var word = ""
    repeat {
      word.append(syllables[rest % syllables.count])
      rest /= syllables.count
    } while rest > 0
    return word + "市"
  }
}
