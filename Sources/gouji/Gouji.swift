internal import ArgumentParser
internal import GoujiCore

@main
struct Gouji: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "gouji", version: Version.program)
}
