import Dispatch
import GoujiDaemon
import Testing

@Suite struct PatientSinkTests {
  /// A journal that hangs until it is told to go on.
  private struct HangingSink: EntrySink {
    let recording = RecordingSink()
    let gate = DispatchSemaphore(value: 0)
    let received = DispatchSemaphore(value: 0)

    func send(_ entry: JournalEntry) {
      gate.wait()
      gate.signal()
      recording.send(entry)
      received.signal()
    }
  }

  private func entry(_ message: String) -> JournalEntry {
    JournalEntry(priority: 6, message: message, id: nil)
  }

  @Test func anEntryHasArrivedWhenTheCallReturns() {
    let sink = RecordingSink()
    let patient = PatientSink(sink)
    for number in 1...100 {
      patient.send(entry("\(number)"))
      #expect(sink.entries.count == number)
    }
  }

  @Test func entriesSentTogetherHaveArrivedInTheirOrder() {
    let sink = RecordingSink()
    PatientSink(sink).send((1...5).map { entry("\($0)") })
    #expect(sink.entries.map(\.message) == ["1", "2", "3", "4", "5"])
  }

  @Test func aJournalThatHangsCostsEntriesAndSaysHowMany() {
    let hanging = HangingSink()
    let patient = PatientSink(hanging, patience: .milliseconds(1))
    patient.send(entry("sent late"))
    patient.send([entry("lost"), entry("lost")])
    hanging.gate.signal()
    hanging.received.wait()
    hanging.received.wait()

    let entries = hanging.recording.entries
    #expect(entries.map { $0["MESSAGE_ID"] } == [nil, MessageID.event(.entriesLost).rawValue])
    #expect(entries.first?.message == "sent late")
    #expect(entries.last?["GOUJI_LOST"] == "2")
  }

  @Test func aJournalThatReadsAgainGetsEverything() {
    let hanging = HangingSink()
    let patient = PatientSink(hanging, patience: .milliseconds(1))
    patient.send(entry("late"))
    patient.send(entry("lost"))
    hanging.gate.signal()
    hanging.received.wait()
    hanging.received.wait()
    patient.send(entry("next"))
    hanging.received.wait()
    #expect(hanging.recording.entries.last?.message == "next")
  }
}
