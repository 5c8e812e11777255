import ParkModel

/// One state of two results, side by side: figures that both have, and what only one of them has.
struct ResultDifference {
  /// A figure of both sides.
  struct Row: Hashable {
    var id: String
    var unit: String
    var first: Double?
    var second: Double?

    var change: Double? { first.flatMap { first in second.map { $0 - first } } }
    /// nil where the figure changes its sign or starts from nothing: a percentage would say nothing.
    var percent: Double? {
      guard let first, let change, first != 0, let second, first * second >= 0 else { return nil }
      return 100 * change / abs(first)
    }
    /// Whether the two differ by more than the solver's last digits.
    var differs: Bool {
      let (one, other) = (first ?? 0, second ?? 0)
      return (first == nil) != (second == nil) || abs(one - other) > 1e-6 * max(1, abs(one), abs(other))
    }
  }

  var quantities: [Row]
  var indicators: [Row]
  /// `water: a -> b (wet)`, those that differ.
  var flows: [Row]
  /// Sizes by asset, then money by asset; those that differ.
  var sizes: [Row]
  var capital: [Row]
  /// How many flows are the same on both sides.
  var equalFlows: Int

  init(_ first: JSONValue, _ second: JSONValue) {
    quantities = Self.rows(Self.figures(first["quantities"]), Self.figures(second["quantities"]))
    indicators = Self.rows(Self.figures(first["indicators"]), Self.figures(second["indicators"]))
    let all = Self.rows(Self.flows(first), Self.flows(second))
    flows = all.filter(\.differs)
    equalFlows = all.count - flows.count
    sizes = Self.rows(Self.investments(first, "size"), Self.investments(second, "size")).filter(\.differs)
    capital = Self.rows(Self.investments(first, "capex"), Self.investments(second, "capex")).filter(\.differs)
  }

  private typealias Figure = (unit: String, value: Double?)

  private static func rows(_ first: [String: Figure], _ second: [String: Figure]) -> [Row] {
    Set(first.keys).union(second.keys).sorted().map { id in
      Row(
        id: id, unit: first[id]?.unit ?? second[id]?.unit ?? "", first: first[id].flatMap(\.value),
        second: second[id].flatMap(\.value))
    }
  }

  private static func figures(_ map: JSONValue?) -> [String: Figure] {
    (map?.members ?? []).reduce(into: [:]) { $0[$1.0] = ($1.1["unit"]?.text ?? "", $1.1["value"]?.double) }
  }

  private static func flows(_ state: JSONValue) -> [String: Figure] {
    let periods = Set((state["flows"]?.elements ?? []).compactMap { $0["period"]?.text })
    return (state["flows"]?.elements ?? []).reduce(into: [:]) { sums, flow in
      var name = "\(flow["resource"]?.text ?? ""): \(flow["from"]?.text ?? "") -> \(flow["to"]?.text ?? "")"
      if periods.count > 1 { name += " (\(flow["period"]?.text ?? ""))" }
      let known = sums[name]?.value ?? 0
      sums[name] = (flow["unit"]?.text ?? "", known + (flow["amount"]?.double ?? 0))
    }
  }

  private static func investments(_ state: JSONValue, _ key: String) -> [String: Figure] {
    (state["investments"]?.elements ?? []).reduce(into: [:]) { sums, investment in
      let name = investment["asset"]?.text ?? ""
      let unit = key == "capex" ? "CNY" : investment["unit"]?.text ?? ""
      sums[name] = (unit, (sums[name]?.value ?? 0) + (investment[key]?.double ?? 0))
    }
  }
}
