internal import CConfine
internal import CLimitedMemory
internal import Glibc
internal import GoujiCore
internal import GoujiExtraction
internal import GoujiHelpers

/// One file after the other, until the parent closes the socket.
struct Service {
  let socket: Int32
  let options: Options
  let memory: ResidentMemory

  func run() {
    while let (request, descriptor) = next() {
      // Ends this process by SIGALRM if it hangs and nobody is left to see it.
      alarm(UInt32(clamping: options.seconds))
      let answer = answer(request, descriptor)
      alarm(0)
      let frame = AnswerFrame(isTooLarge() ? .lastAnswer : .answer, answer.count).encoded
      // A parent that is woken twice takes longer than to copy a small answer.
      if answer.count <= Service.smallAnswer {
        send(frame + answer)
      } else {
        send(frame)
        send(answer)
      }
    }
  }

  private static let smallAnswer = 1 << 18

  /// Whether this process keeps more memory than it may. What was freed is given back only where much was: to give it
  /// back and to be given it anew, page by page, for each file takes longer than to read a small one.
  private func isTooLarge() -> Bool {
    guard memory.bytes > options.resident / 4 * 3 else { return false }
    limited_memory_trim()
    return memory.bytes > options.resident
  }

  /// Nil when there is nothing more to do, or nothing to be understood.
  private func next() -> (Request, Int32)? {
    var message = [UInt8](repeating: 0, count: Request.greatestSize)
    var descriptor: Int32 = -1
    let count = confine_receive(socket, &message, message.count, &descriptor)
    guard count > 0, descriptor >= 0 else { return nil }
    guard let request = Request(decoding: Array(message.prefix(count))) else { return nil }
    return (request, descriptor)
  }

  private func answer(_ request: Request, _ descriptor: Int32) -> [UInt8] {
    defer { close(descriptor) }
    guard let bytes = FileContent.read(descriptor, count: request.bytes) else {
      return single(request, .rejected(Rejection(.damaged, "文件在读取时变短了。请重新上传完整的文件。"))).encoded
    }
    let answer = answer(request, bytes).encoded
    guard answer.count > options.answer else { return answer }
    return single(request, .rejected(HelperFailure.output(bytes: options.answer).rejection)).encoded
  }

  private func answer(_ request: Request, _ bytes: [UInt8]) -> Answer {
    switch request.task {
    case .file:
      let progress = MemberProgress(skipped: Set(request.skipped)) { send(AnswerFrame(.member, $0).encoded) }
      let members = Extraction.read(bytes, name: request.name, limits: options.extraction, progress: progress)
      return Answer(members: members.map { Answer.Member($0, isWhole: $0.name == request.name) })
    case .pdfDump:
      return single(request, PDFContent.of(dump: bytes))
    }
  }

  /// The parent knows format, size and hash itself.
  private func single(_ request: Request, _ content: Answer.Content) -> Answer {
    let hash = Hexadecimal.sha256([])
    return Answer(members: [
      Answer.Member(name: request.name, format: "pdf", sha256: hash, bytes: request.bytes, content: content)
    ])
  }

  private func send(_ bytes: [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // The parent is gone.
      guard count > 0 else { exit(0) }
      offset += count
    }
  }
}

enum FileContent {
  /// Exactly so many bytes from the start; nil if there are fewer.
  static func read(_ descriptor: Int32, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes[filled...].withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, filled) }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return nil }
      filled += got
    }
    return bytes
  }
}
