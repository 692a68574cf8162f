/// Pairs of numbers, far more than memory is meant for, that come in any order and are wanted part by part.
///
/// `append` is called from one thread at a time; `part` from any number of threads after that.
final class Spill: @unchecked Sendable {
  struct Pair: Hashable, Comparable {
    var key: UInt64
    var value: UInt32

    static func < (left: Pair, right: Pair) -> Bool { (left.key, left.value) < (right.key, right.value) }
  }

  /// Some ten kilobytes a part wait in memory to be written at once.
  private static let chunk = 1024

  private enum Chunk {
    case onDisk(LaidAside.Entry)
    /// The disk had no room.
    case inMemory([Pair])
  }

  private let aside: LaidAside
  private var parts: [(waiting: [Pair], chunks: [Chunk])] = []

  init(_ aside: LaidAside) {
    self.aside = aside
  }

  var count: Int { parts.count }

  func append(_ pair: Pair, toPart number: Int) {
    while parts.count <= number { parts.append(([], [])) }
    parts[number].waiting.append(pair)
    guard parts[number].waiting.count == Spill.chunk else { return }
    let pairs = parts[number].waiting
    let entry = pairs.withUnsafeBytes { aside.append(Array($0)) }
    parts[number].chunks.append(entry.map { .onDisk($0) } ?? .inMemory(pairs))
    parts[number].waiting.removeAll(keepingCapacity: true)
  }

  /// The pairs of one part in ascending order, each once.
  func part(_ number: Int) -> [Pair] {
    guard parts.indices.contains(number) else { return [] }
    var pairs = parts[number].waiting
    for chunk in parts[number].chunks {
      switch chunk {
      case .inMemory(let more): pairs += more
      case .onDisk(let entry): pairs += Spill.pairs(aside.read(entry))
      }
    }
    pairs.sort()
    var last: Pair?
    return pairs.filter { pair in
      defer { last = pair }
      return pair != last
    }
  }

  private static func pairs(_ bytes: [UInt8]) -> [Pair] {
    bytes.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: MemoryLayout<Pair>.stride).map {
        bytes.loadUnaligned(fromByteOffset: $0, as: Pair.self)
      }
    }
  }
}
