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
