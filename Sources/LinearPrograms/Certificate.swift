/// How far an audited claim may be off, each relative to its own scale.
public struct CertificateTolerances: Sendable, Equatable {
  /// Rows and bounds (`violations(of:by:)` gives the scales).
  public var primal: Double
  /// Reduced costs, relative to their largest term.
  public var dual: Double
  /// The objective above its proven bound, relative to the largest term of the objective.
  public var gap: Double

  /// Tolerances of one's own.
  public init(primal: Double, dual: Double, gap: Double) {
    self.primal = primal
    self.dual = dual
    self.gap = gap
  }

  /// 1e-7 each: far below what any meter of a park reads, far above what double precision leaves in a scaled program.
  public static let standard = CertificateTolerances(primal: 1e-7, dual: 1e-7, gap: 1e-7)
}

/// The figures of an audit that a claim of optimality has passed. All are recomputed; none is the solver's.
public struct Certificate: Sendable, Equatable {
  /// The largest violation of a row or bound, relative.
  public var primalResidual: Double
  /// The largest error of a reduced cost, relative.
  public var dualResidual: Double
  /// The objective of the values.
  public var objective: Double
  /// What the duals prove: no plan has an objective below it.
  public var bound: Double
  /// Objective less bound, relative to the largest term of the objective.
  public var gap: Double
  /// The bound holds to within the tolerance for every plan in which the columns without bounds stay within this
  /// distance of their values; infinite where every column that matters is bounded.
  public var reach: Double
}

/// What an audit says of a claim.
public enum CertificateResult: Sendable, Equatable {
  /// The claim holds to within the tolerances.
  case certified(Certificate)
  /// It does not, for each of these reasons.
  case rejected([CertificateFlaw])

  /// The certificate, if there is one.
  public var certificate: Certificate? {
    if case .certified(let certificate) = self { certificate } else { nil }
  }
}

/// Audits a claim that a solution is optimal, from the program and the numbers alone.
///
/// It is certified when the values keep to rows and bounds, the duals prove a bound, and the objective meets that bound:
/// feasible + gap 0 = optimal, whatever the solver did. The cost is two passes over the coefficients.
public func certify(
  _ program: LinearProgram, _ solution: Solution, tolerances: CertificateTolerances = .standard
) -> CertificateResult {
  let flaws = shapeFlaws(program, solution)
  guard flaws.isEmpty else { return .rejected(flaws) }
  return OptimalityAudit(program, solution, tolerances).result
}

private func shapeFlaws(_ program: LinearProgram, _ solution: Solution) -> [CertificateFlaw] {
  func flaw(_ kind: CertificateFlaw.Kind) -> [CertificateFlaw] {
    [CertificateFlaw(kind: kind, place: "solution", amount: .infinity, tolerance: 0)]
  }
  guard solution.outcome == .optimal else { return flaw(.otherClaim) }
  guard
    solution.values.count == program.columns.count, solution.reducedCosts.count == program.columns.count,
    solution.rowDuals.count == program.rows.count
  else { return flaw(.wrongShape) }
  let numbers = [solution.values, solution.reducedCosts, solution.rowDuals, [solution.objective]]
  return numbers.allSatisfy { $0.allSatisfy(\.isFinite) } ? [] : flaw(.notFinite)
}

/// The audit of an optimality claim of the right shape.
private struct OptimalityAudit {
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
