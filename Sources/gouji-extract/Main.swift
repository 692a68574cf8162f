internal import CConfine
internal import CLimitedMemory
@preconcurrency internal import Glibc
internal import GoujiExtraction
internal import GoujiHelpers

/// `gouji-extract`: reads files of foreign formats that it is handed over a socket, and answers with documents.
///
/// Not for people to run: `gouji` and `goujid` start it, with the socket as descriptor 3. It locks itself in before it
/// sees the first file (Sources/CConfine/CONFINEMENT.md).
@main
enum Main {
  static func main() {
    guard let options = Options(CommandLine.arguments.dropFirst()) else { exit(HelperStatus.usage) }
    let memory = ResidentMemory()
    limited_memory_keep(8 << 20)
    Warmth.gather()
    guard confine_reader(UInt64(options.memory)) == 0 else { exit(HelperStatus.notConfined) }
    Service(socket: 3, options: options, memory: memory).run()
    exit(0)
  }
}

/// How much memory this process keeps: `/proc/self/statm`, opened while files could be opened.
struct ResidentMemory {
  private let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)

  /// Bytes resident; 0 where the kernel does not say.
  var bytes: Int {
    var buffer = [UInt8](repeating: 0, count: 128)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    let fields = String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self).split(separator: " ")
    guard fields.count > 1, let pages = Int(fields[1]) else { return 0 }
    return pages * ResidentMemory.pageSize
  }

  private static let pageSize = Int(getpagesize())
}

/// What libraries load when they are first used has to be loaded before no file can be opened any more.
enum Warmth {
  static func gather() {
    // Names in archives are converted by the locale's rules.
    setlocale(LC_CTYPE, "C.UTF-8")
    Extraction.prepare()
    // A page in GB18030 passes through all of the way of a page.
    let page = Array("<html><body><p>".utf8) + [0xB1, 0xED, 0xC8, 0xFD] + Array("</p></body></html>".utf8)
    _ = Extraction.read(page, name: "page.html")
    limited_memory_trim()
  }
}
