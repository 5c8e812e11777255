/// A verified proof that no plan meets every row and bound of a program (Farkas).
public struct InfeasibilityProof: Sendable, Equatable {
  /// One multiplier a row; the rows with a multiplier other than 0 are in conflict, with the bounds of their columns.
  public var multipliers: [Double]
  /// By how much the two sides of the combined row miss each other.
  public var shortfall: Double
  /// The proof covers every plan in which the columns without bounds sum to less than this; infinite where rounding
  /// left no such condition.
  public var reach: Double

  /// The rows in conflict.
  public var rows: [Int] { multipliers.indices.filter { multipliers[$0] != 0 } }
}

/// The least reach at which a proof counts: no flow of a park comes near it in the units of its program.
private let leastReach = 1e9

/// Verifies that row multipliers prove a program infeasible; nil if they do not.
///
/// Every plan would satisfy the one row that the multipliers y combine the rows into,
///
///     sum_j z_j x_j >= sum_i min(y_i lower_i, y_i upper_i)       with z = A'y
///
/// (the minimum takes the bound that y_i points to). If even the greatest left side within the columns' bounds is less,
/// there is no plan. No solver is believed: any y that passes is a proof.
public func certifyInfeasible(_ program: LinearProgram, multipliers: [Double]) -> InfeasibilityProof? {
  guard multipliers.count == program.rows.count, multipliers.allSatisfy(\.isFinite) else { return nil }
  var proof = InfeasibilityProof(multipliers: multipliers, shortfall: 0, reach: .infinity)
  var excess = PreciseSum()
  for (index, row) in program.rows.enumerated() where multipliers[index] != 0 {
    let bound = multipliers[index] > 0 ? row.lower : row.upper
    if bound.isFinite { excess.add(multipliers[index], times: bound) } else { proof.multipliers[index] = 0 }
  }
  var looseSum = 0.0
  for column in program.columns {
    var combined = PreciseSum()
    for entry in column.entries { combined.add(entry.coefficient, times: proof.multipliers[entry.row]) }
    let slope = combined.value
    if slope == 0 { continue }
    let end = slope > 0 ? column.upper : column.lower
    if end.isFinite {
      excess.add(-slope, times: end)
    } else if abs(slope) <= 1e-9 * combined.largest {
      looseSum += abs(slope)
    } else {
      return nil
    }
  }
  proof.shortfall = excess.value
  if looseSum > 0 { proof.reach = excess.value / looseSum }
  // A shortfall of a billionth of the terms is no conflict that a park could notice, nor one to stake a verdict on.
  return excess.value > 1e-9 * excess.largest && proof.reach >= leastReach ? proof : nil
}
