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

  /// The stage as text, with what a file may have hidden in its names made visible.
  func text(of run: OptimizeRun, state: StateName) throws -> String {
    VisibleText.lines(try raw(run, state))
  }

  private func raw(_ run: OptimizeRun, _ state: StateName) throws -> String {
    guard let planned = run.planned.first(where: { $0.state == state }) else {
      throw ValidationError.spoken(
        "This park has no state `\(state.rawValue)`: tuned needs metered figures (today:).",
        "该园区没有方案 `\(state.rawValue)`：优化运行需要计量值（today:）。")
    }
    switch self {
    case .park: return Outline.text(of: run.comparison.park)
    case .network: return networkText(of: run.comparison.park, in: state)
    case .lp: return planned.program.priced(by: run.comparison.park.objectives.first ?? "cost").lpText()
    case .solution:
      let lines = zip(planned.program.program.columns, planned.values).compactMap { column, value in
        value == 0 ? nil : "\(column.name) = \(value)"
      }
      return lines.joined(separator: "\n") + "\n"
    case .plan:
      return planned.plan.map { Outline.text(of: $0) } ?? spoken("no plan: the state is infeasible\n", "没有方案：该状态不可行\n")
    }
  }
}
