internal import Glibc

/// Where bytes stand among others.
enum ByteSearch {
  /// Where `mark`, which is not empty, first stands from `start` on; nil if it does not.
  static func find(_ mark: StaticString, in bytes: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let (size, first) = (mark.utf8CodeUnitCount, Int32(mark.utf8Start.pointee))
    var position = start
    while position + size <= bytes.count,
      let found = memchr(base + position, first, bytes.count - size - position + 1)
    {
      position = UnsafeRawPointer(found) - base
      if memcmp(found, mark.utf8Start, size) == 0 { return position }
      position += 1
    }
    return nil
  }
}
