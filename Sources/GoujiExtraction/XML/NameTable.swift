/// What names of elements stand for, told by the address at which libxml2 keeps each name once: within one run the same
/// name has the same address, and no other has it.
struct NameTable<Meaning> {
  private typealias Slot = (name: UnsafePointer<UInt8>, meaning: Meaning)

  /// Far more than a format has names. Whatever finds no place is looked up each time.
  private static var size: Int { 256 }
  private static var mostSteps: Int { 8 }

  private var slots = [Slot?](repeating: nil, count: NameTable.size)
  private let meaning: (String) -> Meaning

  init(_ meaning: @escaping (String) -> Meaning) {
    self.meaning = meaning
  }

  mutating func callAsFunction(_ name: UnsafePointer<UInt8>) -> Meaning {
    let address = UInt(bitPattern: name)
    var index = Int(truncatingIfNeeded: address ^ address >> 8) & (NameTable.size - 1)
    for _ in 0..<NameTable.mostSteps {
      guard let slot = slots[index] else {
        let found = meaning(String(cString: name))
        slots[index] = (name, found)
        return found
      }
      if slot.name == name { return slot.meaning }
      index = (index + 1) & (NameTable.size - 1)
    }
    return meaning(String(cString: name))
  }
}
