import ParkModel

/// What a process takes in and adds leaves with its outlet, concentrated by what evaporates, and keeps to both its limits.
///
/// `inflow x inlet + load = outflow x outlet`, g/h; what it loses and gains carries nothing. Its conversion must tell the
/// declared load.
func checkProcessQuality(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  for process in flows.runningProcesses {
    let inflows = flows.into(process.name)
    Mixture(flows: flows, inflows: inflows).check(process.inletLimit, at: process.name, &ledger)
    for property in flows.section.properties where property.isMass {
      let stated = process.load[property.id] ?? 0
      if let told = flows.conversion(of: process.name)?.load(of: property.id) {
        ledger.equal(
          "\(property.id) load", told, "declared", stated, "g/h", at: process.name,
          scale: max(stated, 1e-3 * flows.typical(property.id)))
      }
      guard let entering = inflows.mass(of: property.id) else { continue }
      checkOutlet(of: process, property.id, carrying: entering + stated, adding: stated, flows, &ledger)
    }
  }
}

/// The outlet of a process carries `mass`, g/h, and no concentration that its limit excludes.
private func checkOutlet(
  of process: Process, _ property: String, carrying mass: Double, adding load: Double, _ flows: MaterialFlows,
  _ ledger: inout AuditLedger
) {
  let outflow = flows.outOf(process.name).total
  let scale = flows.typical(property) * max(outflow, AuditLedger.smallest)
  let limit = process.outletLimit[property] ?? .unlimited
  ledger.atMost(
    "\(property) taken in and added", mass, "outlet limit", limit.upper * outflow, "g/h", at: process.name,
    scale: scale)
  // What evaporates to the last drop leaves its salts behind, but what is added has to go somewhere.
  guard outflow > AuditLedger.negligible || load > 0 else { return }
  let product = flows.conversion(of: process.name)?.output("product")
  let carried = outflow * (product?.quality[property] ?? 0)
  ledger.equal(
    "\(property) leaving", carried, "entering", mass, "g/h", at: process.name, scale: max(mass, 1e-3 * scale))
  guard limit.lower > 0 else { return }
  ledger.atLeast("\(property) leaving", carried, "outlet limit", limit.lower * outflow, "g/h", at: process.name)
}

extension Conversion {
  /// The mass of a property that it tells as its load, g/h; nothing where it tells none.
  fileprivate func load(of property: String) -> Double {
    inputs.filter { $0.name == "load" }.reduce(0) { $0 + ($1.quality[property] ?? 0) }
  }
}
