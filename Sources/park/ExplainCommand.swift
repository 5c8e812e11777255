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
    abstract: "Says why: what cannot be kept together, why a link is used, what one unit more is worth.",
    discussion: """
      park explain park.yaml                        why there is no plan and what would repair it, or what binds
      park explain park.yaml link "town -> a/wash"  why this flow, or why none
      park explain park.yaml resource park-ro       what one unit more of its figures is worth
      park explain park.yaml indicator water_reuse  which flows make an indicator, before and after
      """)

  @Argument(help: "The park file (YAML).")
  var file: String

  @Argument(help: "What to explain: link, resource or indicator; the park as a whole unless given.")
  var subject: String?

  @Argument(help: "Its name: \"town -> a/wash\", park-ro, water_reuse.")
  var name: String?

  @OptionGroup var settings: RunSettings

  @Option(help: "The form of the answer: text, markdown or json.")
  var format: AnswerForm = .text

  @Option(name: .shortAndLong, help: "Write the answer to this file instead of the terminal.")
  var output: String?

  @Option(help: "The language of the answer: en or zh.")
  var lang: Language = .en

  @Flag(help: "Make the park's targets statements that a plan must keep.")
  var requireTargets = false

  @Flag(help: "Print where the time went, stage by stage, on the error stream.")
  var timings = false

  @Flag(name: .shortAndLong, help: "No warnings on the error stream.")
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
      answer = (Reports.render(explained, of: plan, as: form, language: lang), plan.result)
      stopwatch.lap("explain")
    case .resource(let name):
      try checkResource(name, in: park.park)
      let (plan, worth) = try planned(park.park, options) { plan throws(StudyFailure) in try plan.worth(of: name) }
      answer = (Reports.render(worth, of: plan, as: form, language: lang), plan.result)
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
      return Reports.render(explanation, as: form, language: lang)
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
    let pulse = Pulse("explaining", on: meter)
    var options = options
    options.isCancelled = Interrupt.watch()
    options.progress = { state, progress in pulse.show(ProgressLine.text(state, progress)) }
    defer { pulse.stop() }
    do throws(StudyFailure) {
      return try work(options)
    } catch {
      pulse.stop()
      ErrorStream.print(error.sentence)
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
      renderIndicatorText(id, of: comparison, colour: output == nil && Terminal.isColoured, language: lang)
    case .markdown: renderIndicatorMarkdown(id, of: comparison, language: lang)
    case .json: renderIndicatorJSON(id, of: comparison, language: lang)
    }
  }

  private var form: ExplanationForm { format.drawn(to: output) }
}
