import ParkModel

/// Every flow carries what its giver gives: the stated composition of a supply or source, the outlet of its unit.
///
/// Dried batches are checked with their dryer. The kind of waste must be the generating source's own.
func checkStreamQuality(_ plan: PlanFlows, _ flows: MaterialFlows, _ ledger: inout AuditLedger) {
  for flow in flows.flows where flow.amount > AuditLedger.negligible {
    guard let giver = flows.giver(of: flow) else { continue }
    if case .source(let source)? = flows.generator(of: flow) {
      ledger.require(
        flow.wasteKind == source.wasteKind, at: flow.link,
        Message(
          "audit-waste-kind", en: "kind \(flow.wasteKind ?? "none"), generated as \(source.wasteKind ?? "none")",
          zh: "类别为 \(flow.wasteKind ?? "无")，产生时为 \(source.wasteKind ?? "无")"))
    }
    let isKept = giver.unit?.holding != nil
    let stated = statedQuality(of: isKept ? flows.generator(of: flow) ?? giver : giver, in: flows, of: plan)
    let properties = Set(flows.section.properties.map(\.id)).union(stated.values["H2O"] == nil ? [] : ["H2O"])
    for property in properties.sorted() {
      guard let concentration = stated[property] else { continue }
      guard let carried = flow.quality[property] else {
        ledger.require(false, at: flow.link, .unsaid(property))
        continue
      }
      ledger.equal(
        property, carried, "given with", concentration, "g/t", at: flow.link,
        scale: max(concentration, 1e-3 * flows.typical(property)))
    }
  }
}

/// What a giver's streams carry: by the park's statement, by what it washes off, else by its conversion.
private func statedQuality(of giver: Giver, in flows: MaterialFlows, of plan: PlanFlows) -> Composition {
  switch giver {
  case .supply(let supply): return supply.quality
  case .source(let source): return source.quality
  case .process(let process): return Composition(flows.conversion(of: process.name)?.output("product")?.quality ?? [:])
  case .rinse(let rinse):
    return rinse.effluent(stages: rinse.stages + plan.stagesAdded(to: rinse), of: flows.section.properties)
  case .product(let unit):
    guard case .purify = unit.action else { return Composition() }
    return Composition(flows.conversion(of: unit.name)?.output("product")?.quality ?? [:])
  case .reject(let unit): return Composition(flows.conversion(of: unit.name)?.output("reject")?.quality ?? [:])
  }
}

extension Conversion {
  func output(_ name: String) -> Term? { outputs.first { $0.name == name } }
  /// Sum of the amounts of all inputs of a name.
  func input(_ name: String) -> Double { inputs.amount(of: name) }
}

extension Sequence where Element == Term {
  func amount(of name: String) -> Double { filter { $0.name == name }.reduce(0) { $0 + $1.amount } }
}

extension MaterialFlows {
  /// A concentration of the size that this park speaks of, g/t: what is far below it is rounding.
  func typical(_ property: String) -> Double { max(nodes.largest[property] ?? 0, 1e-6) }
}
