internal import GoujiCore

/// Files packed together: each member a report of its own.
struct Bundle {
  private let bytes: [UInt8]
  private let name: String
  private let format: String
  private let depth: Int

  init(_ bytes: [UInt8], name: String, format: String, depth: Int) {
    self.bytes = bytes
    self.name = name
    self.format = format
    self.depth = depth
  }

  /// The members that are, or may be, reports, in the order of the archive; what else there is stands in the notes of
  /// the first. One rejected member for the whole bundle where there is none.
  func members(_ reading: inout MemberReading) -> [ExtractedMember] {
    var found: [ExtractedMember] = []
    var others: [String] = []
    do throws(Rejection) {
      guard depth <= reading.mostArchives else { throw .tooManyArchives }
      try ArchiveReader.read(bytes) { entry throws(Rejection) in
        guard entry.isFile else { return }
        try reading.countMember()
        let path = memberName(entry.name)
        guard !BundleMember.isFurniture(path) else { return others.append(path) }
        let whole = "\(name)/\(path)"
        let contents: [UInt8]
        do throws(Rejection) {
          try reading.beginMember()
          contents = try reading.contents(of: entry)
        } catch  where error.code == .limit {
          throw error
        } catch {
          found.append(reading.member([], whole, FileExtension.of(path) ?? "", .rejected(error)))
          return
        }
        let members = reading.read(contents, name: whole, depth: depth + 1)
        if members.count == 1, BundleMember.isNoReport(members[0], path: path) {
          others.append(path)
        } else {
          found += members
        }
      }
    } catch {
      return found + [reading.member(bytes, name, format, .rejected(error))]
    }
    guard !found.isEmpty else { return [reading.member(bytes, name, format, .rejected(.noReportIn(others)))] }
    if !others.isEmpty { found[0].notes.insert(note(others), at: 0) }
    return found
  }

  /// A single file in a filter bears the name that the filter's ending was added to.
  private func memberName(_ path: String) -> String {
    var path = Substring(path)
    while path.hasPrefix("/") || path.hasPrefix("./") { path = path.dropFirst(path.hasPrefix("/") ? 1 : 2) }
    guard path == "data", format != "zip", let dot = name.lastIndex(of: ".") else { return String(path) }
    let file = name[..<dot]
    return String(file.split(separator: "/").last ?? file)
  }

  private func note(_ others: [String]) -> String {
    let shown = others.prefix(20).joined(separator: "、")
    let more = others.count > 20 ? "等" : ""
    return "压缩包里还有 \(others.count) 个文件不是报告，没有读取：\(shown)\(more)。"
  }
}

/// Which members of a bundle are no reports, and no reason for an alert.
enum BundleMember {
  /// What systems and programs leave in folders, by its name.
  static func isFurniture(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard let file = parts.last else { return true }
    if parts.contains("__MACOSX") || file.hasPrefix(".") || file.hasPrefix("~$") { return true }
    return ["thumbs.db", "desktop.ini"].contains(file.lowercased())
  }

  /// Pictures, programs and the like; texts that do not speak of disclosure at all.
  static func isNoReport(_ member: ExtractedMember, path: String) -> Bool {
    switch member.content {
    case .document(let document): !isAboutDisclosure(document)
    case .passedOn(let bytes, to: .text, _): !isTextAboutDisclosure(bytes, path: path)
    case .rejected(let rejection):
      rejection == .image || rejection == .slides || rejection == .unknownXML
        || (rejection.code != .encrypted && !FileExtension.isOfReport(path))
    case .passedOn: false
    }
  }

  private static let words = ["信息公开", "政务公开", "结转下年度", "行政复议"].map { Array($0.utf8) }

  private static func isAboutDisclosure(_ document: Document) -> Bool {
    document.blocks.contains { block in
      switch block {
      case .paragraph(let paragraph): speaks(Array(paragraph.text.utf8))
      case .table(let table): table.rows.contains { $0.cells.contains { speaks(Array($0.text.utf8)) } }
      }
    }
  }

  /// A binary file under a name that no report bears is not a text.
  private static func isTextAboutDisclosure(_ bytes: [UInt8], path: String) -> Bool {
    if bytes.prefix(4096).contains(0), !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) {
      return FileExtension.isOfReport(path)
    }
    return speaks(MarkupEncoding.utf8(bytes))
  }

  private static func speaks(_ text: [UInt8]) -> Bool {
    let dense = text.filter { $0 > 0x20 }
    return words.contains { word in
      guard dense.count >= word.count else { return false }
      return (0...(dense.count - word.count)).contains { start in
        dense[start] == word[0] && dense[start..<start + word.count].elementsEqual(word)
      }
    }
  }
}

/// What an archive that is no ZIP is called.
enum BundleFormat {
  static func of(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0x37, 0x7A]) { return "7z" }
    if bytes.starts(with: Array("Rar!".utf8)) { return "rar" }
    if bytes.starts(with: [0x1F, 0x8B]) { return "gz" }
    if bytes.starts(with: Array("BZh".utf8)) { return "bz2" }
    return bytes.starts(with: [0xFD, 0x37]) ? "xz" : "tar"
  }
}

extension Rejection {
  static let tooManyArchives = Rejection(.limit, "压缩包里套着压缩包，层数太多，没有读取。请解压后重新上传。")

  static let breaksReader = Rejection(
    .damaged,
    "读取程序读压缩包里的这个文件时两次意外中断，文件可能已损坏；包里的其他文件不受影响。请用原来的软件打开检查，另存后重新上传。"
  )

  static func noReportIn(_ others: [String]) -> Rejection {
    guard !others.isEmpty else { return Rejection(.empty, "压缩包是空的，里面没有文件。") }
    let shown = others.prefix(5).joined(separator: "、")
    return Rejection(.notReport, "压缩包里没有报告，只有：\(shown)\(others.count > 5 ? "等 \(others.count) 个文件" : "")。")
  }
}
