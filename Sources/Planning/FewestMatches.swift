import GLPKSolver
import LinearPrograms
import Networks
import ParkModel

extension PlannedState {
  /// The share of a state's seconds that the search for the fewest matches may take.
  private static let shareOfTime = 0.5

  /// Takes the plan's heat apart into as few exchangers as can be, at the loads that it has, where the park asks for it.
  ///
  /// The loads of streams and utilities stay, and with them every figure of the plan; only who heats whom changes. The
  /// number of matches stands among the objectives, last, with the bound that was proved for it.
  mutating func withFewestMatches(_ options: PlanningOptions) {
    guard let section = program.park.heat, section.matches == .fewest, let plan else { return }
    guard let matches = MatchProgram(section, of: program.park, in: state, at: plan.flows) else { return }
    let limits = IntegerLimits(
      nodes: Self.mostNodes, seconds: options.secondsLimit * Self.shareOfTime, isCancelled: options.isCancelled)
    let start = matches.point(of: plan.flows)
    let verdict = solveCertifiedInteger(matches.program, points: [start], limits: limits)
    var (count, bound) = (start.reduce(0, +), 0.0)
    switch verdict {
    case .planned(let best):
      let flows = matches.flows(from: best.solution.solution.values)
      self.plan?.flows = plan.flows.filter { $0.resource != "heat" } + flows
      count = Double(Set(flows.map { [$0.from, $0.to] }).count)
      bound = best.bound
    case .unsettled(let proved, _): bound = max(0, proved)
    // The plan's own exchanges stand, and nothing is claimed of their number.
    case .infeasible, .refused: break
    }
    claim.objectives.append(
      ObjectiveClaim(name: "matches", value: count, unit: "1", bound: min((bound - 1e-6).rounded(.up), count)))
  }

  /// A count, so that the same park gives the same answer wherever the clock does not come first.
  private static let mostNodes = 20_000
}
