import ArgumentParser
import Networks
import ParkModel
import Reports
import Studies

/// `park selftest`: the published cases, solved again, beside their published optima.
struct SelftestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "selftest",
    abstract: spoken("Solves the published cases again and prints ours beside theirs.", "重新求解文献算例，将本程序的结果与文献值并列。"),
    discussion: spoken("Exit code 0 where all agree, 4 where one does not.", "全部一致时退出码为 0，有不一致时为 4。"))

  @Argument(
    help: .spoken(
      "The cases to solve, as water-polley4; all quick ones unless named.", "要求解的算例，如 water-polley4；不给出则求解全部快速算例。"))
  var cases: [String] = []

  @Flag(help: .spoken("The cases that take long as well.", "也求解耗时较长的算例。"))
  var all = false

  @Option(
    help: .spoken(
      "The folder of the published parks; unless asked, what came with the program.", "文献算例所在文件夹；不给出则取随程序安装的算例。"))
  var parks: String?

  @Option(
    help: ArgumentHelp(
      spoken(
        "Processor seconds that the search of one state may take; unless given, what the case promises (60 or 180).",
        "单个方案搜索所用的处理器秒数上限；不给出则取算例所承诺的时间（60 或 180）。"),
      discussion: spoken("What it has by then is held against the promise.", "届时以已有结果与承诺比较。")))
  var timeLimit: Double?

  @Option(help: .spoken("The form of the report: text, markdown or json.", "报告形式：text、markdown 或 json。"))
  var format: AnswerForm = .text

  @Option(
    name: .shortAndLong, help: .spoken("Write the report to this file instead of the terminal.", "将报告写入此文件，而不输出到终端。"))
  var output: String?

  @Option(help: .spoken("The language of the report: en or zh.", "报告语言：en 或 zh。"))
  var lang = Language.spoken

  func run() throws {
    guard timeLimit.map({ $0 > 0 && $0.isFinite }) ?? true else {
      throw ValidationError.spoken("--time-limit takes seconds above 0.", "--time-limit 须为大于 0 的秒数。")
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
      let shown = VisibleText.show(name)
      throw ValidationError.spoken(
        "There is no published case `\(shown)`; park selftest lists them.", "没有文献算例 `\(shown)`；park selftest 会列出全部算例。")
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
