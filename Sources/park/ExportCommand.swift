import ArgumentParser
import LinearPrograms
import Networks
import ParkModel
import Planning
import Reports
import Studies

/// `park export FILE --as lp`: the linear program of one state, for other solvers and for reading.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: spoken("Writes the linear program of one state with readable names.", "以可读的名称写出某一方案的线性规划。"))

  @Argument(help: .spoken("The park file (YAML).", "园区文件（YAML）。"))
  var file: String

  @Option(
    name: .customLong("as"),
    help: .spoken(
      "The form: lp (CPLEX LP), mps (free MPS) or mathprog (data for Models/*.mod, a file a resource).",
      "形式：lp（CPLEX LP）、mps（自由格式 MPS）或 mathprog（Models/*.mod 的数据，每种资源一个文件）。"))
  var form: ProgramForm = .lp

  @Option(help: .spoken("The state: before, tuned or after.", "方案：before（改造前）、tuned（优化运行）或 after（改造后）。"))
  var state: StateName = .after

  @Option(help: .spoken("The measure to minimise; the park's first objective unless asked.", "最小化的数量；不给出则取园区的第一个目标。"))
  var minimize: String?

  @Option(
    help: .spoken(
      "One of the park's periods, as a year of its own in which nothing is stored for another.",
      "园区的某一时段，单独作为一年，不为其他时段储存。"))
  var period: String?

  @Option(name: .shortAndLong, help: .spoken("Write to this file instead of the terminal.", "写入此文件，而不输出到终端。"))
  var output: String?

  func run() throws {
    var stopwatch = Stopwatch()
    let whole = try ParkFile.bind(
      ParkFile.load(file, language: .spoken), language: .spoken, quiet: true, stopwatch: &stopwatch
    ).park
    let park = try season(of: whole)
    let measure = minimize ?? park.objectives.first ?? "cost"
    guard Measure.objectives.contains(where: { $0.id == measure }) else {
      throw ValidationError.unknownMeasure(measure)
    }
    switch form {
    case .lp: try Output.deliver(program(of: park, measure).lpText(), to: output, language: .spoken)
    case .mps: try Output.deliver(program(of: park, measure).mpsText(), to: output, language: .spoken)
    case .mathprog: try deliverData(of: park, measure)
    }
  }

  /// The park in the period that is asked for; all of it where none is.
  private func season(of park: Park) throws -> Park {
    guard let period else { return park }
    guard let asked = park.periods.first(where: { $0.id == period }) else {
      let (shown, known) = (VisibleText.show(period), park.periods.map(\.id).joined(separator: ", "))
      throw ValidationError.spoken(
        "--period knows no `\(shown)`; there are \(known).", "--period 不认识 `\(shown)`；可用：\(known)。")
    }
    return park.alone(in: asked)
  }

  private func program(of park: Park, _ measure: String) -> LinearProgram {
    exportedProgram(of: park, in: state, measure: measure)
  }

  /// One data file a resource: to the terminal one after the other, to files as `OUTPUT-water.dat` and so on. What a
  /// model cannot say is named on the error stream.
  private func deliverData(of park: Park, _ measure: String) throws {
    var said: Set<Message> = []
    for network in resourceNetworks(of: park, in: state) {
      switch mathProgData(for: network, measure: measure, period: park.periods[0]) {
      case .refused(let message):
        if said.insert(message).inserted { ErrorStream.print(spoken("note: ", "注意：") + message.text(in: .spoken)) }
      case .data(let model, let text):
        let path = output.map { ($0.hasSuffix(".dat") ? String($0.dropLast(4)) : $0) + "-\(model).dat" }
        try Output.deliver(text, to: path, language: .spoken)
      }
    }
  }
}

/// The forms in which a program can be had.
enum ProgramForm: String, ExpressibleByArgument, CaseIterable {
  case lp
  case mps
  case mathprog
}
