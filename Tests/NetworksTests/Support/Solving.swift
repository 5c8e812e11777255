import Networks
import ParkModel
import Planning
import Testing

/// How a single measure of a park comes out in one state.
enum Optimum: Equatable {
  case optimal(Double)
  case infeasible
  case failed(String)
}

/// Minimises one measure alone over the joint program of a park. Candidate sizes cost their chord.
func optimum(of measure: String, _ park: Park, in state: StateName) -> Optimum {
  let joint = jointProgram(of: park, in: state, pinnedToMeters: false, flowBound: park.initialFlowBound)
  let objective = LinearObjective(name: measure, costs: joint.costs(of: measure))
  switch solveLexicographically(joint.program, objectives: [objective]) {
  case .optimal(let solved): return .optimal(solved.stages[0].value)
  case .stopped(_, .infeasible): return .infeasible
  case .stopped(_, let verdict): return .failed("\(verdict)")
  }
}

/// The plan of a park that minimises one measure, then cost, then flow.
func plan(of measure: String, _ park: Park, in state: StateName) -> (plan: OperatingPlan, value: Double)? {
  let joint = jointProgram(of: park, in: state, pinnedToMeters: false, flowBound: park.initialFlowBound)
  let names = [measure] + ["cost", "flow"].filter { $0 != measure }
  let objectives = names.map { LinearObjective(name: $0, costs: joint.costs(of: $0)) }
  guard case .optimal(let solved) = solveLexicographically(joint.program, objectives: objectives) else { return nil }
  return (operatingPlan(joint, values: solved.values), solved.stages[0].value)
}

/// Demands that glpsol, with the exported data, finds the optimum that the program finds.
func expectAgreement(
  _ park: Park, in state: StateName, on measure: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let networks = resourceNetworks(of: park, in: state)
  try #require(networks.count == 1, "one resource at a time", sourceLocation: sourceLocation)
  let claim = optimum(of: measure, park, in: state)
  let name = "\(park.name), \(state.rawValue), \(measure)"
  guard case .data(let model, let text) = mathProgData(for: networks[0], measure: measure, period: park.periods[0])
  else {
    Issue.record("\(name) was refused", sourceLocation: sourceLocation)
    return
  }
  switch (claim, try glpsol(model: model, data: text)) {
  case (.optimal(let ours), .optimal(let theirs)):
    let isNear = abs(ours - theirs) <= 1e-7 * max(1, abs(theirs))
    #expect(isNear, "\(name): \(ours), glpsol \(theirs)", sourceLocation: sourceLocation)
  case (.infeasible, .infeasible): break
  case (let ours, let theirs): Issue.record("\(name): \(ours), glpsol \(theirs)", sourceLocation: sourceLocation)
  }
}

/// The park with one of its resources alone, as a data file has it: heat that follows a unit of another is left out.
func alone(_ resource: String, in park: Park) -> Park {
  var copy = park
  // Projects and the budget tie resources together.
  (copy.projects, copy.budget, copy.phases) = ([], .infinity, [])
  copy.materials = park.materials.filter { $0.kind.id == resource }
  copy.heat = resource == "heat" ? park.heat : nil
  copy.heat?.streams.removeAll { if case .perThroughput = $0.duty { true } else { false } }
  return copy
}
