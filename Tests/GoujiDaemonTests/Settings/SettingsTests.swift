import GoujiCore
import GoujiDaemon
import Testing

@Suite struct SettingsTests {
  private let folder: TemporaryFolder
  private let file: String

  init() throws {
    folder = try TemporaryFolder()
    try folder.make("inbox", "outbox", "other", "archive")
    file = folder.path + "/goujid.yaml"
  }

  private func load(_ text: String, _ overrides: Settings.Overrides = .init()) throws -> Settings {
    try folder.write(text, to: "goujid.yaml")
    return try Settings.load(file: file, overrides: overrides)
  }

  private func complaint(_ text: String, _ overrides: Settings.Overrides = .init()) -> String {
    do {
      _ = try load(text, overrides)
      return "accepted"
    } catch {
      return "\(error)".replacing(folder.path, with: "DIR")
    }
  }

  @Test func whatIsNotSaidHasItsDefault() throws {
    let settings = try load("# nothing\n", .init(state: folder.path))
    #expect(settings.inbox == folder.path + "/inbox")
    #expect(settings.outbox == folder.path + "/outbox")
    #expect(settings.settlingTime == .seconds(1))
    #expect(settings.sizeLimit == 64 << 20)
    #expect(settings.shutdownBudget == .seconds(20))
  }

  @Test func flagsOverrideTheFile() throws {
    let text = "state: \(folder.path)\ninbox: \(folder.path)/missing\nsettling_time: 250\n"
    let settings = try load(text, .init(inbox: folder.path + "/other"))
    #expect(settings.inbox == folder.path + "/other")
    #expect(settings.settlingTime == .milliseconds(250))
  }

  @Test func complaintsNameFileLineAndWhatIsAllowed() {
    let state = "state: \(folder.path)\n"
    #expect(
      complaint(state + "color: red\n")
        == "DIR/goujid.yaml:2：不认识的键“color”；可用的键：forms、inbox、outbox、rescan_interval、settling_time、shutdown_budget、size_limit、state、workers。"
    )
    #expect(complaint(state + "workers: 0\n") == "DIR/goujid.yaml:2：此处应为 1 到 256 之间的整数（个），现为“0”。")
    #expect(complaint(state + "inbox: in\n") == "DIR/goujid.yaml:2：此处应为绝对路径（以 / 开头），现为“in”。")
    #expect(
      complaint(state + "inbox: \(folder.path)/nowhere\n")
        == "DIR/goujid.yaml:2：inbox：文件夹不存在：DIR/nowhere。请先建立它，或改正路径。"
    )
    #expect(
      complaint(state, .init(outbox: folder.path + "/nowhere")) == "--outbox：文件夹不存在：DIR/nowhere。请先建立它，或改正路径。"
    )
    #expect(complaint("state: [a\n").contains("不是合法的 YAML"))
    #expect(
      complaint(state + "outbox: \(folder.path)/inbox\n")
        == "DIR/goujid.yaml：inbox（默认值）：inbox 与 outbox 不能相同，也不能一个在另一个之内：DIR/inbox，DIR/inbox。"
    )
    #expect(
      complaint(state + "inbox: \(folder.path)/archive\n") == "DIR/goujid.yaml:2：inbox：DIR/archive 是守护进程自己的文件夹，请另选一个。"
    )
  }

  @Test func aNamedFileThatIsNotThereIsRefused() {
    #expect(throws: ConfigurationError.self) {
      try Settings.load(file: folder.path + "/none.yaml", overrides: .init(state: folder.path))
    }
  }
}
