import ParkModel

/// A dryer takes water and nothing else, batch by batch: `dry matter in = dry matter out`, t/h, each at the stated
/// moisture (or its own, where it is drier already), and every other property keeps its mass, g/h.
func checkDryerBatches(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  for unit in flows.section.treatments {
    guard case .dry(let target) = unit.action else { continue }
    let entering = Dictionary(grouping: flows.into(unit.name), by: { $0.batch ?? $0.from })
    let leaving = Dictionary(grouping: flows.outOf(unit.name), by: { $0.batch ?? "" })
    for batch in Set(entering.keys).union(leaving.keys).sorted() {
      let inflows = entering[batch] ?? []
      let outflows = leaving[batch] ?? []
      guard inflows.total + outflows.total > AuditLedger.negligible else { continue }
      let subject = batch.isEmpty ? unit.name : "\(unit.name) (\(batch))"
      ledger.require(
        !batch.isEmpty, at: unit.name,
        Message("audit-batch-unnamed", en: "a dried stream that does not name its batch", zh: "干化物流未说明所属批次"))
      let dryIn = inflows.reduce(0) { $0 + $1.dryAmount }
      let dryOut = outflows.reduce(0) { $0 + $1.dryAmount }
      ledger.equal("dry matter out", dryOut, "dry matter in", dryIn, "t/h", at: subject)
      for flow in outflows where flow.amount > AuditLedger.negligible {
        let own = inflows.map(\.moisture).max() ?? 0
        ledger.equal("moisture", flow.moisture, "dried to", min(own, target), "by mass", at: flow.link, scale: 1)
      }
      for property in flows.section.properties where property.isMass && property.id != "H2O" {
        guard let massIn = inflows.mass(of: property.id), let massOut = outflows.mass(of: property.id) else { continue }
        let scale = max(massIn, 1e-3 * flows.typical(property.id) * max(inflows.total, AuditLedger.smallest))
        ledger.equal("\(property.id) out", massOut, "in", massIn, "g/h", at: subject, scale: scale)
      }
    }
  }
}
