import Foundation
import ReportGenerator

/// Files to drop. Each is a report of an organ of its own, so that none has to do with another; or none at all.
struct Reports {
  enum Kind {
    case reports
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
    guard case .reports = kind else { return Array("会议通知，第 \(number) 号。\n".utf8) }
    let model = models[number % models.count]
    let agency = model.expected.agency
    return model.encoding.bytes(of: model.text.replacing(agency, with: word(number) + agency))
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
