internal import Foundation
internal import GoujiCore
internal import GoujiHelpers

/// One file to check.
enum Input: Sendable {
  case file(path: String)
  /// Read at once: a stream cannot be read again.
  case standardInput([UInt8])

  /// A path that is not there, or that cannot be listed.
  struct Missing: Error, CustomStringConvertible {
    var path: String
    var description: String { "没有这个文件或文件夹：\(path)" }
  }

  /// Every file that the arguments mean, folders expanded in the order of their names.
  ///
  /// - Throws: `Missing` for a path that does not exist.
  static func all(_ paths: [String]) throws -> [Input] {
    var inputs: [Input] = []
    for path in paths {
      if path == "-" {
        inputs.append(.standardInput(Array(FileHandle.standardInput.readDataToEndOfFile())))
        continue
      }
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw Missing(path: path) }
      if isFolder.boolValue {
        inputs += try files(below: path).map { .file(path: $0) }
      } else {
        inputs.append(.file(path: path))
      }
    }
    return inputs
  }

  private static func files(below folder: String) throws -> [String] {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      throw Missing(path: folder)
    }
    let visible = names.filter { name in !name.split(separator: "/").contains { $0.hasPrefix(".") } }
    return visible.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\(folder)/\($0)" }.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }

  /// Never throws: what cannot be read is a reading that says so. A bundle gives one a member.
  func read(with examiner: FileExaminer) -> [Reading] {
    switch self {
    case .standardInput(let bytes):
      return examiner.read(bytes, name: "-")
    case .file(let path):
      let name = path.split(separator: "/").last.map(String.init) ?? path
      do {
        return examiner.read(try FileBytes.read(path), name: name)
      } catch {
        let source = Examination.Source(name: name, sha256: Hexadecimal.sha256([]), bytes: 0, format: "txt")
        return [Reading(source: source, content: .rejected(error))]
      }
    }
  }
}
