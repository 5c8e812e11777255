import ParkModel

/// A unit's outlet is as clean as it promises and no cleaner, and no contaminant is lost on the way.
///
/// Product: `min(inlet, guaranteed)` per property (what is guaranteed where the unit is exact), where a property without a promise passes as it comes; of what is
/// removed by share, `product x outlet = (1 - removal) x inflow x inlet`, g/h. Masses, g/h: `inflow x inlet = product x outlet + reject x its concentration + removed`, removed not negative, and zero where a
/// reject carries what the product does not. What mixes without being a mass (conductivity) has no mass balance.
func checkTreatmentQuality(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  for unit in flows.section.treatments {
    let inflows = flows.into(unit.name)
    Mixture(flows: flows, inflows: inflows).check(unit.inletLimit, at: unit.name, &ledger)
    guard case .purify(let purification) = unit.action, let conversion = flows.conversion(of: unit.name),
      inflows.total > AuditLedger.negligible
    else { continue }
    for property in flows.section.properties {
      guard let entering = inflows.mass(of: property.id) else { continue }
      let balance = ContaminantBalance(
        subject: unit.name, property: property, inflow: inflows.total, entering: entering,
        guaranteed: purification.guarantee(property.id), removal: purification.removal[property.id],
        isExact: purification.isExact, recovered: purification.recovers[property.id],
        typical: flows.typical(property.id), conversion: conversion)
      balance.check(&ledger)
    }
  }
}

/// One contaminant through one unit in one period.
private struct ContaminantBalance {
  let subject: String
  let property: Property
  /// t/h.
  let inflow: Double
  /// g/h.
  let entering: Double
  /// g/t, nil where the unit promises nothing.
  let guaranteed: Double?
  /// The share of `entering` that does not reach the product, nil where the unit removes none by share.
  let removal: Double?
  /// Whether the product is what the unit promises even where better comes in.
  let isExact: Bool
  /// The share of `entering` that must reach the product, nil where the park says none.
  let recovered: Double?
  let typical: Double
  let conversion: Conversion

  func check(_ ledger: inout AuditLedger) {
    let inlet = entering / inflow
    let product = conversion.output("product")
    let outlet = expected(of: product?.amount ?? inflow)
    guard let found = product?.quality[property.id] else {
      return ledger.require(
        false, at: subject,
        Message("audit-product-unsaid", en: "its product does not say its \(property.id)", zh: "其产品未给出 \(property.id)"))
    }
    // What is no mass (pH) may be set to its guarantee from either side.
    let isSet = !property.isMass && guaranteed != nil && found == guaranteed
    if !isSet {
      let scale = max(inlet, outlet, 1e-3 * typical) * max(1, AuditLedger.smallest / inflow)
      ledger.equal("\(property.id) of product", found, "expected", outlet, "g/t", at: subject, scale: scale)
    }
    guard property.isMass else { return }
    if let recovered {
      let amount = (product?.amount ?? 0) * found
      ledger.equal("\(property.id) recovered", amount, "of what enters", recovered * entering, "g/h", at: subject)
    }
    let reject = conversion.output("reject")
    let carriedAway = (reject?.amount ?? 0) * (reject?.quality[property.id] ?? 0)
    let removed = conversion.losses.filter { $0.name == "removed" }.reduce(0) { $0 + ($1.quality[property.id] ?? 0) }
    let leaving = (product?.amount ?? 0) * found + carriedAway + removed
    let scale = max(entering, 1e-3 * typical * max(inflow, AuditLedger.smallest), AuditLedger.smallest)
    ledger.equal("\(property.id) leaving", leaving, "entering", entering, "g/h", at: subject, scale: scale)
    ledger.atLeast("\(property.id) removed", removed, "must be", 0, "g/h", at: subject, scale: scale)
    if (reject?.amount ?? 0) > AuditLedger.negligible {
      ledger.equal("\(property.id) removed", removed, "beside a reject", 0, "g/h", at: subject, scale: scale)
    }
  }

  /// The concentration of so much product, t/h, by what the unit promises, g/t.
  private func expected(of product: Double) -> Double {
    if isExact, let guaranteed { return guaranteed }
    guard let removal else { return min(entering / inflow, guaranteed ?? .infinity) }
    return (1 - removal) * entering / product
  }
}
