package import Logging

/// The daemon's own words (lifecycle, overflow, retries) in the journal, with the same structure as its findings.
///
/// Metadata become fields, `file` `GOUJI_FILE`. The key `event` names a `DaemonEvent`: it gives the entry its message
/// id, and with that its explanation in the catalog.
package struct JournalLogHandler: LogHandler {
  package var metadata: Logger.Metadata = [:]
  package var logLevel: Logger.Level = .info
  private let sink: any EntrySink

  package init(sink: any EntrySink) {
    self.sink = sink
  }

  package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    let fields = metadata.merging(event.metadata ?? [:]) { _, new in new }
    let kind = fields["event"].flatMap { DaemonEvent(rawValue: $0.description) }
    var entry = JournalEntry(
      priority: event.level.syslogPriority,
      message: event.message.description,
      id: kind.map(MessageID.event),
      file: event.file,
      line: event.line,
      function: event.function
    )
    for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
      entry.append("GOUJI_" + key.journalFieldName, value.description)
    }
    entry.append("GOUJI_ERROR", event.error.map { "\($0)" })
    sink.send(entry)
  }
}

extension Logger {
  /// Says what happened to the daemon itself.
  ///
  /// - Parameter message: A whole sentence, in Chinese, that can stand without the metadata.
  package func report(
    _ event: DaemonEvent,
    _ level: Level,
    _ message: Message,
    metadata: Metadata = [:],
    file: String = #fileID,
    function: String = #function,
    line: UInt = #line
  ) {
    let fields = metadata.merging(["event": "\(event.rawValue)"]) { _, new in new }
    log(level: level, message, metadata: fields, file: file, function: function, line: line)
  }
}

extension Logger.Level {
  /// As in `syslog(3)`.
  fileprivate var syslogPriority: Int {
    switch self {
    case .trace, .debug: 7
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    }
  }
}

extension String {
  /// The key as journald takes it, in a field name of at most 64 bytes: capitals, digits, `_`.
  fileprivate var journalFieldName: String {
    String(
      decoding: uppercased().utf8.prefix(58).map { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        default: UInt8(ascii: "_")
        }
      },
      as: UTF8.self
    )
  }
}
