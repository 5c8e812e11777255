import ParkModel

/// Water treated, every pass through a unit counted, and water reused, t/h averaged over the operating hours.
///
/// Reused water is counted where it enters a use, circulation left out: the figure is what pipes carry.
func waterQuantities(_ plan: PlanFlows) -> [QuantityValue] {
  var treated = 0.0
  for flows in plan.material("water") {
    let units = flows.section.treatments.filter { $0.holding == nil }
    treated += units.reduce(0) { $0 + flows.weight * flows.into($1.name).total }
  }
  return [
    QuantityValue(name: "treated_water", value: treated, unit: "t/h"),
    QuantityValue(name: "reused_water", value: reusedWater(plan).total, unit: "t/h"),
  ]
}

/// Used water that enters a use, by link, t/h averaged over the operating hours: `sum(flow x share used before)`.
///
/// Flows between treatments never count. What supplies bring is fresh however often it is treated; what sources and
/// processes give has been used.
func reusedWater(_ plan: PlanFlows) -> Tally {
  var tally = Tally()
  for flows in plan.material("water") {
    let shares = OriginShares.used(flows)
    for flow in flows.flows where flows.receiver(of: flow)?.isUse ?? false {
      tally.add(flow.amount * shares.share(of: flow) * flows.weight, to: flow.link)
    }
  }
  return tally
}

/// What supplies give, by supply, t/h averaged over the operating hours.
func freshWater(_ plan: PlanFlows) -> Tally {
  var tally = Tally()
  for flows in plan.material("water") {
    for supply in flows.section.supplies { tally.add(flows.outOf(supply.name).total * flows.weight, to: supply.name) }
  }
  return tally
}

extension OriginShares {
  /// The share that has been used before: 0 for what a supply gives, 1 for what sources and processes give.
  static func used(_ flows: MaterialFlows) -> OriginShares { OriginShares(flows) { $0.isSupply ? 0 : 1 } }
}
