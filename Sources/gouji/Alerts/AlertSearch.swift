internal import ArgumentParser
internal import Foundation
internal import GoujiDaemon

/// Finds an alert by its id in the outbox, which is the interface for everyone who may read results.
struct AlertSearch {
  private let outbox: String

  init(outbox: String) {
    self.outbox = outbox
  }

  struct Found {
    /// Name of the result.
    var name: String
    var result: FiledResult
    var alert: FiledResult.Alert
  }

  /// The alert as it stands in the report that counts; nil if no result states it.
  ///
  /// - Throws: `ExitCode` 77, with the complaint told, where results may not be read.
  func find(_ id: String) throws -> Found? {
    guard DecisionFile.isID(id) else { return nil }
    let needle = Data("\"id\":\"\(id)\"".utf8)
    var superseded: Found?
    for name in try names() {
      // Most results do not have it: they need not be understood.
      guard let data = FileManager.default.contents(atPath: "\(outbox)/\(name)"), data.range(of: needle) != nil,
        let result = try? FiledResult(json: data), let alert = result.alerts.first(where: { $0.id == id })
      else { continue }
      let found = Found(name: name, result: result, alert: alert)
      if alert.state != "closed" { return found }
      superseded = superseded ?? found
    }
    return superseded
  }

  private func names() throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: outbox).filter {
        $0.hasSuffix(".json") && !$0.hasPrefix(".") && $0 != StatusFile.name
      }.sorted()
    } catch {
      Terminal.complain("没有读取 \(outbox) 的权限。请管理员把您加入 gouji 组（adduser 用户名 gouji），重新登录后再试。")
      throw ExitCode(77)
    }
  }
}
