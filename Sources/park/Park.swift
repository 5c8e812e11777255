import ArgumentParser

/// `park`: plans the circular retrofit of an industrial park from its description.
@main
struct ParkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "park",
    abstract: "Plans the circular retrofit of an industrial park: water, heat and solid waste in one linear program.",
    discussion: """
      Exit codes: 0 done (an infeasible "before" is reported and is no failure); 1 the input is wrong; \
      2 infeasible (explained); 3 stopped at a limit; 4 internal; 64 wrong usage.
      """,
    subcommands: [
      InitCommand.self, CheckCommand.self, OptimizeCommand.self, ExplainCommand.self, CompareCommand.self,
      WatchCommand.self, ExportCommand.self, ReferenceCommand.self, SelftestCommand.self,
    ])
}

/// The exit codes of the contract.
enum Exit {
  static let wrongInput = ExitCode(1)
  static let infeasible = ExitCode(2)
  static let stoppedAtLimit = ExitCode(3)
  static let internalFault = ExitCode(4)
}
