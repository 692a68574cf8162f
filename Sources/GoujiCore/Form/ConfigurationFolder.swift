package import Foundation

/// Where the forms and regions are: in a checkout, or as installed, wherever the program is called from.
package enum ConfigurationFolder {
  /// `$GOUJI_CONFIG_DIR` if set; else `../share/gouji` beside the program's folder; else the nearest `config` above it.
  ///
  /// - Throws: `ConfigurationError` naming the places that were tried.
  package static func find() throws -> URL {
    if let folder = ProcessInfo.processInfo.environment["GOUJI_CONFIG_DIR"], !folder.isEmpty {
      return URL(fileURLWithPath: folder, isDirectory: true)
    }
    var folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let installed = folder.deletingLastPathComponent().appendingPathComponent("share/gouji", isDirectory: true)
    if isConfiguration(installed) { return installed }
    let start = folder
    while folder.path != "/" {
      let config = folder.appendingPathComponent("config", isDirectory: true)
      if isConfiguration(config) { return config }
      folder.deleteLastPathComponent()
    }
    throw ConfigurationError(
      file: installed.path,
      line: nil,
      message: "找不到表样和区划（forms/*.yaml、regions.tsv）：这里没有，\(start.path) 之上的 config 里也没有。可用环境变量 GOUJI_CONFIG_DIR 指明。"
    )
  }

  private static func isConfiguration(_ folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("forms/2021.yaml").path)
  }
}
