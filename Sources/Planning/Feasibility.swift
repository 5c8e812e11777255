import LinearPrograms
import Networks
import ParkModel

/// Whether a state of the park has any plan at all, whatever it costs: a certified answer.
///
/// Where flows alone decide, that is one linear program without an objective; where a plan decides concentrations, least
/// flows or choices, it is searched for.
///
/// - Throws: `UncertifiedVerdict` where neither a plan nor a proof that there is none was found.
public func admitsPlan(
  _ state: StateName, of park: Park, options: PlanningOptions
) throws(UncertifiedVerdict) -> Bool {
  let joint = jointProgram(of: park, in: state, pinnedToMeters: false, flowBound: park.initialFlowBound)
  guard !joint.decidesMore else {
    return try planState(state, of: park, pinnedToMeters: false, options: options).claim.status != .infeasible
  }
  switch solveCertified(joint.program) {
  case .optimal: return true
  case .infeasible: return false
  case let verdict: throw UncertifiedVerdict(objective: "feasibility", verdict: verdict)
  }
}

/// How many links and exchanges a state of the park admits, those included that a large network leaves unlisted.
public func admittedLinks(_ state: StateName, of park: Park) -> Int {
  let joint = jointProgram(
    of: park, in: state, pinnedToMeters: false, flowBound: park.initialFlowBound,
    mostListed: PlanningOptions().mostListed)
  return joint.program.columns.count + joint.openLinks.reduce(0) { $0 + $1.count }
}
