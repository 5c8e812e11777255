import ParkModel

/// What enters a unit leaves it: `inflow = throughput = product + reject + evaporation`, t/h.
///
/// Sums come from flows; the conversion must say the same. Product is `recovery x inflow` where the unit purifies.
func checkTreatmentBalance(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  let unitOfFlow = flows.section.kind.flowUnit
  for unit in flows.section.treatments {
    let inflow = flows.into(unit.name).total
    let product = flows.outOf(unit.name).total
    let reject = flows.outOf(unit.rejectName).total
    let conversion = flows.conversion(of: unit.name)
    guard max(inflow, product, reject, conversion?.throughput ?? 0) > AuditLedger.negligible else { continue }
    guard let conversion else {
      ledger.require(
        false, at: unit.name,
        Message(
          "audit-unit-unconverted", en: "treats \(figure(inflow)) t/h without a conversion",
          zh: "处理 \(figure(inflow)) t/h，而没有转换记录"))
      continue
    }
    ledger.equal("inflow", inflow, "throughput", conversion.throughput, unitOfFlow, at: unit.name)
    ledger.equal("inflow", inflow, "conversion input", conversion.input("inflow"), unitOfFlow, at: unit.name)
    ledger.equal("product", product, "converted", conversion.outputs.amount(of: "product"), unitOfFlow, at: unit.name)
    ledger.equal("reject", reject, "converted", conversion.outputs.amount(of: "reject"), unitOfFlow, at: unit.name)
    let evaporation = conversion.losses.amount(of: "evaporation")
    if case .convert(let lost) = unit.action {
      checkConversion(of: unit, losing: lost, inflow, conversion, plan, flows, &ledger)
      continue
    }
    // A store gives in one period what it took in another; that nothing is made or lost there is checked over the round.
    let stored = conversion.losses.amount(of: "stored") - conversion.input("from store")
    ledger.require(
      stored == 0 || unit.holding != nil, at: unit.name,
      Message("audit-no-store", en: "keeps, and is no store", zh: "有储存量，而不是储存设施"))
    ledger.equal(
      "product, reject and loss", product + reject + evaporation + stored, "inflow", inflow, unitOfFlow, at: unit.name,
      scale: max(inflow, product))
    guard case .purify(let purification) = unit.action else { continue }
    let recovery = purification.recovery
    ledger.equal("product", product, "by its recovery", recovery * inflow, unitOfFlow, at: unit.name, scale: inflow)
    ledger.equal(
      "evaporation", evaporation, "of a unit that dries nothing", 0, unitOfFlow, at: unit.name, scale: inflow)
  }
}

/// A unit that makes products: all that it gives off and loses is what enters it and its wash water, t/h, wet.
private func checkConversion(
  of unit: Treatment, losing lost: Double, _ inflow: Double, _ conversion: Conversion, _ plan: PlanFlows,
  _ flows: MaterialFlows, _ ledger: inout AuditLedger
) {
  var given = 0.0
  var washed = 0.0
  for other in plan.materials where other.period == flows.period {
    for source in other.section.sources {
      if case .perThroughput(of: unit.name, _) = source.amount { given += other.outOf(source.name).total }
    }
    for sink in other.section.sinks where sink.follows?.unit == unit.name { washed += other.into(sink.name).total }
  }
  let losses = conversion.losses.amount(of: "lost")
  ledger.equal("lost", losses, "stated", lost * inflow, "t/h", at: unit.name, scale: inflow)
  ledger.equal(
    "products and losses", given + losses, "inflow and wash water", inflow + washed, "t/h", at: unit.name)
}

/// A unit takes no more than it is built for, and nothing or at least its `min_flow`; a candidate no more than its investment, and that no more than offered.
func checkTreatmentSize(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  for unit in flows.section.treatments {
    let inflow = flows.into(unit.name).total
    if !flows.sharesYear(unit.isOfYear) {
      ledger.atMost("inflow", inflow, "capacity", unit.capacity, flows.section.kind.flowUnit, at: unit.name)
    }
    if inflow > AuditLedger.negligible, unit.minFlow > 0 {
      ledger.atLeast("inflow", inflow, "runs with", unit.minFlow, flows.section.kind.flowUnit, at: unit.name)
    }
    guard unit.status == .candidate, unit.build != nil, unit.holding == nil else { continue }
    let built = plan.investment(in: unit.name)?.size ?? 0
    ledger.atMost("inflow", inflow, "built for", built, flows.section.kind.flowUnit, at: unit.name)
    ledger.atMost("size", built, "offered", unit.capacity, flows.section.kind.flowUnit, at: unit.name)
  }
}

/// A unit takes the commodities and the heat that its throughput needs: `need x inflow`, per hour.
func checkTreatmentNeeds(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  for unit in flows.section.treatments {
    let inflow = flows.into(unit.name).total
    guard let conversion = flows.conversion(of: unit.name) else { continue }
    for need in unit.needs {
      let taken = conversion.inputs.filter { $0.resource == need.commodity }.reduce(0) { $0 + $1.amount }
      let needed = unit.needs.filter { $0.commodity == need.commodity }.reduce(0) { $0 + $1.amount } * inflow
      ledger.equal(need.commodity, taken, "needed", needed, "per hour", at: unit.name)
    }
    let heat = conversion.inputs.filter { $0.resource == "heat" }.reduce(0) { $0 + $1.amount }
    ledger.equal("heat", heat, "needed", (unit.heat?.duty ?? 0) * inflow, "kW", at: unit.name)
  }
}
