package import GoujiCore

/// What a worker makes of one file: at least one member, a report or something that is none.
package struct Answer: Equatable, Sendable {
  package var members: [Member]

  package init(members: [Member]) {
    self.members = members
  }

  /// One file, or one member of a bundle.
  package struct Member: Equatable, Sendable {
    /// The file's name; of a member `bundle.zip/member`.
    package var name: String
    /// Kind by content, as `source.format` has it.
    package var format: String
    /// Of the member's own bytes, 64 hexadecimal digits.
    package var sha256: String
    package var bytes: Int
    package var content: Content
    /// To be put before the notes of the document.
    package var notes: [String]

    package init(
      name: String,
      format: String,
      sha256: String,
      bytes: Int,
      content: Content,
      notes: [String] = []
    ) {
      self.name = name
      self.format = format
      self.sha256 = sha256
      self.bytes = bytes
      self.content = content
      self.notes = notes
    }
  }

  package enum Content: Equatable, Sendable {
    case document(Document)
    case rejected(Rejection)
    /// To be read by another program; the rejection stands where that is not there.
    case passedOn(Passage)
  }

  /// A file that the worker leaves to another reader.
  package struct Passage: Equatable, Sendable {
    /// The member's bytes; nil if it is the whole file, which the parent has.
    package var bytes: [UInt8]?
    package var reader: Reader
    package var otherwise: Rejection

    package init(bytes: [UInt8]?, reader: Reader, otherwise: Rejection) {
      self.bytes = bytes
      self.reader = reader
      self.otherwise = otherwise
    }
  }

  package enum Reader: UInt8, CaseIterable, Sendable {
    case text = 1
    case pdf = 2
    case documentConverter = 3
    case sheetConverter = 4
  }
}
