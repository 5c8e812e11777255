import ParkModel

/// The values of a solved joint program, found by what they mean.
public struct SolvedColumns: Sendable {
  private var byMeaning: [ColumnMeaning: Double]
  /// t/h, kW, Nm3/h.
  private static let noise = 1e-13
  /// The park that was solved.
  public let park: Park
  /// The state that was solved.
  public let state: StateName

  /// Values are taken as they are, but for what rounding leaves of nothing: a flow that is left out is one that a balance
  /// lacks. A certified plan has next to none of it (`GLPKSession.refined`).
  public init(_ joint: JointProgram, values: [Double]) {
    byMeaning = [:]
    // What lies in a store adds up over the hours of a period, and so does what rounding leaves of nothing.
    let longest = joint.park.periods.reduce(1) { max($0, $1.hours / joint.park.rounds) }
    for (meaning, value) in zip(joint.meanings, values) {
      let isLevel = if case .level = meaning { true } else { false }
      guard abs(value) > Self.noise * (isLevel ? longest : 1) else { continue }
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
