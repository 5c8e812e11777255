import ArgumentParser
import ParkModel

/// `park`: plans the circular retrofit of an industrial park from its description.
@main
struct ParkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "park",
    abstract: spoken(
      "Plans the circular retrofit of an industrial park: water, heat and solid waste in one linear program.",
      "规划工业园区循环化改造：水、热、固废同在一个线性规划之中。"),
    discussion: spoken(
      """
      Exit codes: 0 done (an infeasible "before" is reported and is no failure); 1 the input is wrong; \
      2 infeasible (explained); 3 stopped at a limit; 4 internal; 64 wrong usage.
      """,
      """
      退出码：0 完成（改造前不可行会在报告中说明，不算失败）；1 输入有误；2 不可行（说明原因）；\
      3 到达限额而止；4 内部错误；64 用法有误。
      """),
    version: ParkVersion.version,
    subcommands: [
      InitCommand.self, CheckCommand.self, OptimizeCommand.self, ExplainCommand.self, CompareCommand.self,
      ParetoCommand.self, WatchCommand.self, ExportCommand.self, ReferenceCommand.self, SelftestCommand.self,
    ])

  /// Parses and runs; help and wrong usage, which the library words, leave in the user's language.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      guard Language.spoken == .zh else { exit(withError: error) }
      let code = exitCode(for: error)
      let text = ArgumentWords.chinese(fullMessage(for: error))
      if code.isSuccess {
        print(text)
      } else if !text.isEmpty {
        ErrorStream.print(text)
      }
      exit(withError: code)
    }
  }
}

/// The exit codes of the contract.
enum Exit {
  static let wrongInput = ExitCode(1)
  static let infeasible = ExitCode(2)
  static let stoppedAtLimit = ExitCode(3)
  static let internalFault = ExitCode(4)
}
