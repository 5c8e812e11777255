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
    commandName: "export", abstract: "Writes the linear program of one state with readable names.")

  @Argument(help: "The park file (YAML).")
  var file: String

  @Option(name: .customLong("as"), help: "The form: lp (CPLEX LP) or mps (free MPS).")
  var form: ProgramForm = .lp

  @Option(help: "The state: before, tuned or after.")
  var state: StateName = .after

  @Option(help: "The measure to minimise; the park's first objective unless asked.")
  var minimize: String?

  @Option(name: .shortAndLong, help: "Write to this file instead of the terminal.")
  var output: String?

  func run() throws {
    var stopwatch = Stopwatch()
    let park = try ParkFile.bind(
      ParkFile.load(file, language: .en), language: .en, quiet: true, stopwatch: &stopwatch
    ).park
    let measure = minimize ?? park.objectives.first ?? "cost"
    guard Measure.objectives.contains(where: { $0.id == measure }) else {
      throw ValidationError(
        "--minimize knows no `\(measure)`; it knows \(Measure.objectives.map(\.id).joined(separator: ", ")).")
    }
    let program = exportedProgram(of: park, in: state, measure: measure)
    let text: String
    switch form {
    case .lp: text = program.lpText()
    case .mps: text = program.mpsText()
    }
    try Output.deliver(text, to: output, language: .en)
  }
}

/// The forms in which a program can be had.
enum ProgramForm: String, ExpressibleByArgument, CaseIterable {
  case lp
  case mps
}
