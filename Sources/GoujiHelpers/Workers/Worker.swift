internal import CConfine
internal import Glibc
internal import GoujiCore

/// A running `gouji-extract`, which reads one file after the other.
///
/// The pool lends it to one thread at a time, which alone uses it: that is why it may pass between threads.
final class Worker: @unchecked Sendable {
  private let process: ChildProcess
  private let socket: Int32
  private let limits: HelperLimits
  private var files = 0

  init(program: String, limits: HelperLimits) throws(HelperFailure) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .noResources(code: errno) }
    defer { close(ends[1]) }
    do {
      process = try ChildProcess(
        program: program,
        arguments: Worker.arguments(limits),
        environment: HelperEnvironment.variables,
        descriptors: [nil, nil, nil, ends[1]]
      )
    } catch {
      close(ends[0])
      throw error
    }
    socket = ends[0]
    self.limits = limits
  }

  deinit {
    close(socket)
  }

  /// Whether it is to be replaced rather than given another file.
  private(set) var isDone = false

  /// Number of the member of a bundle that was begun last; nil if none was, in the file last handed over.
  private(set) var member: Int?

  /// Hands the file over and waits for the answer. After a failure the worker is dead.
  func read(_ request: Request, file: MemoryFile, time: FileTime) throws(HelperFailure) -> Answer {
    member = nil
    var watch = Watch(process, time: time)
    defer { watch.finish() }
    do {
      let message = request.encoded
      let sent = confine_send(socket, message, message.count, file.descriptor)
      guard sent == message.count else { throw HelperFailure.malformed("the request was not taken") }
      let frame = try answerFrame(&watch)
      guard frame.number <= limits.answerBytes else { throw HelperFailure.output(bytes: limits.answerBytes) }
      let bytes = try receive(frame.number, &watch)
      files += 1
      isDone = frame.kind == .lastAnswer || files >= limits.filesPerWorker
      return try Answer(decoding: bytes[...], parts: limits.answerParts)
    } catch let error as WireReader.Malformed {
      throw failure(.malformed(error.what))
    } catch let error as HelperFailure {
      throw failure(error)
    } catch {
      throw failure(.malformed("\(error)"))
    }
  }

  private func answerFrame(_ watch: inout Watch) throws -> AnswerFrame {
    while let frame = AnswerFrame(decoding: try receive(AnswerFrame.size, &watch)) {
      guard frame.kind == .member else { return frame }
      member = frame.number
    }
    throw HelperFailure.malformed("no frame")
  }

  private func receive(_ count: Int, _ watch: inout Watch) throws -> [UInt8] {
    var bytes: [UInt8] = []
    // The length is the worker's word: memory is taken as bytes come.
    bytes.reserveCapacity(min(count, Worker.step))
    var piece = [UInt8](repeating: 0, count: min(max(count, 1), Worker.step))
    while bytes.count < count {
      var wait = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      let ready = poll(&wait, 1, watch.milliseconds)
      // Looked at even while bytes come: they may come one at a time.
      guard !watch.isOver else { throw HelperFailure.timeout(seconds: limits.seconds) }
      guard ready > 0 else { continue }
      let got = recv(socket, &piece, min(piece.count, count - bytes.count), Int32(MSG_DONTWAIT))
      if got < 0, errno == EINTR || errno == EAGAIN { continue }
      guard got > 0 else { throw HelperFailure.malformed("the answer broke off") }
      bytes.append(contentsOf: piece[..<got])
    }
    return bytes
  }

  private static let step = 1 << 18

  /// What went wrong, seen with how the worker ended; it is killed if it did not.
  private func failure(_ seen: HelperFailure) -> HelperFailure {
    isDone = true
    guard case .malformed = seen else {
      _ = process.kill()
      return seen
    }
    // It closes the socket by ending, and that takes a moment; a worker that talks nonsense goes on and is killed.
    let moment = FileTime(seconds: Worker.moment, clockSeconds: Worker.moment)
    var watch = Watch(process, time: moment)
    guard let ending = process.end(&watch) else { return seen }
    switch ending {
    case .exited(HelperStatus.memory): return .memory(bytes: limits.memory)
    case .exited(HelperStatus.notConfined): return .notConfined
    case .exited(0): return seen
    case .exited(let status): return .broken(program: HelperPrograms.extract, status: status)
    // Its own alarm clock, set later than our deadline: we did not get to see it.
    case .signalled(SIGALRM): return .timeout(seconds: limits.seconds)
    case .signalled(let signal): return .crashed(signal: signal)
    }
  }

  private static let moment = 5.0

  private static func arguments(_ limits: HelperLimits) -> [String] {
    let own = ["memory": limits.memory, "seconds": Int(limits.seconds) + 2, "answer": limits.answerBytes]
      .merging(["resident": limits.residentBytes]) { first, _ in first }
    let all = limits.extraction.merging(own) { _, own in own }
    return all.sorted { $0.key < $1.key }.flatMap { ["--\($0.key)", "\($0.value)"] }
  }
}

/// How helpers of ours end where there is nothing to answer: `sysexits.h`.
package enum HelperStatus {
  package static let usage: Int32 = 64
  package static let notConfined: Int32 = 71
  package static let memory: Int32 = 76
}
