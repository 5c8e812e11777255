import Assessment
import ParkModel

/// A state assessed without a claim.
func assessed(_ park: Park, _ plan: OperatingPlan) -> StateResult {
  assess(park, plan, SolveClaim(status: .optimal))
}

extension StateResult {
  /// One indicator; nil for a name that the table does not hold.
  func indicator(_ id: String) -> IndicatorValue? { indicators.first { $0.id == id } }
  func quantity(_ name: String) -> Double? { quantities.first { $0.name == name }?.value }
}

/// True where two figures agree to a relative 1e-9, far below what any figure here is printed with.
func agree(_ found: Double?, _ expected: Double) -> Bool {
  guard let found else { return false }
  return abs(found - expected) <= 1e-9 * max(1, abs(expected))
}
