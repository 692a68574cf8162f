internal import Foundation
internal import GoujiCore
internal import GoujiStore

/// The index of a daemon, as a source of other reports. It is only read.
struct HistoryIndex {
  private let index: Index
  private let forms: FormLibrary

  init(_ index: Index, _ forms: FormLibrary) {
    self.index = index
    self.forms = forms
  }

  /// A path that cannot be read, in words.
  struct Unreadable: Error, CustomStringConvertible {
    var description: String
  }

  /// The index that a path means: the database itself, or a daemon's folder or outbox; nil if it means neither.
  ///
  /// - Throws: `Unreadable`.
  static func open(_ path: String) throws -> Index? {
    let above = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let isOutbox = FileManager.default.fileExists(atPath: "\(path)/status.json")
    let candidates = ["\(path)/index/gouji.sqlite"] + (isOutbox ? ["\(above)/index/gouji.sqlite"] : [])
    let found = path.hasSuffix(".sqlite") ? path : candidates.first { FileManager.default.fileExists(atPath: $0) }
    guard let found, FileManager.default.fileExists(atPath: found) else {
      guard !isOutbox, !FileManager.default.fileExists(atPath: "\(path)/goujid.lock") else {
        throw Unreadable(
          description: "读不到 \(path) 的索引：没有权限，或 goujid 还没有在这里工作过。请管理员把您加入 gouji 组（adduser 用户名 gouji）。"
        )
      }
      return nil
    }
    do {
      return try Index(reading: found)
    } catch {
      throw Unreadable(description: "读不了索引 \(found)：\(error)")
    }
  }

  /// All filings of the reports' organs, in the order in which they came in, and those whose text they may have.
  func filings(for reports: [FiledYear]) -> [FiledYear] {
    var organs = Set(reports.map(\.organ.text))
    for report in reports {
      let bands = report.text.sections.flatMap(\.bands)
      for result in (try? index.results(year: report.year, bands: bands)) ?? [] {
        if let organ = try? index.filing(result: result)?.memory?.organ { organs.insert(organ) }
      }
    }
    // A report that is asked about is not another because the daemon has it, too.
    let own = Set(reports.map(\.result))
    return organs.sorted().flatMap { organ in
      let records = ((try? index.filings(ofOrgan: organ)) ?? []).filter { !own.contains($0.result) }
      return records.sorted { ($0.received, $0.digest, $0.result) < ($1.received, $1.digest, $1.result) }.compactMap {
        record in record.memory.flatMap { FiledYear(encoded: $0.bytes, result: record.result, forms: forms) }
      }
    }
  }
}
