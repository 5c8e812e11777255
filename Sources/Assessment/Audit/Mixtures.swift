import ParkModel

/// What enters a node, judged against limits; `countsDry` divides by dry matter instead of all that enters.
struct Mixture {
  let flows: MaterialFlows
  let inflows: [Flow]
  var countsDry = false

  private func base(_ flow: Flow) -> Double { countsDry ? flow.dryAmount : flow.amount }
  var amount: Double { inflows.reduce(0) { $0 + base($1) } }

  /// The mixture keeps to each limit: `sum(f c) / sum(f)` within its range, per property, g/t.
  func check(_ limits: Limits, at subject: String, _ ledger: inout AuditLedger) {
    for (property, bounds) in limits.sorted(by: { $0.key < $1.key }) {
      if let computed = flows.section.computedProperty(property) {
        check(computed, bounds, at: subject, &ledger)
        continue
      }
      guard bounds.isStated, amount > AuditLedger.negligible else { continue }
      guard let mass = inflows.mass(of: property) else {
        ledger.require(false, at: subject, .entersUnsaid(property))
        continue
      }
      check(mass / amount, bounds, property, weight: amount, at: subject, &ledger)
    }
  }

  /// Every stream keeps to each limit by itself: no dilution.
  func checkEach(_ limits: Limits, _ ledger: inout AuditLedger) {
    for (property, bounds) in limits.sorted(by: { $0.key < $1.key }) {
      if let computed = flows.section.computedProperty(property) {
        for flow in inflows {
          Mixture(flows: flows, inflows: [flow], countsDry: countsDry).check(computed, bounds, at: flow.link, &ledger)
        }
        continue
      }
      guard bounds.isStated else { continue }
      for flow in inflows where flow.amount > AuditLedger.negligible && base(flow) > 0 {
        guard let concentration = flow.quality[property] else {
          ledger.require(false, at: flow.link, .unsaid(property))
          continue
        }
        let judged = concentration * flow.amount / base(flow)
        check(judged, bounds, property, weight: base(flow), at: flow.link, &ledger)
      }
    }
  }

  /// Trickles are judged by the mass they carry, not by their concentration: the scale grows as the flow shrinks.
  private func check(
    _ concentration: Double, _ bounds: Bounds, _ property: String, weight: Double, at subject: String,
    _ ledger: inout AuditLedger
  ) {
    let trickle = max(1, AuditLedger.smallest / weight)
    let reference = bounds.upper.isFinite && bounds.upper > 0 ? bounds.upper : flows.typical(property)
    ledger.atMost(property, concentration, "limit", bounds.upper, "g/t", at: subject, scale: reference * trickle)
    guard bounds.lower > 0 else { return }
    ledger.atLeast(property, concentration, "limit", bounds.lower, "g/t", at: subject, scale: bounds.lower * trickle)
  }
}

extension Bounds {
  /// True where either side says something of a quantity that is never negative.
  var isStated: Bool { lower > 0 || upper.isFinite }
}
