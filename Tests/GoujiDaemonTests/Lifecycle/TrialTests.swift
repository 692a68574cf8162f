import GoujiCore
import GoujiDaemon
import GoujiStore
import Testing

/// Blame only proof.
@Suite struct TrialTests {
  /// A child that ends as the script says.
  private func trial(_ script: String, patience: Duration = .seconds(60)) -> Trial {
    Trial(program: "/bin/sh", arguments: ["-c", script], environment: ["PATH=/bin:/usr/bin"], patience: patience)
  }

  private func judge(_ trial: Trial) throws -> Trial.Verdict {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "a")
    return trial.judge(try Folder(path: folder.path).file("a"), name: "a")
  }

  @Test func whoComesThroughIsInnocent() throws {
    #expect(try judge(trial("cat >/dev/null")) == .innocent)
    // An end of its own, however unhappy, is no crash.
    #expect(try judge(trial("exit 1")) == .innocent)
  }

  @Test func twoCrashesAreProof() throws {
    guard case .guilty(let rejection) = try judge(trial("kill -SEGV $$")) else {
      Issue.record("not proved")
      return
    }
    #expect(rejection.code == .damaged)
    #expect(rejection.message.contains("单独读取这个文件两次，两次都读取程序崩溃"))
  }

  @Test func aKillFromOutsideProvesNothing() throws {
    for signal in ["KILL", "TERM"] {
      guard case .unknown = try judge(trial("kill -\(signal) $$")) else {
        Issue.record("held against the file: \(signal)")
        continue
      }
    }
  }

  @Test func aFileThatIsNeverFinishedIsAsBad() throws {
    guard case .guilty(let rejection) = try judge(trial("exec sleep 600", patience: .seconds(1))) else {
      Issue.record("not proved")
      return
    }
    #expect(rejection.message.contains("超过 1 秒没有读完"))
  }

  @Test func afterAnUncleanEndTheGuiltyIsRejectedAndTheInnocentIsFiled() throws {
    for (script, verdict) in [("kill -SEGV $$", "rejected"), ("exit 0", "clean")] {
      let test = try DaemonUnderTest(trial: trial(script))
      // What an unclean end leaves: a claim, and the file in the inbox.
      try test.drop("甲|2021|1", as: "a.txt")
      var change = Index.Change()
      change.claims = [Claim(path: "a.txt", digest: Digest.of(Array("甲|2021|1".utf8)))]
      try test.index.commit(change)
      try test.start()
      try test.settle(files: 1)
      let result = try test.result(DaemonUnderTest.resultName("a.txt", "甲|2021|1"))
      #expect((result.verdict == "rejected") == (verdict == "rejected"))
      if verdict == "rejected" { #expect(result.alerts.map(\.code) == ["READ-DAMAGED"]) }
      #expect(test.stop() == .stopped)
      #expect(try test.index.claims().isEmpty)
    }
  }
}
