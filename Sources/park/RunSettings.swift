import ArgumentParser
import Assessment
import ParkModel
import Studies

/// How a park is planned, whatever is asked about the plan afterwards: the options that commands share.
struct RunSettings: ParsableArguments {
  @Option(help: "What to minimise instead of the file's own list, separated by commas: cost, fresh_water ...")
  var minimize: String?

  @Option(help: "The relative gap within which a plan may be called optimal, as 0.1%.")
  var gap: String?

  @Option(
    help: ArgumentHelp(
      "Processor seconds that the search of one state may take; the best plan found so far is then reported.",
      discussion: "On a busy machine it ends after four times as long on the clock."))
  var timeLimit: Double = 60

  /// The options as a study takes them; what is wrong with them is wrong usage.
  func options() throws -> OptimizeOptions {
    var options = OptimizeOptions()
    options.minimize = try objectives()
    if let gap { options.gap = try Percentage.parse(gap, option: "--gap") }
    guard timeLimit > 0, timeLimit.isFinite else { throw ValidationError("--time-limit takes seconds above 0.") }
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
    let pulse = Pulse("planning", on: meter)
    options.progress = { state, progress in pulse.show(ProgressLine.text(state, progress)) }
    defer { pulse.stop() }
    do throws(StudyFailure) {
      return try optimize(park.park, warnings: park.warnings, options: options, stopwatch: stopwatch)
    } catch {
      pulse.stop()
      ErrorStream.print(error.sentence)
      if case .unsettled = error { throw Exit.stoppedAtLimit }
      throw Exit.internalFault
    }
  }

  private func objectives() throws -> [String] {
    guard let minimize else { return [] }
    let names = minimize.split(separator: ",").map { String($0).trimmingSpaces }
    if names.isEmpty { throw ValidationError("--minimize wants a measure, such as fresh_water.") }
    for name in names where Measure.named(name)?.isObjective != true {
      throw ValidationError(
        "--minimize knows no `\(name)`; it knows \(Measure.objectives.map(\.id).joined(separator: ", ")).")
    }
    return names
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
