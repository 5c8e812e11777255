import ArgumentParser
import Assessment
import ParkModel
import Studies

/// How a park is planned, whatever is asked about the plan afterwards: the options that commands share.
struct RunSettings: ParsableArguments {
  @Option(
    help: .spoken(
      "What to minimise instead of the file's own list, separated by commas: cost, fresh_water ...",
      "代替文件所列的最小化目标，以逗号分隔：cost、fresh_water 等。"))
  var minimize: String?

  @Option(help: .spoken("The relative gap within which a plan may be called optimal, as 0.1%.", "方案可称为最优的相对差距，如 0.1%。"))
  var gap: String?

  @Option(
    help: ArgumentHelp(
      spoken(
        "Processor seconds that the search of one state may take; the best plan found so far is then reported.",
        "单个方案搜索所用的处理器秒数上限；到时报告已找到的最好方案。"),
      discussion: spoken("On a busy machine it ends after four times as long on the clock.", "机器繁忙时，最迟在四倍于此的实际时间后结束。")))
  var timeLimit: Double = 60

  /// The options as a study takes them; what is wrong with them is wrong usage.
  func options() throws -> OptimizeOptions {
    var options = OptimizeOptions()
    options.minimize = try objectives()
    if let gap { options.gap = try Percentage.parse(gap, option: "--gap") }
    guard timeLimit > 0, timeLimit.isFinite else {
      throw ValidationError.spoken("--time-limit takes seconds above 0.", "--time-limit 须为大于 0 的秒数。")
    }
    options.seconds = timeLimit
    return options
  }

  /// Plans the park, with its progress on the error stream; a run without a report exits as the contract says.
  func run(
    _ park: ParkFile.Bound, _ options: OptimizeOptions, quiet: Bool, stopwatch: Stopwatch
  ) throws -> OptimizeRun {
    var options = options
    options.isCancelled = Interrupt.watch()
    let meter = ProgressLine(isShown: !quiet && Terminal.showsProgress)
    let pulse = Pulse(spoken("planning", "求解中"), on: meter)
    options.progress = { state, progress in pulse.show(ProgressLine.text(state, progress)) }
    defer { pulse.stop() }
    do throws(StudyFailure) {
      return try optimize(park.park, warnings: park.warnings, options: options, stopwatch: stopwatch)
    } catch {
      pulse.stop()
      ErrorStream.print(error.message.text(in: .spoken))
      if case .unsettled = error { throw Exit.stoppedAtLimit }
      throw Exit.internalFault
    }
  }

  private func objectives() throws -> [String] {
    guard let minimize else { return [] }
    let names = minimize.split(separator: ",").map { String($0).trimmingSpaces }
    if names.isEmpty { throw ValidationError.unnamedMeasure }
    for name in names where Measure.named(name)?.isObjective != true {
      throw ValidationError.unknownMeasure(name)
    }
    return names
  }
}

extension ValidationError {
  fileprivate static var unnamedMeasure: ValidationError {
    .spoken("--minimize wants a measure, such as fresh_water.", "--minimize 须给出数量名，如 fresh_water。")
  }

  /// What is to be minimised is none of the measures.
  static func unknownMeasure(_ name: String) -> ValidationError {
    let (shown, known) = (VisibleText.show(name), Measure.objectives.map(\.id).joined(separator: ", "))
    return .spoken("--minimize knows no `\(shown)`; it knows \(known).", "--minimize 不认识 `\(shown)`；可用：\(known)。")
  }
}

extension Exit {
  /// Ends a command as *after* ended: infeasible, or stopped at a limit.
  static func follow(_ comparison: ParkComparison) throws { try follow(comparison.after) }

  /// The same of *after* alone.
  static func follow(_ after: StateResult) throws {
    if after.claim.status == .infeasible { throw infeasible }
    if after.claim.stoppedBy != nil { throw stoppedAtLimit }
  }
}
