import ArgumentParser
import Assessment
import Networks
import ParkModel
import Reports
import Studies

/// `park pareto FILE --against fresh_water`: the plans between the best in cost and the best in another measure.
struct ParetoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pareto",
    abstract: spoken(
      "Weighs the first objective against another measure: the plans of which none is better in both.",
      "在首要目标与另一指标之间权衡：给出在两者上都不被超越的方案。"),
    discussion: spoken(
      """
      park pareto park.yaml --against fresh_water --points 9
      Each plan is an "after" of its own, proved and audited; the projects that come in and drop out are named.
      """,
      """
      park pareto park.yaml --against fresh_water --points 9
      每个方案都是一个完整的改造后方案，经过证明与核查；并列出进入和退出的项目。
      """))

  @Argument(help: .spoken("The park file (YAML).", "园区文件（YAML）。"))
  var file: String

  @Option(
    help: .spoken(
      "The measure that the first objective is weighed against: fresh_water, landfilled, co2 ...",
      "与首要目标权衡的指标：fresh_water、landfilled、co2 等。"))
  var against: String

  @Option(
    help: .spoken(
      "How many plans the front should have, both ends included: 2 to 50.", "前沿上的方案数，含两端：2 至 50。"))
  var points = 7

  @OptionGroup var settings: RunSettings

  @OptionGroup var figures: UnitSettings

  @Option(help: .spoken("The form of the answer: text, markdown or json.", "答案的形式：text、markdown 或 json。"))
  var format: AnswerForm = .text

  @Option(
    name: .shortAndLong,
    help: .spoken("Write the answer to this file instead of the terminal.", "将答案写入该文件，而不是终端。"))
  var output: String?

  @Option(help: .spoken("The language of the answer: en or zh.", "答案的语言：en 或 zh。"))
  var lang = Language.spoken

  @Flag(help: .spoken("Make the park's targets constraints of every plan.", "将园区目标作为每个方案的约束。"))
  var requireTargets = false

  @Flag(name: .shortAndLong, help: .spoken("No warnings on the error stream.", "错误流上不输出警告。"))
  var quiet = false

  func run() throws {
    var options = ParetoOptions(against: try knownMeasure())
    guard (2...50).contains(points) else { throw ValidationError(ParetoMessages.points.text(in: lang)) }
    options.points = points
    options.planning = try settings.options()
    options.planning.requireTargets = requireTargets
    var stopwatch = Stopwatch()
    let source = try ParkFile.load(file, language: lang)
    let bound = try ParkFile.bind(source, language: lang, quiet: quiet, stopwatch: &stopwatch)
    try check(bound.park, options)
    let front = try plan(bound, options)
    try Output.deliver(render(front), to: output, language: lang)
    if front.infeasible != nil { throw Exit.infeasible }
    if front.points.contains(where: { $0.result.claim.stoppedBy != nil }) { throw Exit.stoppedAtLimit }
  }

  /// The measure; one that cannot be minimised is wrong usage, said by name.
  private func knownMeasure() throws -> String {
    guard Measure.named(against)?.isObjective == true else {
      throw ValidationError(ParetoMessages.unknown(against).text(in: lang))
    }
    return against
  }

  /// What cannot be weighed, or required, in this park.
  private func check(_ park: Park, _ options: ParetoOptions) throws {
    var limited = park
    limited.objectives = options.planning.minimize.isEmpty ? park.objectives : options.planning.minimize
    if limited.objectives.first == against {
      throw ValidationError(ParetoMessages.itself(against).text(in: lang))
    }
    let own = requireTargets ? park.targets.filter { $0.id != against } : []
    limited.targets = own + [Target(id: against, atLeast: nil, atMost: 0, origin: Origin(path: "against"))]
    let refusals = targetRefusals(of: limited)
    guard refusals.isEmpty else { throw ValidationError(refusals.map { $0.text(in: lang) }.joined(separator: "\n")) }
  }

  private func plan(_ bound: ParkFile.Bound, _ options: ParetoOptions) throws -> ParetoFront {
    var options = options
    options.planning.isCancelled = Interrupt.watch()
    let meter = ProgressLine(isShown: !quiet && Terminal.showsProgress)
    options.planning.progress = { state, progress in meter.show(state, progress) }
    defer { meter.clear() }
    do throws(StudyFailure) {
      return try paretoFront(of: bound.park, warnings: bound.warnings, options: options)
    } catch {
      meter.clear()
      ErrorStream.print(error.message.text(in: .spoken))
      if case .unsettled = error { throw Exit.stoppedAtLimit }
      throw Exit.internalFault
    }
  }

  private func render(_ front: ParetoFront) -> String {
    switch format {
    case .text:
      renderFrontText(
        front, colour: output == nil && Terminal.isColoured, language: lang, units: figures.units)
    case .markdown: renderFrontMarkdown(front, language: lang, units: figures.units)
    case .json: renderFrontJSON(front, language: lang)
    }
  }
}

/// What `park pareto` says of a question that it cannot answer.
private enum ParetoMessages {
  static let points = Message(
    "pareto-points", en: "--points takes a number from 2 to 50.", zh: "--points 取 2 到 50 之间的数。")

  static func unknown(_ name: String) -> Message {
    let known = Measure.objectives.map(\.id)
    let list = known.joined(separator: ", ")
    let hint = Message.didYouMean(name, known)
    return Message(
      "pareto-against",
      en: "--against knows no `\(name)` that can be minimised" + (hint.map { "; \($0.en)" } ?? "; it knows \(list)."),
      zh: "--against 不认识可最小化的 `\(name)`" + (hint.map { "；\($0.text(in: .zh))" } ?? "；可用：\(list)。"))
  }

  static func itself(_ name: String) -> Message {
    Message(
      "pareto-itself",
      en: "`\(name)` is what the park minimises first; weigh it against another measure, or say --minimize.",
      zh: "`\(name)` 已是首要目标；请与其他指标权衡，或用 --minimize 指定。")
  }
}
