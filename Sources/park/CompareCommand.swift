import ArgumentParser
import Assessment
import ParkModel
import Reports
import Studies

/// `park compare A B`: two parks, or two results, side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: spoken(
      "Sets two parks, or results that park optimize wrote as JSON, side by side.",
      "将两个园区，或 park optimize 写出的 JSON 结果，并列比较。"),
    discussion: spoken(
      "park compare today.yaml with-reclaim.yaml. A park is planned; a result is read. Both may be mixed.",
      "park compare today.yaml with-reclaim.yaml。园区文件将被求解，结果文件直接读取，二者可混用。"))

  @Argument(help: .spoken("A park file (YAML) or a result (JSON).", "园区文件（YAML）或结果（JSON）。"))
  var first: String

  @Argument(help: .spoken("Another one.", "另一个。"))
  var second: String

  @Option(help: .spoken("The state that is compared: before, tuned or after.", "比较的方案：before、tuned 或 after。"))
  var state: StateName = .after

  @OptionGroup var settings: RunSettings

  @OptionGroup var figures: UnitSettings

  @Option(help: .spoken("The form of the comparison: text, markdown or json.", "比较的形式：text、markdown 或 json。"))
  var format: AnswerForm = .text

  @Option(
    name: .shortAndLong,
    help: .spoken("Write the comparison to this file instead of the terminal.", "将比较写入此文件，而不输出到终端。"))
  var output: String?

  @Option(help: .spoken("The language of the comparison: en or zh.", "比较的语言：en 或 zh。"))
  var lang = Language.spoken

  @Flag(name: .shortAndLong, help: .spoken("No warnings on the error stream.", "错误流上不输出警告。"))
  var quiet = false

  func run() throws {
    let results = try [first, second].map(result)
    let text = Reports.render(
      results[0], beside: results[1], state: state, as: format.drawn(to: output), language: lang, units: figures.units)
    try Output.deliver(text, to: output, language: lang)
    if results.contains(where: { $0.hasPlan(state) == false }) { throw Exit.infeasible }
  }

  /// Reads a result, or plans a park.
  private func result(_ path: String) throws -> ParkResult {
    let source = try ParkFile.load(path, language: lang)
    let text = String(decoding: source.bytes, as: UTF8.self)
    let result = ParkResult.isLikely(text) ? try read(text, path) : try planned(source, path)
    guard result.hasPlan(state) != nil else {
      throw Failure.exit(
        "no-state", path: path,
        Message(
          "no-state", en: "there is no state `\(state.rawValue)`: tuned needs metered figures (today:)",
          zh: "没有状态 `\(state.rawValue)`：tuned 需要计量值（today:）"), language: lang)
    }
    return result
  }

  private func read(_ text: String, _ path: String) throws -> ParkResult {
    do throws(ParkResult.Fault) {
      return try ParkResult(text, title: title(path))
    } catch {
      throw Failure.exit("no-result", path: path, sentence(error), language: lang)
    }
  }

  private func planned(_ source: SourceText, _ path: String) throws -> ParkResult {
    var stopwatch = Stopwatch()
    let park = try ParkFile.bind(source, language: lang, quiet: quiet, stopwatch: &stopwatch)
    let run = try settings.run(park, settings.options(), quiet: quiet, stopwatch: stopwatch)
    return ParkResult(run.comparison, title: title(path), language: lang)
  }

  private func title(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private func sentence(_ fault: ParkResult.Fault) -> Message {
    switch fault {
    case .syntax(let line):
      Message("no-result.syntax", en: "this is no JSON: line \(line) cannot be read", zh: "不是有效的 JSON：第 \(line) 行无法读取")
    case .noResult:
      Message(
        "no-result", en: "this is neither a park nor a result of park optimize --format json",
        zh: "既不是园区文件，也不是 park optimize --format json 的结果")
    }
  }
}
