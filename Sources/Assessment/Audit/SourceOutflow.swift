import ParkModel

/// All that a source gives leaves it, and beside it no more than lies in store: `amount <= sum of outflows <= amount + stock`,
/// t/h.
///
/// The amount of a by-product is its share of the throughput of its unit, itself summed from flows. Its conversion
/// must say the same.
func checkSourceOutflow(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  for source in flows.section.sources {
    let stated = plan.amount(of: source, in: flows.period)
    let outflow = flows.outOf(source.name).total
    if source.stock > 0 {
      ledger.atLeast("outflow", outflow, "declared", stated, "t/h", at: source.name)
      ledger.atMost("outflow", outflow, "with old stock", stated + source.stock, "t/h", at: source.name)
    } else {
      ledger.equal("outflow", outflow, "declared", stated, "t/h", at: source.name)
    }
    guard case .perThroughput(let unit, _) = source.amount else { continue }
    let host = plan.materials.first {
      $0.period == flows.period && $0.conversion(of: unit) != nil
    }
    let outputs = host?.conversion(of: unit)?.outputs ?? []
    let given = outputs.filter { $0.isByproduct(source.name) }.reduce(0) { $0 + $1.amount }
    ledger.equal("by-product of \(unit)", given, "declared", stated, "t/h", at: source.name)
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
