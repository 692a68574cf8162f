internal import ArgumentParser
internal import GoujiCore
internal import GoujiDaemon

@main
struct Goujid: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "goujid", version: Version.program)
}
