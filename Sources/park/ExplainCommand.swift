import ArgumentParser
import Assessment
import ParkModel
import Reports
import Studies

/// `park explain FILE indicator ID`: which flows make an indicator, before and after.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Opens one indicator: its definition, numerator, denominator and the flows behind both, before and after.",
    discussion: "park explain park.yaml indicator water_reuse")

  @Argument(help: "The park file (YAML).")
  var file: String

  @Argument(help: "What to explain: indicator.")
  var subject: String

  @Argument(help: "Its id, as water_reuse.")
  var id: String?

  @OptionGroup var settings: RunSettings

  @Option(help: "The form of the answer: text, markdown or json.")
  var format: ReportFormat = .text

  @Option(name: .shortAndLong, help: "Write the answer to this file instead of the terminal.")
  var output: String?

  @Option(help: "The language of the answer: en or zh.")
  var lang: Language = .en

  @Flag(name: .shortAndLong, help: "No warnings on the error stream.")
  var quiet = false

  func run() throws {
    let indicator = try knownIndicator()
    var options = try settings.options()
    options.weighsProjects = false
    var stopwatch = Stopwatch()
    let source = try ParkFile.load(file, language: lang)
    let park = try ParkFile.bind(source, language: lang, quiet: quiet, stopwatch: &stopwatch)
    let run = try settings.run(park, options, quiet: quiet, stopwatch: stopwatch)
    try Output.deliver(render(indicator, run.comparison), to: output, language: lang)
    try Exit.follow(run.comparison)
  }

  /// The indicator asked for; what cannot be explained is wrong usage, said by name.
  private func knownIndicator() throws -> String {
    guard subject == "indicator" else { throw ValidationError(ExplainMessages.unknown(subject).text(in: lang)) }
    let known = IndicatorDefinition.table.map(\.id)
    guard let id else { throw ValidationError(ExplainMessages.nothingNamed(known).text(in: lang)) }
    guard known.contains(id) else { throw ValidationError(ExplainMessages.noIndicator(id, known).text(in: lang)) }
    return id
  }

  private func render(_ id: String, _ comparison: ParkComparison) -> String {
    switch format {
    case .text:
      renderIndicatorText(id, of: comparison, colour: output == nil && Terminal.isColoured, language: lang)
    case .markdown: renderIndicatorMarkdown(id, of: comparison, language: lang)
    case .json: renderIndicatorJSON(id, of: comparison, language: lang)
    }
  }
}

/// What `park explain` says of a question that it cannot answer.
private enum ExplainMessages {
  static func unknown(_ subject: String) -> Message {
    Message(
      "explain-subject",
      en:
        "park explain knows no `\(subject)`; it opens an indicator, as `indicator water_reuse`. Why a park is infeasible "
        + "stands in the report of park optimize; why a connection is chosen and what one more unit is worth cannot be "
        + "asked yet.",
      zh: "park explain 不认识 `\(subject)`；目前只能展开指标，如 `indicator water_reuse`。不可行的原因见 park optimize 的报告；"
        + "某条连接为何入选、多一个单位值多少，尚不能查询。")
  }

  static func nothingNamed(_ known: [String]) -> Message {
    let list = known.joined(separator: ", ")
    return Message(
      "explain-id", en: "Name an indicator; there are \(list).", zh: "请给出指标名；可用：\(list)。")
  }

  static func noIndicator(_ id: String, _ known: [String]) -> Message {
    let hint = Message.didYouMean(id, known)
    return Message(
      "explain-indicator", en: "There is no indicator `\(id)`" + (hint.map { "; \($0.en)" } ?? "."),
      zh: "没有指标 `\(id)`" + (hint.map { "；\($0.text(in: .zh))" } ?? "。"))
  }
}
