internal import GoujiCore

/// The parts of an Office file: an Open Packaging archive (ECMA-376 part 2) or an OpenDocument one.
struct OfficePackage {
  /// Parts that are needed, by their path.
  private(set) var parts: [String: [UInt8]] = [:]

  /// - Parameter isWanted: Which parts are read.
  /// - Throws: `Rejection` with READ-DAMAGED, READ-ENCRYPTED or READ-LIMIT.
  init(_ bytes: [UInt8], budget: inout InflationBudget, isWanted: (String) -> Bool) throws(Rejection) {
    try ArchiveReader.read(bytes) { entry throws(Rejection) in
      let path = OfficePackage.path(entry.name)
      guard isWanted(path), parts[path] == nil else { return }
      parts[path] = try entry.contents(&budget)
    }
  }

  /// A part's path as relationships name it; some writers begin it with a separator, or use Windows'.
  static func path(_ name: String) -> String {
    let name = name.hasPrefix("/") ? String(name.dropFirst()) : name
    return name.contains("\\") ? String(name.map { $0 == "\\" ? "/" : $0 }) : name
  }

  /// Where a relationship of a part leads; `from` is empty for the package itself.
  func target(ofType type: String, from part: String) -> String? {
    relationships(of: part).first { $0.type.hasSuffix("/" + type) }.map(\.target)
  }

  func target(ofID id: String, from part: String) -> String? {
    relationships(of: part).first { $0.id == id }.map(\.target)
  }

  private func relationships(of part: String) -> [RelationshipSink.Relationship] {
    let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let folder = String(part[..<cut])
    guard let bytes = parts["\(folder)_rels/\(part[cut...]).rels"] else { return [] }
    let sink = RelationshipSink(folder: folder)
    try? XMLParser.parse(bytes, into: sink)
    return sink.relationships
  }
}

/// Reads relationships (ECMA-376 part 2, 6.5).
final class RelationshipSink: XMLSink {
  struct Relationship {
    var id: String
    var type: String
    /// Path within the package.
    var target: String
  }

  private(set) var relationships: [Relationship] = []
  private let folder: String

  var rejection: Rejection? { nil }

  init(folder: String) {
    self.folder = folder
  }

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
      let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    relationships.append(Relationship(id: id, type: type, target: resolved(target)))
  }

  func end(_ name: String) {}
  func text(_ text: UnsafeBufferPointer<UInt8>) {}

  private func resolved(_ target: String) -> String {
    guard !target.hasPrefix("/") else { return String(target.dropFirst()) }
    var path = folder.split(separator: "/")
    for step in target.split(separator: "/") {
      if step == ".." { _ = path.popLast() } else if step != "." { path.append(step) }
    }
    return path.joined(separator: "/")
  }
}
