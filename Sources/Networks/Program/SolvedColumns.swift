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

  /// What hot classes give to cold ones in a period, kW, by the cold class: each with its slot, in the order of hot classes.
  func exchanges(in period: Period) -> [Int: [(hot: Int, slot: Int, given: Double)]] {
    var found: [Int: [(hot: Int, slot: Int, given: Double)]] = [:]
    for (meaning, value) in byMeaning {
      guard case .exchange(let hot, let cold, let slot, let id) = meaning, id == period.id, value > 0 else { continue }
      found[cold, default: []].append((hot, slot, value))
    }
    return found.mapValues { $0.sorted { ($0.slot, $0.hot) < ($1.slot, $1.hot) } }
  }

  /// The value of a column, 0 where there is no such column.
  public subscript(meaning: ColumnMeaning) -> Double { byMeaning[meaning] ?? 0 }
}
