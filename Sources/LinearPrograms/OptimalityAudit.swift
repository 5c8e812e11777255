/// The audit of an optimality claim of the right shape.
struct OptimalityAudit {
  var flaws: [CertificateFlaw] = []
  var certificate: Certificate

  var result: CertificateResult { flaws.isEmpty ? .certified(certificate) : .rejected(flaws) }

  init(_ program: LinearProgram, _ solution: Solution, _ tolerances: CertificateTolerances) {
    let primal = PrimalAudit(program, values: solution.values, tolerance: tolerances.primal)
    let dual = DualBound(program, rowDuals: solution.rowDuals, values: solution.values)
    var objective = PreciseSum()
    // Like a row: the size of the terms, a used and an unused column alike; 1 only where there are no costs at all.
    var scale = 0.0
    for (column, value) in zip(program.columns, solution.values) {
      objective.add(column.cost, times: value)
      scale = max(scale, abs(column.cost) * max(1, abs(value)))
    }
    if scale == 0 { scale = 1 }
    objective.add(program.constant)
    certificate = Certificate(
      primalResidual: primal.residual, dualResidual: 0, objective: objective.value, bound: dual.bound,
      gap: (objective.value - dual.bound) / scale, reach: .infinity)
    flaws = primal.flaws
    checkReducedCosts(program, solution, dual, tolerances.dual)
    let looseCost = dual.loose.reduce(0) { $0 + abs(dual.reducedCosts[$1]) }
    if looseCost > 0 { certificate.reach = tolerances.gap * scale / looseCost }
    let claimError = abs(solution.objective - objective.value) / max(scale, abs(program.constant))
    refuse(.objectiveDiffers, "objective", claimError, tolerances.gap)
    // A violation within its tolerance may put a plan a little below the bound, so the gap is judged by its size.
    refuse(.gap, "objective", abs(certificate.gap), tolerances.gap)
  }

  private mutating func checkReducedCosts(
    _ program: LinearProgram, _ solution: Solution, _ dual: DualBound, _ tolerance: Double
  ) {
    for (index, claimed) in solution.reducedCosts.enumerated() {
      let scale = max(dual.scales[index], .leastNormalMagnitude)
      let error = abs(claimed - dual.reducedCosts[index]) / scale
      certificate.dualResidual = max(certificate.dualResidual, error)
      refuse(.reducedCostDiffers, "column '\(program.columns[index].name)'", error, tolerance)
    }
    for index in dual.loose {
      let amount = abs(dual.reducedCosts[index]) / max(dual.scales[index], .leastNormalMagnitude)
      certificate.dualResidual = max(certificate.dualResidual, amount)
      refuse(.improvable, "column '\(program.columns[index].name)'", amount, tolerance)
    }
  }

  private mutating func refuse(
    _ kind: CertificateFlaw.Kind, _ place: @autoclosure () -> String, _ amount: Double, _ tolerance: Double
  ) {
    if amount <= tolerance { return }
    flaws.append(CertificateFlaw(kind: kind, place: place(), amount: amount, tolerance: tolerance))
  }
}
