import ParkModel

/// Wastes that units turn into products, followed through: how far what enters a unit is used in the end, and how much of
/// what it gives came from givers that count.
///
/// Of a unit u with products p: `f_u = sum(amount_p f_p) / sum(amount_p)`, where f_p is the share of product p that goes
/// to uses, what goes into another unit counted with its f. What evaporates or is lost counts like the rest.
struct ConvertedShares: Sendable {
  /// By unit: the share of its products that is used.
  private(set) var used: [String: Double] = [:]
  /// By unit: the share of what enters that counts.
  private(set) var counted: [String: Double] = [:]
  private let unitOf: [String: String]

  /// `leaf` says how far a giver counts that is no product of a unit.
  init(_ flows: MaterialFlows, leaf: @escaping @Sendable (Giver) -> Double) {
    let units = flows.section.treatments.filter { if case .convert = $0.action { true } else { false } }.map(\.name)
    var products: [String: [String]] = [:]
    var unitOf: [String: String] = [:]
    for source in flows.section.sources {
      guard case .perThroughput(let unit, _) = source.amount, units.contains(unit) else { continue }
      products[unit, default: []].append(source.name)
      unitOf[source.name] = unit
    }
    self.unitOf = unitOf
    guard !units.isEmpty else { return }
    // Chains of units are short; products that come back to their unit shrink the rest with each round.
    for _ in 0..<200 {
      let last = (used, counted)
      for unit in units {
        used[unit] = Self.usedShare(of: products[unit] ?? [], flows, used)
        counted[unit] = Self.countedShare(of: unit, flows, leaf: leaf, counted, unitOf)
      }
      if last == (used, counted) { break }
    }
  }

  /// The share of a giver that counts: of a product, that of what its unit takes.
  func leaf(_ giver: Giver, _ own: (Giver) -> Double) -> Double {
    guard case .source(let source) = giver, let unit = unitOf[source.name] else { return own(giver) }
    return counted[unit] ?? 0
  }

  /// True for a product of a unit that converts wastes: it did not arise anew.
  func isProduct(_ source: Source) -> Bool { unitOf[source.name] != nil }

  private static func usedShare(of products: [String], _ flows: MaterialFlows, _ used: [String: Double]) -> Double {
    var placed = 0.0
    var inUse = 0.0
    for flow in flows.flows where products.contains(flow.batch ?? flow.from) {
      guard let receiver = flows.receiver(of: flow) else { continue }
      let share: Double
      switch receiver {
      case .sink, .process, .rinse: share = 1
      case .outlet: share = 0
      case .treatment(let unit):
        guard case .convert = unit.action else { continue }
        share = used[unit.name] ?? 0
      }
      let amount = flows.amountAsGenerated(flow)
      placed += amount
      inUse += amount * share
    }
    return placed > 0 ? inUse / placed : 0
  }

  private static func countedShare(
    of unit: String, _ flows: MaterialFlows, leaf: @escaping @Sendable (Giver) -> Double, _ counted: [String: Double],
    _ unitOf: [String: String]
  ) -> Double {
    let shares = OriginShares(flows) { giver in
      guard case .source(let source) = giver, let maker = unitOf[source.name] else { return leaf(giver) }
      return counted[maker] ?? 0
    }
    let inflows = flows.into(unit)
    guard inflows.total > 0 else { return 0 }
    return inflows.reduce(0) { $0 + $1.amount * shares.share(of: $1) } / inflows.total
  }
}
