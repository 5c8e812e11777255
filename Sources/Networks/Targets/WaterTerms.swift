import ParkModel

/// Water in columns of the program, t/h averaged over the operating hours, as the indicators count it: used water is counted
/// where it enters a use, never between treatments, and the fresh part of what a treatment gives is not used water.
struct WaterTerms {
  /// Used water that enters uses.
  private(set) var reused: [RowTerm] = []
  /// The part of it that comes out of treatments.
  private(set) var reclaimed: [RowTerm] = []
  /// Used water that enters treatments from outside them.
  private(set) var treated: [RowTerm] = []
  /// What supplies give.
  private(set) var fresh: [RowTerm] = []
  /// What processes circulate that run whatever the plan is, t/h. One that may stand still is left out, which errs towards
  /// more reuse than asked.
  private(set) var circulated = 0.0

  init(_ shares: [FreshShares], _ builder: ProgramBuilder) {
    for own in shares { add(own.ways.network, own, builder) }
  }

  private mutating func add(_ network: MaterialNetwork, _ shares: FreshShares, _ builder: ProgramBuilder) {
    let weight = network.park.periods[0].hours / network.park.operatingHours
    for (index, link) in network.links.enumerated() {
      guard let column = shares.column(index, builder) else { continue }
      if network.givers[link.giver].isSupply { fresh.append(RowTerm(column, weight)) }
      let origin = shares.ways.origin(of: link.giver)
      let taker = network.takers[link.taker]
      if taker.isUse {
        let used = shares.used(index, column, weight: weight)
        reused += used
        if case .unit = origin { reclaimed += used }
      }
      if case .treatment(let unit) = taker.intake, unit.holding == nil, origin == .used {
        treated.append(RowTerm(column, weight))
      }
    }
    let whole = Dictionary(grouping: network.section.processes) { $0.partOf ?? $0.name }
    // Of a process in parts each circulates its share of the whole.
    for process in whole.values.compactMap(\.first) where process.neededInflow > 0 {
      circulated += weight * process.circulation
    }
  }
}
