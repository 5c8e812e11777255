import ArgumentParser
import Assessment
import ParkModel
import Reports
import Studies

/// `park explain FILE [SUBJECT NAME]`: why a park has no plan, why a link is used, what one unit more is worth, and which
/// flows make an indicator.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: spoken(
      "Says why: what cannot be kept together, why a link is used, what one unit more is worth.",
      "说明原因：哪些要求无法同时满足、某条连接为何使用、多一个单位值多少。"),
    discussion: spoken(
      """
      park explain park.yaml                        why there is no plan and what would repair it, or what binds
      park explain park.yaml link "town -> a/wash"  why this flow, or why none
      park explain park.yaml resource park-ro       what one unit more of its figures is worth
      park explain park.yaml indicator water_reuse  which flows make an indicator, before and after
      """,
      """
      park explain park.yaml                        为何没有方案、如何补救，或受何限制
      park explain park.yaml link "town -> a/wash"  为何有此流量，或为何没有
      park explain park.yaml resource park-ro       其数字多一个单位值多少
      park explain park.yaml indicator water_reuse  改造前后由哪些流量构成某一指标
      """))

  @Argument(help: .spoken("The park file (YAML).", "园区文件（YAML）。"))
  var file: String

  @Argument(
    help: .spoken(
      "What to explain: link, resource or indicator; the park as a whole unless given.",
      "解释对象：link（连接）、resource（资源）或 indicator（指标）；不给出则解释整个园区。"))
  var subject: String?

  @Argument(
    help: .spoken("Its name: \"town -> a/wash\", park-ro, water_reuse.", "其名称：\"town -> a/wash\"、park-ro、water_reuse。"))
  var name: String?

  @OptionGroup var settings: RunSettings

  @OptionGroup var figures: UnitSettings

  @Option(help: .spoken("The form of the answer: text, markdown or json.", "回答的形式：text、markdown 或 json。"))
  var format: AnswerForm = .text

  @Option(
    name: .shortAndLong, help: .spoken("Write the answer to this file instead of the terminal.", "将回答写入此文件，而不输出到终端。"))
  var output: String?

  @Option(help: .spoken("The language of the answer: en or zh.", "回答的语言：en 或 zh。"))
  var lang = Language.spoken

  @Flag(help: .spoken("Make the park's targets statements that a plan must keep.", "将园区目标作为方案必须满足的要求。"))
  var requireTargets = false

  @Flag(help: .spoken("Print where the time went, stage by stage, on the error stream.", "在错误流上逐阶段给出耗时。"))
  var timings = false

  @Flag(name: .shortAndLong, help: .spoken("No warnings on the error stream.", "错误流上不输出警告。"))
  var quiet = false

  func run() throws {
    let startup = ProcessTime.seconds * 1e3
    var stopwatch = Stopwatch()
    let question = try Question(subject, name, language: lang)
    var options = try settings.options()
    options.requireTargets = requireTargets
    options.weighsProjects = false
    let source = try ParkFile.load(file, language: lang)
    let park = try ParkFile.bind(source, language: lang, quiet: quiet, stopwatch: &stopwatch)
    let answer: (text: String, after: StateResult)
    switch question {
    case .indicator(let id):
      let run = try settings.run(park, options, quiet: quiet, stopwatch: stopwatch)
      stopwatch = run.stopwatch
      answer = (render(id, run.comparison), run.comparison.after)
    case .park:
      var run = try settings.run(park, options, quiet: quiet, stopwatch: stopwatch)
      answer = (try explain(park.park, run, options), run.comparison.after)
      run.stopwatch.lap("explain")
      stopwatch = run.stopwatch
    case .link(let from, let to):
      let link = try standing(from, to, in: park.park)
      let (plan, explained) = try planned(park.park, options) { plan throws(StudyFailure) in try plan.explain(link) }
      answer = (Reports.render(explained, of: plan, as: form, language: lang, units: figures.units), plan.result)
      stopwatch.lap("explain")
    case .resource(let name):
      try checkResource(name, in: park.park)
      let (plan, worth) = try planned(park.park, options) { plan throws(StudyFailure) in try plan.worth(of: name) }
      answer = (Reports.render(worth, of: plan, as: form, language: lang, units: figures.units), plan.result)
      stopwatch.lap("explain")
    }
    try Output.deliver(answer.text, to: output, language: lang)
    if timings { ErrorStream.print(TimingsText.lines(startup: startup, stopwatch)) }
    try Exit.follow(answer.after)
  }

  /// The conflicts of each state without a plan, or what binds *after*.
  private func explain(_ file: Park, _ run: OptimizeRun, _ options: OptimizeOptions) throws -> String {
    let comparison = run.comparison
    return try watched(options) { (options) throws(StudyFailure) in
      let states = [comparison.before, comparison.tuned, comparison.after].compactMap(\.self)
      let hopeless = states.filter { $0.claim.status == .infeasible }
      let conflicts = hopeless.map { explainConflicts($0, of: file, options: options) }
      let isFeasible = comparison.after.claim.status != .infeasible
      let binding = isFeasible ? try PlannedAfter(file, options: options, from: run).binding() : nil
      let explanation = ParkExplanation(park: file, conflicts: conflicts, binding: binding)
      return Reports.render(explanation, as: form, language: lang, units: figures.units)
    }
  }

  private func planned<Answer>(
    _ park: Park, _ options: OptimizeOptions, _ ask: (PlannedAfter) throws(StudyFailure) -> Answer
  ) throws -> (PlannedAfter, Answer) {
    try watched(options) { (options) throws(StudyFailure) in
      let plan = try PlannedAfter(park, options: options)
      return (plan, try ask(plan))
    }
  }

  /// Work that shows that it goes on, stops at Ctrl-C, and exits as the contract says where there is no answer.
  private func watched<Answer>(
    _ options: OptimizeOptions, _ work: (OptimizeOptions) throws(StudyFailure) -> Answer
  ) throws -> Answer {
    let meter = ProgressLine(isShown: !quiet && Terminal.showsProgress)
    let pulse = Pulse(spoken("explaining", "分析中"), on: meter)
    var options = options
    options.isCancelled = Interrupt.watch()
    options.progress = { state, progress in pulse.show(ProgressLine.text(state, progress)) }
    defer { pulse.stop() }
    do throws(StudyFailure) {
      return try work(options)
    } catch {
      pulse.stop()
      ErrorStream.print(error.message.text(in: .spoken))
      if case .unsettled = error { throw Exit.stoppedAtLimit }
      throw Exit.internalFault
    }
  }

  private func standing(_ from: String, _ to: String, in park: Park) throws -> LinkExplanation {
    do throws(UnknownEnd) {
      return try Studies.standing(from: from, to: to, in: park)
    } catch {
      throw ValidationError(ExplainMessages.noEnd(error.name, error.known).text(in: lang))
    }
  }

  private func checkResource(_ name: String, in park: Park) throws {
    let known = resourceNames(of: park)
    guard known.contains(name) else { throw ValidationError(ExplainMessages.noEnd(name, known).text(in: lang)) }
  }

  private func render(_ id: String, _ comparison: ParkComparison) -> String {
    switch format {
    case .text:
      renderIndicatorText(
        id, of: comparison, colour: output == nil && Terminal.isColoured, language: lang,
        units: figures.units)
    case .markdown: renderIndicatorMarkdown(id, of: comparison, language: lang, units: figures.units)
    case .json: renderIndicatorJSON(id, of: comparison, language: lang)
    }
  }

  private var form: ExplanationForm { format.drawn(to: output) }
}
