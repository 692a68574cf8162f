internal import Glibc
internal import GoujiCore

/// A file taken from the inbox: open, read, and known by its content.
package struct Intake: Sendable {
  /// Below the inbox.
  package var path: String
  package var name: String
  package var folder: Folder
  package var file: OpenFile
  /// When it was read.
  package var sight: Sight
  /// Nil for a file beyond the size limit.
  package var bytes: [UInt8]?
  package var digest: String

  /// When the file came into the inbox, UTC, to the second: its last change there. The same after a restart, so that
  /// reading it again says the same.
  package var received: String { Timestamp.text(seconds: sight.changed / 1_000_000_000) }

  package enum Outcome: Sendable {
    case read(Intake)
    case gone
    case unsettled(Sight)
    /// Its format's end is missing; it is waited for this much longer, in nanoseconds.
    case unfinished(Sight, UInt64)
    case leftAlone(Arrivals.Obstacle, Sight)
    case failed(SystemFault)
  }

  /// Opens and reads a settled file. Blocks.
  ///
  /// - Parameter isWhole: Whether it is known that its writer has finished; else its format's end is asked for.
  package static func take(_ path: String, from inbox: Inbox, sizeLimit: Int, isWhole: Bool) -> Outcome {
    do {
      let (folder, name) = try inbox.locate(path)
      let file: OpenFile
      do {
        file = try folder.file(name)
      } catch let fault as SystemFault {
        return try refusal(fault, folder, name)
      }
      let before = try file.sight()
      guard before.kind == .file else { return .leftAlone(.kind, before) }
      let isTooLarge = before.size > sizeLimit
      let bytes = isTooLarge ? nil : try file.read(expecting: before.size, limit: sizeLimit)
      let digest = try bytes.map(Digest.of) ?? file.digest()
      let after = try file.sight()
      guard after == before, bytes.map({ $0.count == after.size }) ?? true else { return .unsettled(after) }
      if !isWhole, let bytes, let rest = restOfPatience(after), FileEnd.isMissing(bytes) {
        return .unfinished(after, rest)
      }
      return .read(
        Intake(path: path, name: name, folder: folder, file: file, sight: after, bytes: bytes, digest: digest)
      )
    } catch let fault as SystemFault where fault.code == ENOENT || fault.code == ENOTDIR {
      return .gone
    } catch let fault as SystemFault {
      return .failed(fault)
    } catch {
      return .failed(SystemFault("read", path, code: EIO))
    }
  }

  /// How much longer the end of a file is waited for, in nanoseconds; nil if it has been quiet for long enough. A time of
  /// change that is yet to come, as after the clock was set back, says nothing and is not waited for.
  private static func restOfPatience(_ sight: Sight) -> UInt64? {
    let age = Clock.wall - sight.changed
    guard age >= 0, age < Int64(Arrivals.patience) else { return nil }
    return Arrivals.patience - UInt64(age)
  }

  /// What it means that a file could not be opened.
  private static func refusal(_ fault: SystemFault, _ folder: Folder, _ name: String) throws -> Outcome {
    guard let sight = try folder.sight(of: name) else { return .gone }
    switch fault.code {
    // Refused although the rights are there: the machine's fault of a moment, or rights that have just been given.
    case EACCES, EPERM: return folder.mayRead(name) ? .failed(fault) : .leftAlone(.rights, sight)
    case ELOOP: return .leftAlone(.link, sight)
    case ENXIO, ENODEV, EOPNOTSUPP: return .leftAlone(.kind, sight)
    default: return .failed(fault)
    }
  }

  /// Whether the content is still what was read: a writer that keeps its descriptor after renaming the file into the
  /// inbox shows in no other way. Blocks.
  package func isUnchanged() throws -> Bool {
    let now = try file.sight()
    guard now.hasSameContent(as: sight) else { return false }
    // Times are coarse: two writes within one tick of the kernel's clock have the same.
    return try bytes == nil || file.digest() == digest
  }
}

package enum Timestamp {
  /// RFC 3339 in UTC (`gmtime_r(3)`): `2026-01-20T09:30:00Z`.
  package static func text(seconds: Int64) -> String {
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    func digits(_ number: Int32, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return digits(parts.tm_year + 1900, 4) + "-" + digits(parts.tm_mon + 1, 2) + "-" + digits(parts.tm_mday, 2) + "T"
      + digits(parts.tm_hour, 2) + ":" + digits(parts.tm_min, 2) + ":" + digits(parts.tm_sec, 2) + "Z"
  }
}
