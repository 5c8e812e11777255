import ParkModel

/// A process loses and gains what the park says: `inflow + gain = outflow + loss`, t/h, its inflow within range.
///
/// With N cycles of concentration its make-up is at least `loss N / (N - 1)`.
func checkProcessBalance(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  for process in flows.runningProcesses {
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
      ledger.require(
        inflow <= AuditLedger.negligible, at: name,
        Message(
          "audit-process-unconverted", en: "takes \(figure(inflow)) t/h without a conversion",
          zh: "进水 \(figure(inflow)) t/h，而没有转换记录"))
      continue
    }
    ledger.equal("inflow", inflow, "throughput", conversion.throughput, "t/h", at: name)
    ledger.equal("inflow", inflow, "conversion input", conversion.input("inflow"), "t/h", at: name)
    ledger.equal("gain", conversion.input("gain"), "declared", process.gain, "t/h", at: name)
    ledger.equal("outflow", outflow, "converted", conversion.outputs.amount(of: "product"), "t/h", at: name)
    ledger.equal("loss", conversion.losses.amount(of: "evaporation"), "declared", process.loss, "t/h", at: name)
  }
}
