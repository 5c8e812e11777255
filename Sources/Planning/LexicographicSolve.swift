import GLPKSolver
import LinearPrograms

/// Minimises several objectives in order of rank: each among the plans that are optimal by all before it.
///
/// After a stage the program is restricted to its exact optimal face (`optimalFace`), and the next objective is solved
/// from the basis at hand. The final plan is held against every earlier objective; should one have moved by more than
/// 1e-7 relative, all is solved again with tolerance rows instead. One solver session serves the whole call.
///
/// - Precondition: each objective has one cost a column, and there is at least one.
public func solveLexicographically(
  _ program: LinearProgram, objectives: [LinearObjective], limits: SolveLimits = SolveLimits()
) -> LexicographicVerdict {
  precondition(!objectives.isEmpty, "at least one objective is needed")
  var faults: [SolverFault] = []
  // After a fault all begins again in a new session, without the method that comes first: the same would happen again.
  for skipped in SolveMethod.ladder.indices {
    do throws(SolverFault) {
      return try GLPKSession.with { session throws(SolverFault) in
        var climb = LexicographicClimb(program, objectives, limits, SolveMethod.ladder[skipped...])
        let verdict = try climb.run(in: &session, keeping: .exactFaces)
        if climb.holds(verdict) { return verdict }
        climb = LexicographicClimb(program, objectives, limits, SolveMethod.ladder[skipped...])
        return try climb.run(in: &session, keeping: .toleranceRows)
      }
    } catch {
      faults.append(error)
      if case .invalidProgram = error { break }
    }
  }
  return .stopped(objective: objectives[0].name, .refused(faults[0].description))
}
