import ArgumentParser
import Networks
import ParkModel
import Reports
import Studies

/// `park selftest`: the published cases, solved again, beside their published optima.
struct SelftestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "selftest",
    abstract: "Solves the published cases again and prints ours beside theirs.",
    discussion: "Exit code 0 where all agree, 4 where one does not.")

  @Argument(help: "The cases to solve, as water-polley4; all quick ones unless named.")
  var cases: [String] = []

  @Flag(help: "The cases that take long as well.")
  var all = false

  @Option(help: "The folder of the published parks; unless asked, what came with the program.")
  var parks: String?

  @Option(
    help: ArgumentHelp(
      "Processor seconds that the search of one state may take; unless given, what the case promises (60 or 180).",
      discussion: "What it has by then is held against the promise."))
  var timeLimit: Double?

  @Option(help: "The form of the report: text, markdown or json.")
  var format: AnswerForm = .text

  @Option(name: .shortAndLong, help: "Write the report to this file instead of the terminal.")
  var output: String?

  @Option(help: "The language of the report: en or zh.")
  var lang: Language = .en

  func run() throws {
    guard timeLimit.map({ $0 > 0 && $0.isFinite }) ?? true else {
      throw ValidationError("--time-limit takes seconds above 0.")
    }
    var options = OptimizeOptions()
    options.isCancelled = Interrupt.watch()
    let meter = ProgressLine(isShown: Terminal.showsProgress)
    let folder = try PublishedFolder.find(asked: parks, language: lang)
    let published = try chosen(from: folder.cases(language: lang))
    var examined: [ExaminedCase] = []
    for one in published {
      if one.promise.isLong { ErrorStream.print("\(one.id) ...") }
      options.seconds = timeLimit ?? one.promise.seconds
      options.progress = { state, progress in meter.show(state, progress) }
      let start = ProcessTime.seconds
      var result = examine(one, options: options)
      result.cpuSeconds = ProcessTime.seconds - start
      meter.clear()
      examined.append(result)
    }
    try Output.deliver(render(examined), to: output, language: lang)
    if !examined.allSatisfy(\.agrees) { throw Exit.internalFault }
  }

  /// The cases asked for by name, or all quick ones; a name that is none is wrong usage.
  private func chosen(from all: [PublishedCase]) throws -> [PublishedCase] {
    for name in cases where !all.contains(where: { $0.id == name }) {
      throw ValidationError("There is no published case `\(name)`; park selftest lists them.")
    }
    if !cases.isEmpty { return all.filter { cases.contains($0.id) } }
    return self.all ? all : all.filter { !$0.promise.isLong }
  }

  private func render(_ examined: [ExaminedCase]) -> String {
    switch format {
    case .text: renderCases(examined, colour: output == nil && Terminal.isColoured, language: lang)
    case .markdown: renderCasesMarkdown(examined, language: lang)
    case .json: renderCasesJSON(examined, language: lang)
    }
  }
}
