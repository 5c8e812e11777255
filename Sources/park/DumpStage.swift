import ArgumentParser
import Networks
import ParkModel
import Studies

/// The stages of a run that can be looked at (`--dump`).
enum DumpStage: String, ExpressibleByArgument, CaseIterable {
  case park
  case network
  case lp
  case solution
  case plan

  func text(of run: OptimizeRun, state: StateName) throws -> String {
    guard let planned = run.planned.first(where: { $0.state == state }) else {
      throw ValidationError("This park has no state `\(state.rawValue)`: tuned needs metered figures (today:).")
    }
    switch self {
    case .park: return structure(run.comparison.park)
    case .network: return networkText(of: run.comparison.park, in: state)
    case .lp: return planned.program.priced(by: run.comparison.park.objectives.first ?? "cost").lpText()
    case .solution:
      let lines = zip(planned.program.program.columns, planned.values).compactMap { column, value in
        value == 0 ? nil : "\(column.name) = \(value)"
      }
      return lines.joined(separator: "\n") + "\n"
    case .plan: return planned.plan.map { structure($0) } ?? "no plan: the state is infeasible\n"
    }
  }

  /// The value as Swift's own mirror shows it, field by field.
  private func structure(_ value: some Any) -> String {
    var text = ""
    Swift.dump(value, to: &text)
    return text
  }
}
