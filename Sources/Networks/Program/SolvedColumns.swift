import ParkModel

/// The values of a solved joint program, found by what they mean.
public struct SolvedColumns: Sendable {
  private var byMeaning: [ColumnMeaning: Double]
  /// The park that was solved.
  public let park: Park
  /// The state that was solved.
  public let state: StateName

  /// Values within `noise` of zero (relative to the largest) are zero: simplex leaves crumbs of 1e-12.
  public init(_ joint: JointProgram, values: [Double]) {
    let largest = values.reduce(1) { max($0, abs($1)) }
    let noise = 1e-11 * largest
    byMeaning = [:]
    for (meaning, value) in zip(joint.meanings, values) where abs(value) > noise {
      byMeaning[meaning, default: 0] += value
    }
    park = joint.park
    state = joint.state
  }

  /// The value of a column, 0 where there is no such column.
  public subscript(meaning: ColumnMeaning) -> Double { byMeaning[meaning] ?? 0 }
}
