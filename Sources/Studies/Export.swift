import LinearPrograms
import Networks
import ParkModel
import Planning

/// The joint program of one state with one measure as its objective, as `park export` writes it.
public func exportedProgram(of park: Park, in state: StateName, measure: String) -> LinearProgram {
  jointProgram(of: park.withRegenerationKeptApart(), in: state, pinnedToMeters: false, flowBound: park.initialFlowBound)
    .priced(by: measure)
}

extension JointProgram {
  /// The program with a measure's coefficients as its costs.
  public func priced(by measure: String) -> LinearProgram {
    var priced = program
    for (index, cost) in costs(of: measure).enumerated() { priced.columns[index].cost = cost }
    return priced
  }
}
