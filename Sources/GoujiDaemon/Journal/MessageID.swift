package import GoujiCore

/// The 128-bit name of one kind of entry, 32 hexadecimal digits (`MESSAGE_ID`, `sd-id128(3)`).
///
/// Given once by `journalctl --new-id128` and never changed: the catalog and people's filters hang on them.
package struct MessageID: Hashable, Sendable {
  package let rawValue: String

  /// The entry that each file gets.
  package static let filed = MessageID(rawValue: "0dc05a7e5d6a4787ac152424aec149cf")

  /// The entries that an alert of this code makes.
  package static func alert(_ code: AlertCode) -> MessageID {
    let digits =
      switch code {
      case .balance: "a862444b712f477ca5d2b3a36d8cdd22"
      case .items: "0e2061860aa245fdaaa919ca0ff8069a"
      case .row: "76b8f012c89241af8fce9b36bdf7a824"
      case .outcomes: "710cdf66938c42338e6c7ac8e00fde3b"
      case .yearCarry: "dfd8f034230248b6b7106fa1e3b2f8d5"
      case .yearStock: "76843f5000634e0bb2ac5a8ab8f5f547"
      case .yearJump: "38d53e93b11844199c8c40223f19f552"
      case .textTable: "1f4bc77704734415b34f040b05ba8ef4"
      case .textSum: "43cda0c0cf9d4df38ef85aa1442a8958"
      case .textPercent: "793efa2124984939b8a1a2a37191ecac"
      case .textChange: "debe603cfcb54bd09aa11f081770367f"
      case .textClaim: "814791c2674e4e50826728bfe87d793c"
      case .textYear: "7c0ed789d6294ca4824a07e7d101df20"
      case .textCopy: "dc6bc3f5967c49a595044afa97ddffce"
      case .section: "cee67c93bff84ccb9ce1ec1489f48b56"
      case .table: "3ba4311163d542d2aa645863c6d6ec17"
      case .cell: "b9e0c835ce934a7382d00ce2cbb3ce2e"
      case .label: "80791412fab6471b8d6185688f785bf0"
      case .blank: "ee1cab548aeb47f69528905a21a9ad02"
      case .edition: "59fedc6e33594264ae8ecac801ad7db4"
      case .unit: "1c09a356d9af49e4bce7459f6453cf3c"
      case .value: "b4e545ec57604903b4f8d94f1079acbd"
      case .unsure: "6ef2e20b1e6c436994a55a6c88552dc3"
      case .unsupported: "3264c5586c054ad89c5b238b268581ea"
      case .damaged: "0dee5e28a02d43b5a4bcfd4943b9cd7a"
      case .encrypted: "5972b15bd77d49ffbdaadd744b501972"
      case .limit: "03df0547f1ea47f889b2d7ff48043ab2"
      case .empty: "f6280e577a8d4a36bae2e940dda0697f"
      case .notReport: "4d75529d02754154a5cdd4889ebefad9"
      case .dueMissing: "f2f287affad94a58852db93b48e75808"
      case .dueLate: "b7f4e654f29d415f9c57234f1daf38a3"
      case .rollup: "4bbc9bb8b7ba4a3ca27c7156a4486401"
      }
    return MessageID(rawValue: digits)
  }

  /// The entries in which the daemon speaks of itself.
  package static func event(_ event: DaemonEvent) -> MessageID {
    let digits =
      switch event {
      case .started: "cebf90c2737e4cea8afe0ee820a0e83f"
      case .stopping: "04b92ee2f030429ab9652a9b14945a70"
      case .reloaded: "e0ae31170acb401895ebfdf805501b59"
      case .reloadRefused: "a2dd730e21544692ae6f9e412dfdfb60"
      case .overflow: "40f8a831a70f4e228595b11caa36c426"
      case .leftAlone: "1e955a1a242249e5be43006ec50d5acd"
      case .duplicate: "fe50246ce20e4096b41813bf09a1c145"
      case .retrying: "158e91363cf24af8bcf4e7b99f842bd4"
      case .recovered: "0d123c9761ad437187632135fb33341b"
      case .writtenLate: "e651e3d4f37e4959bc49fbc2f59f9b05"
      case .entriesLost: "edd5c82672e34f8b9d862b4defa94e31"
      }
    return MessageID(rawValue: digits)
  }
}
