import ParkModel

/// A store gives back what it took, stream by stream, and never holds more than it can.
///
/// Over a round of the periods, of each stream: `sum of hours / n x (in - out) = 0`, n the rounds in a year. What lies there
/// rises and falls between; summed over the streams, each from its lowest, it is at most what the store holds, or what was
/// built of it. A stream that is kept must be named, or nobody could tell what is taken out.
func checkStores(_ plan: PlanFlows, _ claim: SolveClaim, _ ledger: inout AuditLedger) {
  for section in plan.park.materials {
    let periods = plan.material(section.kind.id)
    for store in section.treatments {
      guard let holding = store.holding else { continue }
      let unit = section.kind.heldUnit
      let held = levels(of: store, periods, plan.park.rounds, unit, &ledger)
      let most = held.max() ?? 0
      ledger.atMost("held", most, "holds", holding, unit, at: store.name)
      guard store.status == .candidate, store.build != nil else { continue }
      ledger.atMost("held", most, "built for", plan.investment(in: store.name)?.size ?? 0, unit, at: store.name)
    }
  }
}

/// What lies in a store at the end of each period, t or Nm3, where each stream is at nothing once in the round.
private func levels(
  of store: Treatment, _ periods: [MaterialFlows], _ rounds: Double, _ unit: String, _ ledger: inout AuditLedger
) -> [Double] {
  var total = [Double](repeating: 0, count: periods.count)
  let entering = periods.map { Dictionary(grouping: $0.into(store.name)) { $0.batch ?? $0.from } }
  let leaving = periods.map { Dictionary(grouping: $0.outOf(store.name)) { $0.batch ?? "" } }
  for batch in Set((entering + leaving).flatMap(\.keys)).sorted() {
    ledger.require(
      !batch.isEmpty, at: store.name,
      Message("audit-store-unnamed", en: "a stream leaves that does not say what it is", zh: "有流出的物流未说明是什么"))
    var (level, moved) = (0.0, 0.0)
    let course = periods.indices.map { index in
      let hours = periods[index].period.hours / rounds
      let (taken, given) = (entering[index][batch]?.total ?? 0, leaving[index][batch]?.total ?? 0)
      level += hours * (taken - given)
      moved += hours * (taken + given)
      return level
    }
    ledger.equal(
      "kept over a round", level, "given back", 0, unit, at: "\(store.name) (\(batch))", scale: max(moved, 1e-3))
    let lowest = course.min() ?? 0
    for index in course.indices { total[index] += course[index] - lowest }
  }
  return total
}

/// The tank of a header: over a round as much is drawn as was filled, less the loss, and between it never holds more than
/// it can, kWh.
func checkHeaderTanks(_ plan: PlanFlows, _ claim: SolveClaim, _ ledger: inout AuditLedger) {
  guard plan.heat.count > 1 else { return }
  for header in plan.park.heat?.headers ?? [] where header.holding > 0 {
    var (level, moved) = (0.0, 0.0)
    let course = plan.heat.map { heat in
      let hours = heat.period.hours / plan.park.rounds
      let loss = heat.headers[header.name]?.loss ?? 0
      let filled = heat.into(header.name).reduce(0) { $0 + (1 - loss) * $1.arriving }
      let drawn = heat.outOf(header.name).total
      level += hours * (filled - drawn)
      moved += hours * (filled + drawn)
      return level
    }
    ledger.equal("kept over a round", level, "drawn again", 0, "kWh", at: header.name, scale: max(moved, 1))
    let held = (course.max() ?? 0) - (course.min() ?? 0)
    ledger.atMost("held", held, "holds", header.holding, "kWh", at: header.name)
  }
}
