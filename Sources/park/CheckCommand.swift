import ArgumentParser
import Networks
import ParkModel
import ParkReader

/// `park check FILE`: the diagnostics alone.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: spoken("Reads a park file and prints everything that is wrong with it, all at once.", "读取园区文件，一次给出全部问题。"))

  @Argument(help: .spoken("The park file (YAML).", "园区文件（YAML）。"))
  var file: String

  @Option(help: .spoken("The form of the diagnostics: text or json.", "诊断信息的形式：text 或 json。"))
  var format: DiagnosticFormat = .text

  @Option(help: .spoken("The language of the diagnostics: en or zh.", "诊断信息的语言：en 或 zh。"))
  var lang = Language.spoken

  func run() throws {
    let source = try ParkFile.load(file, language: lang)
    let reading = ParkFile.reading(of: source)
    let diagnostics = reading.diagnostics
    let renderer = DiagnosticRenderer(
      sources: [source] + reading.sources, language: lang, colour: format == .text && Terminal.isColoured)
    switch format {
    case .json: print(renderer.json(diagnostics))
    case .text:
      if !diagnostics.isEmpty { print(renderer.text(diagnostics)) }
      print(summary(diagnostics, reading.park))
    }
    if reading.park == nil { throw Exit.wrongInput }
  }

  private func summary(_ diagnostics: [Diagnostic], _ park: Park?) -> String {
    let errors = diagnostics.filter { $0.severity == .error }.count
    let warnings = diagnostics.count - errors
    let found =
      lang == .zh
      ? "错误 \(errors)，警告 \(warnings)。" : "\(counted(errors, "error")), \(counted(warnings, "warning"))."
    guard let park else { return found }
    let materials = park.materials.map { section in
      let nodes =
        section.supplies.count + section.sources.count + section.sinks.count + section.processes.count
        + section.rinses.count + section.treatments.count + section.outlets.count
      return "\(section.kind.id) \(nodes)"
    }
    let heat = park.heat.map { ["heat \($0.streams.count + $0.utilities.count)"] } ?? []
    let nodes = (materials + heat).joined(separator: ", ")
    let name = VisibleText.show(park.name)
    return lang == .zh
      ? "\(found)\(name)：企业 \(park.plants.count) 家；节点 \(nodes)。"
      : "\(found) \(name): \(counted(park.plants.count, "plant")); nodes: \(nodes)."
  }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

/// The forms in which diagnostics can be had.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
