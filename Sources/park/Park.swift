import ArgumentParser

@main
struct ParkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "park")
}
