import Foundation
import GoujiCore
import Testing

@testable import GoujiHelpers

/// Files that are cut off, changed or made to hurt: each ends as a report or as one READ alert, and the next is read.
struct HostileTests {
  static let endings = [
    ".utf8.html", ".lo.docx", ".lo.odt", ".lo.rtf", ".lo.doc", ".xlsx", ".lo.pdf", ".bundle.zip",
  ]

  @Test(arguments: endings)
  func cutOff(ending: String) throws {
    for file in try HostileTests.samples(ending) {
      let bytes = Array(try Data(contentsOf: file))
      for part in [0.001, 0.02, 0.3, 0.7, 0.99] {
        try HostileTests.examine(Array(bytes.prefix(Int(Double(bytes.count) * part))), "\(ending) \(part)")
      }
    }
  }

  @Test(arguments: endings)
  func changed(ending: String) throws {
    var random = SeededRandom(seed: UInt64(ending.utf8.count))
    for file in try HostileTests.samples(ending) {
      let bytes = Array(try Data(contentsOf: file))
      for round in 0..<8 {
        var changed = bytes
        for _ in 0..<(1 << round) {
          changed[Int.random(in: changed.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        try HostileTests.examine(changed, "\(ending) \(round)")
      }
    }
  }

  /// Beginnings of every format, with noise behind them.
  @Test func beginnings() throws {
    var random = SeededRandom(seed: 3)
    let noise = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let beginnings: [[UInt8]] = [
      Array("%PDF-1.7\n".utf8), [0x50, 0x4B, 3, 4], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      Array("{\\rtf1".utf8), Array("7z\u{BC}".utf8), Array("Rar!\u{1A}\u{7}".utf8), [0x1F, 0x8B], Array("BZh".utf8),
      [0x89, 0x50, 0x4E, 0x47], Array("<html>".utf8), Array("MIME-Version: 1.0\r\n".utf8), Array("<?xml ".utf8),
    ]
    for beginning in beginnings {
      try HostileTests.examine(beginning, "only \(beginning.prefix(4))")
      try HostileTests.examine(beginning + noise, "noise after \(beginning.prefix(4))")
    }
  }

  /// Running out of memory is said as such, and is no crash.
  @Test func memory() throws {
    var limits = Samples.patient
    limits.memory = 160 << 20
    let pool = HelperPool(programs: Samples.programs, limits: limits, workers: 1)
    let page = "<html><body>" + String(repeating: "<p>政府信息公开</p>", count: 1 << 20)
    let examinations = try Samples.examine(Array(page.utf8), "a.html", pool)
    #expect(examinations.map(\.codes) == [[.limit]])
    #expect(examinations[0].alerts[0].message.contains("内存超过 160 MB"))
  }

  /// Limits of the readers themselves reach them.
  @Test func cells() throws {
    var limits = Samples.patient
    limits.extraction = ["cells": 10]
    let pool = HelperPool(programs: Samples.programs, limits: limits, workers: 1)
    for file in try Samples.formats(["620403-平川区-2020.lo.docx"]) {
      let examinations = try Samples.examine(Array(Data(contentsOf: file)), "a.docx", pool)
      #expect(examinations.map(\.codes) == [[.limit]])
    }
  }

  private static func samples(_ ending: String) throws -> [URL] {
    try Samples.formats(["620403-平川区-2020\(ending)"])
  }

  private static func examine(_ bytes: [UInt8], _ what: String) throws {
    let examinations = try Samples.examine(bytes, "a")
    #expect(!examinations.isEmpty, "\(what)")
    for examination in examinations where examination.report == nil {
      #expect(examination.codes.count == 1, "\(what)")
      #expect(!examination.codes.contains { !$0.isRejection }, "\(what)")
      let message = examination.alerts[0].message
      #expect(message.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(what)")
      // A crash is contained, but it is one: said aloud.
      if message.contains("意外中断") { Issue.record("\(what): \(message)") }
    }
  }
}
