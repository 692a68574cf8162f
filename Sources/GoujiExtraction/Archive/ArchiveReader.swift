internal import CArchive
internal import Foundation
internal import GoujiCore

/// Archives by libarchive, from memory; no path in them is ever used as one.
enum ArchiveReader {
  /// One member while it is at hand.
  struct Entry {
    /// As the archive has it, with `/` between folders.
    let name: String
    let isFile: Bool
    let isEncrypted: Bool
    fileprivate let archive: OpaquePointer

    /// The member's content. Throws `Rejection` with READ-LIMIT, READ-ENCRYPTED or READ-DAMAGED.
    func contents(_ budget: inout InflationBudget) throws(Rejection) -> [UInt8] {
      guard !isEncrypted else { throw .encryptedArchive }
      let allowance = budget.allowance
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while bytes.count <= allowance {
        let count = archive_read_data(archive, &buffer, buffer.count)
        if count == 0 { break }
        if count == Int(ARCHIVE_RETRY) { continue }
        guard count > 0 else { throw ArchiveReader.failure(archive) }
        bytes.append(contentsOf: buffer[..<count])
      }
      try budget.spend(bytes.count)
      return bytes
    }
  }

  /// Goes through the members in the order of the archive. What a member throws goes on to the caller.
  ///
  /// - Throws: `Rejection` with READ-DAMAGED or READ-ENCRYPTED for the archive itself.
  static func read(
    _ bytes: [UInt8],
    each: (Entry) throws(Rejection) -> Void
  ) throws(Rejection) {
    guard hasLocale, let archive = archive_read_new() else { throw .badArchive }
    defer { archive_read_free(archive) }
    support(archive)
    let result = bytes.withUnsafeBytes { buffer -> Result<Void, Rejection> in
      do throws(Rejection) {
        guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) >= ARCHIVE_WARN else {
          throw failure(archive)
        }
        try readMembers(archive, each: each)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
  }

  private static func readMembers(
    _ archive: OpaquePointer,
    each: (Entry) throws(Rejection) -> Void
  ) throws(Rejection) {
    var number = 0
    while true {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return }
      if status == ARCHIVE_RETRY { continue }
      guard status >= ARCHIVE_WARN, let entry else { throw failure(archive) }
      number += 1
      // __S_IFREG: links and devices of a tar have no content of their own.
      let isFile = archive_entry_filetype(entry) & 0o170000 == 0o100000
      try each(
        Entry(
          name: name(entry) ?? "未命名\(number)",
          isFile: isFile,
          isEncrypted: archive_entry_is_encrypted(entry) != 0,
          archive: archive
        )
      )
    }
  }

  /// Names without the UTF-8 flag are the bytes of the Windows they were packed on: GBK, of which GB 18030 is a superset.
  private static func name(_ entry: OpaquePointer) -> String? {
    guard let pointer = archive_entry_pathname(entry) else { return nil }
    let bytes = [UInt8](UnsafeRawBufferPointer(start: pointer, count: strlen(pointer)))
    guard !bytes.isEmpty else { return nil }
    if let name = String(validating: bytes, as: UTF8.self) { return name }
    return Charset.utf8(bytes[...], from: "GB18030").map { String(decoding: $0, as: UTF8.self) }
  }

  /// Only what is read within this process: `filter_all` would start programs.
  private static func support(_ archive: OpaquePointer) {
    archive_read_support_filter_gzip(archive)
    archive_read_support_filter_bzip2(archive)
    archive_read_support_filter_xz(archive)
    archive_read_support_filter_zstd(archive)
    archive_read_support_format_zip(archive)
    archive_read_support_format_tar(archive)
    archive_read_support_format_7zip(archive)
    archive_read_support_format_rar(archive)
    archive_read_support_format_rar5(archive)
    // A single file in a filter; bids lowest.
    archive_read_support_format_raw(archive)
  }

  private static func failure(_ archive: OpaquePointer) -> Rejection {
    if archive_read_has_encrypted_entries(archive) > 0 { return .encryptedArchive }
    let message = archive_error_string(archive).map { String(cString: $0).lowercased() } ?? ""
    return message.contains("encrypt") || message.contains("passphrase") ? .encryptedArchive : .badArchive
  }

  /// libarchive gives no names at all, not even those in UTF-8, unless the process has a locale of UTF-8.
  private static let hasLocale = setlocale(LC_CTYPE, "C.UTF-8") != nil
}

extension Rejection {
  static let badArchive = Rejection(.damaged, "压缩包不完整或已损坏，无法解压。请重新压缩后上传。")
  static let encryptedArchive = Rejection(.encrypted, "压缩包加了密码，无法读取。请去掉密码后重新上传。")
}
