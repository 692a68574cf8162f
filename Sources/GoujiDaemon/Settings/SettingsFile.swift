internal import GoujiCore

/// The keys of `goujid.yaml`.
extension Settings {
  private static let keys: Set<String> = [
    "state", "inbox", "outbox", "forms", "settling_time", "size_limit", "workers", "rescan_interval",
    "shutdown_budget",
  ]

  /// Takes over what the file says; a file without any key is fine.
  ///
  /// - Returns: The line of each key that the file has.
  /// - Throws: `ConfigurationError`.
  mutating func read(_ text: String, file: String) throws -> [String: Int] {
    let isBare = text.split(separator: "\n").allSatisfy { line in
      let start = line.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
      return start.isEmpty || start.hasPrefix("#")
    }
    if isBare { return [:] }
    let values = try ConfigurationNode.parse(text, file: file).mapping(allowed: Settings.keys)
    if let value = values["state"] { state = try value.folder() }
    if let value = values["inbox"] { inboxSetting = try value.folder() }
    if let value = values["outbox"] { outboxSetting = try value.folder() }
    if let value = values["forms"] { forms = try value.folder() }
    if let value = values["settling_time"] {
      settlingTime = .milliseconds(try value.integer(in: 0...60_000, unit: "毫秒"))
    }
    if let value = values["size_limit"] { sizeLimit = try value.integer(in: 1...1024, unit: "MiB") << 20 }
    if let value = values["workers"] { workers = try value.integer(in: 1...256, unit: "个") }
    if let value = values["rescan_interval"] {
      rescanInterval = .seconds(try value.integer(in: 1...86_400, unit: "秒"))
    }
    if let value = values["shutdown_budget"] {
      shutdownBudget = .seconds(try value.integer(in: 0...600, unit: "秒"))
    }
    return values.compactMapValues(\.line)
  }
}

extension ConfigurationNode {
  /// An absolute path.
  fileprivate func folder() throws -> String {
    let path = try string()
    guard path.hasPrefix("/") else { throw error("此处应为绝对路径（以 / 开头），现为“\(path)”。") }
    return Settings.absolute(path)
  }

  fileprivate func integer(in range: ClosedRange<Int>, unit: String) throws -> Int {
    let text = try string()
    guard let value = Int(text), range.contains(value) else {
      throw error("此处应为 \(range.lowerBound) 到 \(range.upperBound) 之间的整数（\(unit)），现为“\(text)”。")
    }
    return value
  }
}
