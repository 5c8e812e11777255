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
    abstract: spoken(
      "Finds the best use of water, heat and solid waste; reports the park before, after and the change.",
      "求水、热、固废的最优利用，给出改造前、改造后及其变化的报告。"))

  @Argument(help: .spoken("The park file (YAML).", "园区文件（YAML）。"))
  var file: String

  @OptionGroup var settings: RunSettings

  @Option(
    help: .spoken(
      "The form of the report: text, markdown, json, html, pdf, csv or xlsx.",
      "报告形式：text、markdown、json、html、pdf、csv 或 xlsx。"))
  var format: ReportFormat = .written(.text)

  @Option(
    name: .shortAndLong, help: .spoken("Write the report to this file instead of the terminal.", "将报告写入此文件，而不输出到终端。"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      spoken("The units of the report: usual, or cn for 万t/a, 万元, 亿元 and 吨标煤.", "报告的单位：usual，或 cn（万t/a、万元、亿元、吨标煤）。"),
      discussion: spoken("JSON and CSV keep those of the result.", "JSON 与 CSV 的单位不变。")))
  var units: UnitHabit = .usual

  @Option(help: .spoken("The language of the report: en or zh.", "报告语言：en 或 zh。"))
  var lang = Language.spoken

  @Option(
    help: .spoken(
      "Print one stage instead of the report: park, network, lp, solution or plan.",
      "不输出报告，只输出某一阶段：park、network、lp、solution 或 plan。"))
  var dump: DumpStage?

  @Option(help: .spoken("The state that --dump shows: before, tuned or after.", "--dump 显示的方案：before、tuned 或 after。"))
  var state: StateName = .after

  @Flag(
    help: .spoken(
      "Make the park's targets constraints of after, and print what each of them costs.", "将园区目标作为改造后的约束，并给出各目标的代价。"))
  var requireTargets = false

  @Flag(
    help: .spoken(
      "Find what each project is worth, alone and in the plan, and which links must, may and never run.",
      "计算各项目单独及在方案中的价值，以及哪些连接必须、可以或不会使用。"))
  var worth = false

  @Flag(help: .spoken("Print where the time went, stage by stage, on the error stream.", "在错误流上逐阶段给出耗时。"))
  var timings = false

  @Flag(name: .shortAndLong, help: .spoken("No warnings on the error stream.", "错误流上不输出警告。"))
  var quiet = false

  func run() throws {
    var stopwatch = Stopwatch()
    // What the process had already cost when our code began: loading and linking.
    let startup = ProcessTime.seconds * 1e3
    var options = try settings.options()
    options.requireTargets = requireTargets
    options.findsWorth = worth
    if dump == nil, format.isBinary, output == nil, Terminal.isOutput {
      throw ValidationError(OptimizeMessages.noTerminal(format.name).text(in: lang))
    }
    let source = try ParkFile.load(file, language: lang)
    let park = try ParkFile.bind(source, language: lang, quiet: quiet, stopwatch: &stopwatch)
    if requireTargets { try checkTargets(of: park.park) }
    let printer = format == .pdf && dump == nil ? try Printer(language: lang) : nil
    let run = try settings.run(park, options, quiet: quiet, stopwatch: stopwatch)
    if let dump {
      try Output.deliver(dump.text(of: run, state: state), to: output, language: lang)
    } else {
      switch format {
      case .written(let form): try deliver(run.comparison, as: form)
      case .pdf:
        let page = renderHTML(run.comparison, language: lang, units: units)
        if let printer { try Output.deliver(printer.pdf(of: page), to: output, language: lang) }
      }
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

  private func deliver(_ comparison: ParkComparison, as format: ComparisonFormat) throws {
    let style = ReportStyle(language: lang, units: units, colour: output == nil && Terminal.isColoured)
    let bytes: [UInt8]
    do throws(WorkbookFault) {
      bytes = try renderReport(comparison, as: format, style: style)
    } catch {
      throw Failure.exit("unwritable-output", error.message, language: lang)
    }
    try Output.deliver(bytes, to: output, language: lang)
  }
}

/// What `park optimize` says of its own options.
private enum OptimizeMessages {
  static func noTerminal(_ format: String) -> Message {
    Message(
      "format-needs-file", en: "--format \(format) is no text for a terminal; name a file with --output.",
      zh: "--format \(format) 不是可在终端显示的文本，请用 --output 指定文件。")
  }
}

/// The forms of a report: those that this program writes, and what a browser prints of the page.
enum ReportFormat: Equatable, ExpressibleByArgument {
  case written(ComparisonFormat)
  case pdf

  init?(argument: String) {
    guard argument != "pdf" else {
      self = .pdf
      return
    }
    guard let form = ComparisonFormat(rawValue: argument) else { return nil }
    self = .written(form)
  }

  /// As it is asked for.
  var name: String {
    switch self {
    case .written(let form): form.rawValue
    case .pdf: "pdf"
    }
  }

  var defaultValueDescription: String { name }

  static var allValueStrings: [String] { ComparisonFormat.allCases.map(\.rawValue) + ["pdf"] }

  /// Whether it is no text, and so nothing for a terminal.
  var isBinary: Bool {
    switch self {
    case .written(let form): form.isBinary
    case .pdf: true
    }
  }
}

extension Language: ExpressibleByArgument {}
extension UnitHabit: ExpressibleByArgument {}
extension StateName: ExpressibleByArgument {}
