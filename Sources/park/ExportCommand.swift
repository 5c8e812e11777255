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

  @Option(
    name: .customLong("as"),
    help: "The form: lp (CPLEX LP), mps (free MPS) or mathprog (data for Models/*.mod, a file a resource).")
  var form: ProgramForm = .lp

  @Option(help: "The state: before, tuned or after.")
  var state: StateName = .after

  @Option(help: "The measure to minimise; the park's first objective unless asked.")
  var minimize: String?

  @Option(help: "One of the park's periods, as a year of its own in which nothing is stored for another.")
  var period: String?

  @Option(name: .shortAndLong, help: "Write to this file instead of the terminal.")
  var output: String?

  func run() throws {
    var stopwatch = Stopwatch()
    let whole = try ParkFile.bind(
      ParkFile.load(file, language: .en), language: .en, quiet: true, stopwatch: &stopwatch
    ).park
    let park = try season(of: whole)
    let measure = minimize ?? park.objectives.first ?? "cost"
    guard Measure.objectives.contains(where: { $0.id == measure }) else {
      throw ValidationError(
        "--minimize knows no `\(measure)`; it knows \(Measure.objectives.map(\.id).joined(separator: ", ")).")
    }
    switch form {
    case .lp: try Output.deliver(program(of: park, measure).lpText(), to: output, language: .en)
    case .mps: try Output.deliver(program(of: park, measure).mpsText(), to: output, language: .en)
    case .mathprog: try deliverData(of: park, measure)
    }
  }

  /// The park in the period that is asked for; all of it where none is.
  private func season(of park: Park) throws -> Park {
    guard let period else { return park }
    guard let asked = park.periods.first(where: { $0.id == period }) else {
      throw ValidationError(
        "--period knows no `\(VisibleText.show(period))`; there are \(park.periods.map(\.id).joined(separator: ", ")).")
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
      case .refused(let message): if said.insert(message).inserted { ErrorStream.print("note: " + message.en) }
      case .data(let model, let text):
        let path = output.map { ($0.hasSuffix(".dat") ? String($0.dropLast(4)) : $0) + "-\(model).dat" }
        try Output.deliver(text, to: path, language: .en)
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
