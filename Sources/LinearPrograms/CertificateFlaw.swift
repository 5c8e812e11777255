/// One reason to refuse a claim: what fails, where, by how much, and how much would have been let pass.
public struct CertificateFlaw: Sendable, Equatable, CustomStringConvertible {
  /// The kinds of failure.
  public enum Kind: String, Sendable, Equatable {
    /// The claim is not one that this check can certify.
    case otherClaim = "the claim is of another kind"
    /// The claim has too few or too many numbers.
    case wrongShape = "the claim does not have one number a row and a column"
    /// A number is not finite.
    case notFinite = "a number is not finite"
    /// A row leaves its bounds.
    case rowViolated = "the row leaves its bounds"
    /// A column leaves its bounds.
    case columnViolated = "the column leaves its bounds"
    /// The claimed objective is not that of the claimed values.
    case objectiveDiffers = "the objective is not that of the values"
    /// A claimed reduced cost is not that of the claimed row duals.
    case reducedCostDiffers = "the reduced cost is not that of the row duals"
    /// A column without bound would pay if it grew.
    case improvable = "the column pays and nothing bounds it"
    /// The plan costs more than the bound that the duals prove.
    case gap = "the duals do not prove the objective"
  }

  /// What fails.
  public var kind: Kind
  /// The row, the column, or the objective.
  public var place: String
  /// The failure relative to the scale of its row, column or objective.
  public var amount: Double
  /// The amount that would have passed.
  public var tolerance: Double

  /// What fails, where and by how much, in one line.
  public var description: String {
    "\(place): \(kind.rawValue) (\(amount) relative, tolerance \(tolerance))"
  }
}
