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

  @OptionGroup var settings: RunSettings

  @Option(help: "The form of the report: text, markdown or json.")
  var format: ReportFormat = .text

  @Option(name: .shortAndLong, help: "Write the report to this file instead of the terminal.")
  var output: String?

  @Option(help: "The language of the report: en or zh.")
  var lang: Language = .en

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
    let options = try settings.options()
    let source = try ParkFile.load(file, language: lang)
    let park = try ParkFile.bind(source, language: lang, quiet: quiet, stopwatch: &stopwatch)
    let run = try settings.run(park, options, quiet: quiet, stopwatch: stopwatch)
    if let dump {
      try Output.deliver(dump.text(of: run, state: state), to: output, language: lang)
    } else {
      try Output.deliver(render(run.comparison), to: output, language: lang)
    }
    stopwatch = run.stopwatch
    stopwatch.lap("report")
    if timings { ErrorStream.print(TimingsText.lines(startup: startup, stopwatch)) }
    try Exit.follow(run.comparison)
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
