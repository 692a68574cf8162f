internal import Yams

/// A YAML node that knows its file, so that every complaint names file and line.
///
/// Unchecked: the library's nodes are classes in part, but none is changed once the text has been read.
package struct ConfigurationNode: @unchecked Sendable {
  package let file: String
  let node: Node

  /// - Throws: `ConfigurationError` if the text is no YAML or is empty.
  package static func parse(_ text: String, file: String) throws -> ConfigurationNode {
    do {
      // Every scalar is read as text and given its type here, so that none is to be resolved by the library's patterns.
      guard let node = try Yams.compose(yaml: text, .basic) else {
        throw ConfigurationError(file: file, line: nil, message: "文件是空的。")
      }
      return ConfigurationNode(file: file, node: node)
    } catch let error as YamlError {
      throw ConfigurationError(file: file, line: error.line, message: "不是合法的 YAML：\(error.problem)")
    }
  }

  package var line: Int? { node.mark?.line }

  package func error(_ message: String) -> ConfigurationError {
    ConfigurationError(file: file, line: line, message: message)
  }

  /// Keys and values of a mapping; a key that is not allowed, or stands twice, is refused.
  package func mapping(allowed: Set<String>) throws -> [String: ConfigurationNode] {
    guard case .mapping(let mapping) = node else { throw error("此处应为键值对。") }
    var values: [String: ConfigurationNode] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      let keyNode = ConfigurationNode(file: file, node: key)
      guard allowed.contains(name) else {
        throw keyNode.error("不认识的键“\(name)”；可用的键：\(allowed.sorted().joined(separator: "、"))。")
      }
      guard values.updateValue(ConfigurationNode(file: file, node: value), forKey: name) == nil else {
        throw keyNode.error("键“\(name)”重复。")
      }
    }
    return values
  }

  package func list() throws -> [ConfigurationNode] {
    guard case .sequence(let sequence) = node else { throw error("此处应为列表。") }
    return sequence.map { ConfigurationNode(file: file, node: $0) }
  }

  package func string() throws -> String {
    guard case .scalar(let scalar) = node, !scalar.string.isEmpty else { throw error("此处应为文字。") }
    return scalar.string
  }

  package func strings() throws -> [String] {
    guard case .sequence(let sequence) = node else { throw error("此处应为列表。") }
    return try sequence.map { element in
      guard case .scalar(let scalar) = element, !scalar.string.isEmpty else {
        throw ConfigurationNode(file: file, node: element).error("此处应为文字。")
      }
      return scalar.string
    }
  }

  package func integer() throws -> Int {
    guard let value = Int(try string()) else { throw error("此处应为整数。") }
    return value
  }

  package func flag() throws -> Bool {
    switch try string() {
    case "true": true
    case "false": false
    default: throw error("此处应为 true 或 false。")
    }
  }
}

extension YamlError {
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }

  fileprivate var problem: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
    case .duplicatedKeysInMapping(let keys, _): "键重复 \(keys.map { "\($0)" }.joined(separator: "、"))"
    default: String(describing: self)
    }
  }
}
