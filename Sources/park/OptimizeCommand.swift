import ArgumentParser
import Assessment
import Networks
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

  @Option(help: "The form of the report: text, markdown, json, html or pdf.")
  var format: ReportFormat = .text

  @Option(name: .shortAndLong, help: "Write the report to this file instead of the terminal.")
  var output: String?

  @Option(help: "The language of the report: en or zh.")
  var lang: Language = .en

  @Option(help: "Print one stage instead of the report: park, network, lp, solution or plan.")
  var dump: DumpStage?

  @Option(help: "The state that --dump shows: before, tuned or after.")
  var state: StateName = .after

  @Flag(help: "Make the park's targets constraints of after, and print what each of them costs.")
  var requireTargets = false

  @Flag(help: "Print where the time went, stage by stage, on the error stream.")
  var timings = false

  @Flag(name: .shortAndLong, help: "No warnings on the error stream.")
  var quiet = false

  func run() throws {
    var stopwatch = Stopwatch()
    // What the process had already cost when our code began: loading and linking.
    let startup = ProcessTime.seconds * 1e3
    var options = try settings.options()
    options.requireTargets = requireTargets
    let source = try ParkFile.load(file, language: lang)
    let park = try ParkFile.bind(source, language: lang, quiet: quiet, stopwatch: &stopwatch)
    if requireTargets { try checkTargets(of: park.park) }
    let printer = format == .pdf && dump == nil ? try Printer(language: lang) : nil
    let run = try settings.run(park, options, quiet: quiet, stopwatch: stopwatch)
    if let dump {
      try Output.deliver(dump.text(of: run, state: state), to: output, language: lang)
    } else if let printer {
      try Output.deliver(printer.pdf(of: render(run.comparison)), to: output, language: lang)
    } else {
      try Output.deliver(render(run.comparison), to: output, language: lang)
    }
    stopwatch = run.stopwatch
    stopwatch.lap("report")
    if timings { ErrorStream.print(TimingsText.lines(startup: startup, stopwatch)) }
    try Exit.follow(run.comparison)
  }

  /// Targets that no linear row expresses are refused by name, all at once.
  private func checkTargets(of park: Park) throws {
    if park.targets.isEmpty {
      throw ValidationError(
        Message(
          "no-targets", en: "--require-targets: the park has no `targets`.", zh: "--require-targets：园区没有 `targets`。"
        )
        .text(in: lang))
    }
    let refusals = targetRefusals(of: park)
    guard !refusals.isEmpty else { return }
    throw ValidationError("--require-targets: " + refusals.map { $0.text(in: lang) }.joined(separator: "\n"))
  }

  private func render(_ comparison: ParkComparison) -> String {
    switch format {
    case .text: renderText(comparison, colour: output == nil && Terminal.isColoured, language: lang)
    case .markdown: renderMarkdown(comparison, language: lang)
    case .json: renderJSON(comparison, language: lang)
    case .html, .pdf: renderHTML(comparison, language: lang)
    }
  }
}

/// The forms in which a report can be had.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case markdown
  case json
  case html
  case pdf
}

extension Language: ExpressibleByArgument {}
extension StateName: ExpressibleByArgument {}
