import ArgumentParser
import Assessment
import ParkModel
import Reports
import Studies

/// `park optimize FILE`: before, after and the change, in one run and one report.
struct OptimizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimize",
    abstract: "Finds the best use of water, heat and solid waste; reports the park before, after and the change.")

  @Argument(help: "The park file (YAML).")
  var file: String

  @Option(help: "What to minimise instead of the file's own list, separated by commas: cost, fresh_water ...")
  var minimize: String?

  @Option(help: "The form of the report: text, markdown or json.")
  var format: ReportFormat = .text

  @Option(name: .shortAndLong, help: "Write the report to this file instead of the terminal.")
  var output: String?

  @Option(help: "The language of the report: en or zh.")
  var lang: Language = .en

  @Option(help: "The relative gap within which a plan may be called optimal, as 0.1%.")
  var gap: String?

  @Option(
    help: ArgumentHelp(
      "Processor seconds that the search of one state may take; the best plan found so far is then reported.",
      discussion: "On a busy machine it ends after four times as long on the clock."))
  var timeLimit: Double = 60

  @Option(help: "Print one stage instead of the report: park, network, lp, solution or plan.")
  var dump: DumpStage?

  @Option(help: "The state that --dump shows: before, tuned or after.")
  var state: StateName = .after

  @Flag(help: "Print where the time went, stage by stage, on the error stream.")
  var timings = false

  @Flag(name: .shortAndLong, help: "No warnings on the error stream.")
  var quiet = false

  func run() throws {
    var stopwatch = Stopwatch()
    // What the process had already cost when our code began: loading and linking.
    let startup = ProcessTime.seconds * 1e3
    let source = try ParkFile.load(file, language: lang)
    let park = try ParkFile.bind(source, language: lang, quiet: quiet, stopwatch: &stopwatch)
    var options = OptimizeOptions()
    options.minimize = try objectives()
    if let gap { options.gap = try Percentage.parse(gap, option: "--gap") }
    guard timeLimit > 0, timeLimit.isFinite else { throw ValidationError("--time-limit takes seconds above 0.") }
    options.seconds = timeLimit
    options.isCancelled = Interrupt.watch()
    let meter = ProgressLine(isShown: !quiet && Terminal.showsProgress)
    options.progress = { state, progress in meter.show(state, progress) }
    let run: OptimizeRun
    do throws(StudyFailure) {
      run = try optimize(park.park, warnings: park.warnings, options: options, stopwatch: stopwatch)
    } catch {
      meter.clear()
      ErrorStream.print(error.sentence)
      if case .unsettled = error { throw Exit.stoppedAtLimit }
      throw Exit.internalFault
    }
    meter.clear()
    if let dump {
      try Output.deliver(dump.text(of: run, state: state), to: output, language: lang)
    } else {
      try Output.deliver(render(run.comparison), to: output, language: lang)
    }
    stopwatch = run.stopwatch
    stopwatch.lap("report")
    if timings { ErrorStream.print(TimingsText.lines(startup: startup, stopwatch)) }
    if run.comparison.after.claim.status == .infeasible { throw Exit.infeasible }
    if run.comparison.after.claim.stoppedBy != nil { throw Exit.stoppedAtLimit }
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

  private func render(_ comparison: ParkComparison) -> String {
    switch format {
    case .text: renderText(comparison, colour: output == nil && Terminal.isColoured, language: lang)
    case .markdown: renderMarkdown(comparison, language: lang)
    case .json: renderJSON(comparison, language: lang)
    }
  }
}

/// The forms in which a report can be had.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case markdown
  case json
}

extension Language: ExpressibleByArgument {}
extension StateName: ExpressibleByArgument {}
