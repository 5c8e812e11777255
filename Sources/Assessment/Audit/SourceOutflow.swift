import ParkModel

/// All that a source gives leaves it, within its range where it has one, and beside it no more than lies in store:
/// `amount <= sum of outflows <= amount + stock`.
///
/// The amount of a by-product is its share of the throughput of its unit, itself summed from flows. Its conversion
/// must say the same.
func checkSourceOutflow(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  let unitOfFlow = flows.section.kind.flowUnit
  for source in flows.section.sources {
    let stated = plan.amount(of: source, in: flows.period)
    let outflow = flows.outOf(source.name).total
    if source.stock > 0 {
      ledger.atLeast("outflow", outflow, "declared", stated, unitOfFlow, at: source.name)
      if !flows.sharesYear(source.isOfYear) {
        ledger.atMost("outflow", outflow, "with old stock", stated + source.stock, unitOfFlow, at: source.name)
      }
    } else {
      ledger.equal("outflow", outflow, "declared", stated, unitOfFlow, at: source.name)
    }
    if case .between(let range) = source.amount, !flows.sharesYear(source.isOfYear) {
      ledger.atMost("outflow", stated, "range", range.upper, unitOfFlow, at: source.name)
      ledger.atLeast("outflow", stated, "range", range.lower, unitOfFlow, at: source.name)
    }
    guard case .perThroughput(let unit, _) = source.amount else { continue }
    let host = plan.materials.first {
      $0.period == flows.period && $0.conversion(of: unit) != nil
    }
    let outputs = host?.conversion(of: unit)?.outputs ?? []
    let given = outputs.filter { $0.isByproduct(source.name) }.reduce(0) { $0 + $1.amount }
    ledger.equal("by-product of \(unit)", given, "declared", stated, unitOfFlow, at: source.name)
  }
}

extension Term {
  /// True where the term `byproduct:ID` means this source, by its full name or by its last part.
  fileprivate func isByproduct(_ source: String) -> Bool {
    let prefix = "byproduct:"
    guard name.hasPrefix(prefix) else { return false }
    let id = name.dropFirst(prefix.count)
    return source == id || source.hasSuffix("/" + id)
  }
}
