import ParkModel

/// Figures that the park states once and by the year hold over its periods: limits of supplies, ranges of sources and old
/// stock, demands, capacities of units, outlets and links,
///
///     least <= sum over periods of hours x flow / operating hours <= most        t/h
func checkYearlyCeilings(_ plan: PlanFlows, _ claim: SolveClaim, _ ledger: inout AuditLedger) {
  for section in plan.park.materials {
    let year = YearOfFlows(periods: plan.material(section.kind.id))
    guard year.periods.count > 1 else { continue }
    let unit = section.kind.flowUnit
    for supply in section.supplies where supply.isOfYear {
      let given = year.mean { $0.outOf(supply.name).total }
      let least = supply.status == .existing || given > AuditLedger.negligible ? supply.limit.lower : 0
      year.check(
        "supplied", given, "limit", Bounds(lower: least, upper: supply.limit.upper), unit, supply.name, &ledger)
    }
    for source in section.sources where source.isOfYear {
      year.check(source, plan, unit, &ledger)
    }
    for sink in section.sinks where sink.isOfYear && sink.follows == nil {
      // What cannot be counted has been named in its period.
      let counted = year.mean { $0.counted(at: sink) ?? 0 }
      let isServed = sink.status == .existing || year.mean { $0.into(sink.name).total } > AuditLedger.negligible
      let range = Bounds(lower: isServed ? sink.demand.lower : 0, upper: sink.demand.upper)
      year.check("inflow", counted, "demand", range, sink.demandUnit(section.kind), sink.name, &ledger)
    }
    for treatment in section.treatments where treatment.isOfYear {
      let most = Bounds(upper: treatment.capacity)
      year.check("inflow", year.mean { $0.into(treatment.name).total }, "capacity", most, unit, treatment.name, &ledger)
    }
    for outlet in section.outlets where outlet.isOfYear {
      let most = Bounds(upper: outlet.capacity)
      year.check("inflow", year.mean { $0.into(outlet.name).total }, "capacity", most, unit, outlet.name, &ledger)
    }
    for fact in section.connections.facts where fact.isOfYear {
      guard let capacity = fact.capacity else { continue }
      let carried = year.mean { period in period.outOf(fact.from).filter { $0.to == fact.to }.total }
      year.check("flow", carried, "capacity", Bounds(upper: capacity), unit, fact.from + " -> " + fact.to, &ledger)
    }
  }
}

/// The flows of one material, period by period, seen as one year.
private struct YearOfFlows {
  let periods: [MaterialFlows]

  /// t/h on average over the operating hours.
  func mean(_ flow: (MaterialFlows) -> Double) -> Double { periods.reduce(0) { $0 + $1.weight * flow($1) } }

  func check(
    _ what: String, _ actual: Double, _ relation: String, _ range: Bounds, _ unit: String, _ subject: String,
    _ ledger: inout AuditLedger
  ) {
    ledger.atMost(what, actual, relation + " of the year", range.upper, unit, at: subject)
    ledger.atLeast(what, actual, relation + " of the year", range.lower, unit, at: subject)
  }

  /// The range of a source, and what of old stock is drawn beside what arises.
  func check(_ source: Source, _ plan: PlanFlows, _ unit: String, _ ledger: inout AuditLedger) {
    let outflow = mean { $0.outOf(source.name).total }
    if case .between(let range) = source.amount {
      check("outflow", outflow, "range", range, unit, source.name, &ledger)
    }
    guard source.stock > 0 else { return }
    let arisen = mean { period in
      period.section.sources.first { $0.name == source.name }.map { plan.amount(of: $0, in: period.period) } ?? 0
    }
    check("outflow", outflow, "with old stock", Bounds(upper: arisen + source.stock), unit, source.name, &ledger)
  }
}

extension MaterialFlows {
  /// Whether a figure of the year is shared with other periods, and so is no figure of this one.
  func sharesYear(_ isOfYear: Bool) -> Bool { isOfYear && park.isPartOfYear }

  /// What a demand counts of all that enters a use; nil where a stream does not say the property that is counted.
  func counted(at sink: Sink) -> Double? {
    let inflows = into(sink.name)
    if let property = sink.demandProperty { return inflows.mass(of: property) }
    return Mixture(flows: self, inflows: inflows, countsDry: sink.dryBasis).amount
  }
}
