extension ClaimVocabularyLoader {
  /// A statement in words, and the cells that must then be 0.
  mutating func read(assertion node: ConfigurationNode) throws {
    let keys = try node.mapping(
      allowed: ["phrases", "topic", "table", "only", "rows", "columns", "of", "ends", "whole", "some", "severity"])
    let id = try node.required("table", keys).string()
    guard let table = vocabulary.tables.firstIndex(where: { $0.id == id }) else {
      throw node.error("tables 中没有表“\(id)”。")
    }
    let sideNode = try node.required("topic", keys)
    guard let side = ClaimVocabulary.Assertion.Side(rawValue: try sideNode.string()) else {
      throw sideNode.error("topic 只能是 after、before、row 或 none。")
    }
    var severity = Severity.error
    if let given = keys["severity"] {
      guard let known = Severity(rawValue: try given.string()) else {
        throw given.error("severity 只能是 error、warning 或 notice。")
      }
      severity = known
    }
    let number = vocabulary.assertions.count
    vocabulary.assertions.append(
      ClaimVocabulary.Assertion(
        topic: side,
        table: table,
        only: try keys["only"].map { Set(try $0.strings()) },
        rows: try keys["rows"].flatMap { try expressions($0, .row, id).first },
        columns: try keys["columns"].flatMap { try expressions($0, .column, id).first },
        satisfied: try keys["of"].flatMap { try expressions($0, .row, id).first },
        endsWithTopic: try keys["ends"]?.flag() ?? false,
        isOfWhole: try keys["whole"]?.flag() ?? false,
        isOfSome: try keys["some"]?.flag() ?? false,
        severity: severity
      )
    )
    for phrase in try node.required("phrases", keys).list() {
      let parts = try phrase.string().split(separator: "…", omittingEmptySubsequences: false).map(String.init)
      guard parts.count <= 2, !parts.contains("") else { throw phrase.error("一个短语中最多有一个“…”，前后都要有字。") }
      let then = parts.count == 2 ? vocabulary.word(parts[1]) : nil
      let first = vocabulary.word(parts[0])
      vocabulary.words[first].assertions.append((number, then))
      vocabulary.words[first].roles.insert(.phrase)
      if parts[0].hasSuffix("%"), parts[0].contains("率") { vocabulary.words[first].roles.insert(.rate) }
    }
  }
}
