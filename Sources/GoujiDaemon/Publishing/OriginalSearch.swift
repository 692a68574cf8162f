internal import GoujiCore

/// Finds the original of a result by its content, whatever suffix its name got, and whether it is a file of its own or a
/// member of a bundle.
///
/// Safe to use from many threads; what two of them look for at the same time is looked for twice.
final class OriginalSearch: Sendable {
  struct Original: Equatable {
    /// Below the state folder.
    var path: String
    /// Of the file that was dropped, which may be a bundle.
    var fileName: String
    var digest: String
  }

  /// A bundle has as many results as members: what was found for one need not be looked for again.
  private struct Known {
    /// Digests of the members of bundles, by the bundles' paths.
    var members: [String: Set<String>] = [:]
    /// Digests of files, by path.
    var digests: [String: String] = [:]
    /// Names of originals by the files' own names, by folder.
    var names: [String: [String: [String]]] = [:]
  }

  private let spool: Spool
  private let judging: Judging
  private let known = Locked(Known())

  init(_ spool: Spool, _ judging: Judging) {
    self.spool = spool
    self.judging = judging
  }

  /// Nil if it lies nowhere, or is not what it was.
  ///
  /// - Throws: `SystemFault`.
  func original(of filed: FiledResult, _ result: String) throws -> Original? {
    let name = filed.source.name
    guard let slash = name.firstIndex(of: "/") else {
      return try single(String(result.dropLast(".json".count)), filed)
    }
    return try bundle(String(name[..<slash]), filed)
  }

  private func folders(_ filed: FiledResult) -> [(prefix: String, folder: Folder)] {
    let both = [("archive/", spool.archive), ("rejected/", spool.rejected)]
    return filed.verdict == "rejected" ? both.reversed() : both
  }

  private func single(_ name: String, _ filed: FiledResult) throws -> Original? {
    for (prefix, folder) in folders(filed) {
      var candidate = name
      var number = 1
      while try folder.sight(of: candidate)?.kind == .file {
        if try digest(prefix, folder, candidate) == filed.source.sha256 {
          return Original(path: prefix + candidate, fileName: filed.source.name, digest: filed.source.sha256)
        }
        number += 1
        candidate = "\(name).\(number)"
      }
    }
    return nil
  }

  /// The bundle of that name that holds the member; there may be several, each dropped at another time.
  private func bundle(_ bundle: String, _ filed: FiledResult) throws -> Original? {
    for (prefix, folder) in folders(filed) {
      for candidate in try names(prefix, folder)[bundle] ?? [] {
        let digest = try digest(prefix, folder, candidate)
        // Its hash begins as its name says, or it is no longer what was filed.
        guard ResultName.parts(ofOriginal: candidate).map({ digest.hasPrefix($0.digest) }) == true else { continue }
        guard try members(of: prefix + candidate, folder, candidate, bundle).contains(filed.source.sha256) else {
          continue
        }
        return Original(path: prefix + candidate, fileName: bundle, digest: digest)
      }
    }
    return nil
  }

  private func digest(_ prefix: String, _ folder: Folder, _ name: String) throws -> String {
    if let digest = known.with({ $0.digests[prefix + name] }) { return digest }
    let digest = try folder.file(name).digest()
    known.with { $0.digests[prefix + name] = digest }
    return digest
  }

  private func members(of path: String, _ folder: Folder, _ name: String, _ bundle: String) throws -> Set<String> {
    if let members = known.with({ $0.members[path] }) { return members }
    let file = try folder.file(name)
    let size = try file.sight().size
    let found = Set(judging.examine(try file.read(expecting: size, limit: size), bundle).map(\.source.sha256))
    known.with { $0.members[path] = found }
    return found
  }

  private func names(_ prefix: String, _ folder: Folder) throws -> [String: [String]] {
    if let names = known.with({ $0.names[prefix] }) { return names }
    var names: [String: [String]] = [:]
    try folder.forEachName { name, _ in
      if let name, let own = ResultName.parts(ofOriginal: name)?.own { names[own, default: []].append(name) }
    }
    let sorted = names.mapValues { $0.sorted() }
    known.with { $0.names[prefix] = sorted }
    return sorted
  }
}
