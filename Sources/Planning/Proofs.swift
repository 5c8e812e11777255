import GLPKSolver
import LinearPrograms

/// The proofs behind the verdicts other than "optimal".
extension GLPKSession {
  /// A verified proof that a loaded program is infeasible; nil if none was found.
  ///
  /// The multipliers are the duals of the elastic program. Those that are mere rounding are cleared first, so that the
  /// proof names no bystander; should that break the proof, they stay.
  mutating func infeasibilityProof(
    _ handle: Handle, limits: SolveLimits
  ) throws(SolverFault) -> InfeasibilityProof? {
    let program = program(handle)
    let coefficients = program.largestCoefficients
    for method in [SolveMethod.primal, .dual, .exact] {
      let multipliers = try infeasibilityMultipliers(handle, method: method, limits: limits)
      let cleaned = zip(multipliers, coefficients).map { abs($0) * $1 <= 1e-9 && $1 > 0 ? 0 : $0 }
      let proof =
        certifyInfeasible(program, multipliers: cleaned) ?? certifyInfeasible(program, multipliers: multipliers)
      if let proof { return proof }
    }
    return nil
  }

  /// What grows without end in a loaded program of which `claim` is a plan; nil if nothing was proved to.
  mutating func endlessGain(
    _ handle: Handle, from claim: Solution, limits: SolveLimits
  ) throws(SolverFault) -> String? {
    let program = program(handle)
    guard violations(of: program, by: claim.values).isEmpty else { return nil }
    let cone = try load(program.recession)
    let ray = try solve(cone, limits: limits)
    let certified = certify(self.program(cone), ray).certificate
    try unload(cone)
    let largestCost = program.columns.reduce(0) { max($0, abs($1.cost)) }
    guard let certified, certified.objective < -1e-9 * largestCost else { return nil }
    return Self.sentence(naming: program.columns, along: ray.values)
  }

  private static func sentence(naming columns: [LinearProgram.Column], along ray: [Double]) -> String {
    let growing = ray.indices.filter { abs(ray[$0]) > 1e-9 }
      .sorted { (abs(ray[$0]), $1) > (abs(ray[$1]), $0) }
    let names = growing.prefix(5).map { "'\(columns[$0].name)'" }.joined(separator: ", ")
    let more = growing.count > 5 ? " and \(growing.count - 5) more" : ""
    return "the objective falls without end as \(names)\(more) grow: one of them needs a limit"
  }
}
