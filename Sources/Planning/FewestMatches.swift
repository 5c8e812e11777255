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
    let heat = plan.flows.filter { $0.resource == "heat" }
    let verdict = solveCertifiedInteger(matches.program, points: [matches.point(of: heat)], limits: limits)
    // What headers and lines carry is not looked at again, and counts as it stands.
    let fixed = Self.links(matches.fixed)
    var (count, bound) = (Self.links(heat), 0.0)
    switch verdict {
    case .planned(let best):
      let flows = matches.flows(from: best.solution.solution.values)
      self.plan?.flows = plan.flows.filter { $0.resource != "heat" } + flows
      count = Self.links(flows)
      bound = fixed + best.bound
    case .unsettled(let proved, _): bound = fixed + max(0, proved)
    // The plan's own exchanges stand, and nothing is claimed of their number.
    case .infeasible, .refused: break
    }
    claim.objectives.append(
      ObjectiveClaim(name: "matches", value: count, unit: "1", bound: min((bound - 1e-6).rounded(.up), count)))
  }

  /// How many pairs exchange heat.
  private static func links(_ flows: [Flow]) -> Double {
    Double(Set(flows.filter { $0.amount > negligible }.map { [$0.from, $0.to] }).count)
  }

  /// Heat below this is rounding and takes no exchanger, kW.
  private static let negligible = 1e-7

  /// A count, so that the same park gives the same answer wherever the clock does not come first.
  private static let mostNodes = 20_000
}
