import ParkModel

/// A process loses and gains what the park says: `inflow + gain = outflow + loss`, t/h, its inflow within range.
///
/// With N cycles of concentration its make-up is at least `loss N / (N - 1)`.
func checkProcessBalance(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  for process in flows.section.processes {
    let name = process.name
    let inflow = flows.into(name).total
    let outflow = flows.outOf(name).total
    ledger.equal(
      "outflow and loss", outflow + process.loss, "inflow and gain", inflow + process.gain, "t/h", at: name,
      scale: max(inflow, process.loss))
    ledger.atMost("inflow", inflow, "range", process.flow.upper, "t/h", at: name)
    ledger.atLeast("inflow", inflow, "range", process.flow.lower, "t/h", at: name)
    if process.cycles.upper.isFinite {
      let cycles = process.cycles.upper
      ledger.atLeast("make-up", inflow * (cycles - 1), "for its cycles", process.loss * cycles, "t/h", at: name)
    }
    if process.cycles.lower > 1 {
      let cycles = process.cycles.lower
      ledger.atMost("make-up", inflow * (cycles - 1), "for its cycles", process.loss * cycles, "t/h", at: name)
    }
    guard let conversion = flows.conversion(of: name) else {
      ledger.require(inflow <= AuditLedger.negligible, at: name, "takes \(figure(inflow)) t/h without a conversion")
      continue
    }
    ledger.equal("inflow", inflow, "throughput", conversion.throughput, "t/h", at: name)
    ledger.equal("inflow", inflow, "conversion input", conversion.input("inflow"), "t/h", at: name)
    ledger.equal("gain", conversion.input("gain"), "declared", process.gain, "t/h", at: name)
    ledger.equal("outflow", outflow, "converted", conversion.outputs.amount(of: "product"), "t/h", at: name)
    ledger.equal("loss", conversion.losses.amount(of: "evaporation"), "declared", process.loss, "t/h", at: name)
  }
}

/// What a process takes in leaves with its outlet, concentrated by what evaporates, and keeps to both its limits.
///
/// `inflow x inlet = outflow x outlet`, g/h; what it loses and gains carries nothing.
func checkProcessQuality(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  for process in flows.section.processes {
    let name = process.name
    let inflows = flows.into(name)
    let outflow = flows.outOf(name).total
    Mixture(flows: flows, inflows: inflows).check(process.inletLimit, at: name, &ledger)
    for property in flows.section.properties where property.isMass {
      guard let mass = inflows.mass(of: property.id) else { continue }
      let scale = flows.typical(property.id) * max(outflow, AuditLedger.smallest)
      let limit = process.outletLimit[property.id]?.upper ?? .infinity
      if limit.isFinite {
        ledger.atMost("\(property.id) taken in", mass, "outlet limit", limit * outflow, "g/h", at: name, scale: scale)
      }
      guard outflow > AuditLedger.negligible else { continue }
      let product = flows.conversion(of: name)?.output("product")
      let carried = outflow * (product?.quality[property.id] ?? 0)
      ledger.equal(
        "\(property.id) leaving", carried, "entering", mass, "g/h", at: name, scale: max(mass, 1e-3 * scale))
      if let lower = process.outletLimit[property.id]?.lower, lower > 0 {
        ledger.atLeast("\(property.id) leaving", carried, "outlet limit", lower * outflow, "g/h", at: name)
      }
    }
  }
}
