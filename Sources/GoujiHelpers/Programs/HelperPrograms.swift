internal import Glibc

/// Where the helper programs are.
package struct HelperPrograms: Equatable, Sendable {
  /// `gouji-extract`, `gouji-pdf` and `gouji-office` lie in here.
  package var folder: String
  /// The folder of `soffice.bin`; nil if LibreOffice is not installed.
  package var office: String?

  package init(folder: String, office: String?) {
    self.folder = folder
    self.office = office
  }

  /// Beside the running program, as `swift build` leaves them; else in `../libexec/gouji`, as they are installed.
  package static func find() -> HelperPrograms {
    let own = executableFolder
    let installed = own.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/libexec/gouji"
    let folders = [own, installed]
    let folder = folders.first { access("\($0)/\(extract)", X_OK) == 0 } ?? installed
    return HelperPrograms(folder: folder, office: findOffice())
  }

  static let extract = "gouji-extract"
  static let pdf = "gouji-pdf"
  static let officeLauncher = "gouji-office"

  /// - Throws: `HelperFailure.missing`.
  func path(_ program: String) throws(HelperFailure) -> String {
    let path = "\(folder)/\(program)"
    guard access(path, X_OK) == 0 else { throw .missing(program: program, folder: folder) }
    return path
  }

  /// Whether the part of LibreOffice that reads such files is installed; each is a package of its own.
  func hasOffice(for target: OfficeTarget) -> Bool {
    guard let office else { return false }
    return access("\(office)/\(target.library)", R_OK) == 0
  }

  private static let officeFolders = [
    "/usr/lib/libreoffice/program", "/usr/lib64/libreoffice/program", "/opt/libreoffice/program",
  ]

  private static func findOffice() -> String? {
    officeFolders.first { access("\($0)/soffice.bin", X_OK) == 0 }
  }

  /// `readlink(2)` of `/proc/self/exe`, without the program's name.
  private static var executableFolder: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(decoding: buffer.prefix(max(count, 0)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return path.split(separator: "/").dropLast().map { "/\($0)" }.joined()
  }
}
