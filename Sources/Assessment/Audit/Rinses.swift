import ParkModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A rinse takes the water that its stages need, no dirtier than its feed, and gives all of it back with what it washed
/// off, t/h; its last stage is as clean as asked, and its number of stages is one that the park offers.
///
/// Whether the last stage is clean is computed from the flow, not from the rule that sized it: with so much water per
/// drag-out, the film is thinned so many times.
func checkRinses(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  for rinse in flows.section.rinses {
    let name = rinse.name
    let inflows = flows.into(name)
    let inflow = inflows.total
    let added = plan.investment(in: name)?.size ?? 0
    let stages = rinse.stages + plan.stagesAdded(to: rinse)
    ledger.require(
      abs(Double(stages - rinse.stages) - added) <= AuditLedger.tolerance && rinse.choices.contains(stages), at: name,
      Message(
        "audit-rinse-stages", en: "\(figure(added)) stages added, which is none of its choices",
        zh: "增加 \(figure(added)) 级，不在可选级数之列"))
    ledger.equal("inflow", inflow, "for \(stages) stages", rinse.water(stages: stages), "t/h", at: name)
    ledger.equal("outflow", flows.outOf(name).total, "inflow", inflow, "t/h", at: name)
    Mixture(flows: flows, inflows: inflows).check(
      rinse.feedLimit(of: flows.section.properties), at: name, &ledger)
    checkFilm(of: rinse, stages: stages, inflow: inflow, flows, &ledger)
  }
}

/// What the film holds when it leaves, and that the rest of what it brought left with the water, g/h.
private func checkFilm(
  of rinse: Rinse, stages: Int, inflow: Double, _ flows: MaterialFlows, _ ledger: inout AuditLedger
) {
  let ratio = inflow / rinse.dragOut
  let thinned = rinse.thinning(waterPerDragOut: ratio, stages: stages)
  for property in flows.section.properties {
    guard let bath = rinse.bath[property.id], let feed = rinse.feed[property.id] else { continue }
    let left = feed + (bath - feed) / thinned
    if let last = rinse.last[property.id] {
      ledger.atMost("\(property.id) of its last stage", left, "final", last, "g/t", at: rinse.name, scale: last)
    }
    guard property.isMass, let given = flows.outOf(rinse.name).mass(of: property.id) else { continue }
    let washed = inflow * feed + rinse.dragOut * (bath - left)
    ledger.equal("\(property.id) leaving", given, "washed off", washed, "g/h", at: rinse.name)
  }
}

extension Rinse {
  /// How many times the film is thinned by so much water per drag-out.
  fileprivate func thinning(waterPerDragOut: Double, stages: Int) -> Double {
    let ratio = waterPerDragOut * efficiency
    switch arrangement {
    case .countercurrent: return (0..<stages).reduce(1) { sum, _ in 1 + ratio * sum }
    case .parallel: return pow(1 + ratio / Double(stages), Double(stages))
    case .spray: return exp(ratio)
    }
  }
}

extension PlanFlows {
  /// How many stages a plan adds to a rinse.
  func stagesAdded(to rinse: Rinse) -> Int {
    Int(exactly: (investment(in: rinse.name)?.size ?? 0).rounded()) ?? 0
  }
}
