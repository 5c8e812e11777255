import ParkModel

/// The networks of a park in one state, for reading: every node with what it gives or takes, every admissible link with
/// its status, length and the place in the file that it comes from, and who may exchange heat with whom.
public func networkText(of park: Park, in state: StateName) -> String {
  let parts = resourceNetworks(of: park, in: state).map { $0.readableText() }
  return (["# \(park.name), \(state.rawValue)"] + parts).joined(separator: "\n\n") + "\n"
}

extension MaterialNetwork {
  /// Givers, takers and links, one a line.
  public func readableText() -> String {
    var lines = ["## \(section.kind.id)", "", "gives"]
    lines += givers.map {
      "  \(title($0))  \($0.status.rawValue)  \(outflowText($0))\(qualityText($0))\(temperatureText($0))  [\($0.origin.path)]"
    }
    lines += ["", "takes"]
    lines += takers.map {
      "  \($0.name)  \($0.status.rawValue)  \(intakeText($0))\(limitText($0))\(temperatureText($0))  [\($0.origin.path)]"
    }
    lines += ["", "links"]
    lines += links.map { link in
      let length = link.length > 0 ? "  \(figure(link.length)) km" : ""
      let capacity = link.fact?.capacity.map { "  at most \(figure($0)) \(section.kind.flowUnit)" } ?? ""
      let lift =
        link.electricity != 0 ? "  \(figure(link.electricity)) kWh/\(section.kind.flowUnit.prefix { $0 != "/" })" : ""
      let origin = link.fact.map { "  [\($0.origin.path)]" } ?? ""
      return "  \(linkName(link))  \(link.status.rawValue)\(length)\(capacity)\(lift)\(origin)"
    }
    return lines.joined(separator: "\n")
  }

  private func temperatureText(_ giver: Giver) -> String {
    (temperatures[giver.name] ?? giver.batch.flatMap { temperatures[$0] }).map { "  at \(figure($0)) degC" } ?? ""
  }

  private func temperatureText(_ taker: Taker) -> String {
    guard let asked = demands[taker.name]?.asked else { return "" }
    if asked.isExact { return "  asks \(figure(asked.lower)) degC" }
    let (lower, upper) = (asked.lower, asked.upper)
    return "  asks \(lower.isFinite ? figure(lower) : "")..\(upper.isFinite ? figure(upper) : "") degC"
  }

  private func title(_ giver: Giver) -> String { giver.name + (giver.batch.map { "(\($0))" } ?? "") }

  private func outflowText(_ giver: Giver) -> String {
    switch giver.outflow {
    case .fixed(let amount):
      "source \(figure(amount)) \(section.kind.flowUnit)"
        + (giver.stock > 0 ? ", and \(figure(giver.stock)) \(section.kind.flowUnit) from store" : "")
    case .ranged(let range): "source\(rangeText(range, section.kind.flowUnit))"
    case .byproduct(let unit, let share): "by-product \(figure(share)) t per t of \(unit)"
    case .supply(let limit): "supply\(rangeText(limit, section.kind.flowUnit))"
    case .product(_, let recovery): "product \(figure(100 * recovery)) % of the inflow"
    case .reject(_, let share): "reject \(figure(100 * share)) % of the inflow"
    case .blowdown(let process): "blowdown, inflow \(signed(process.gain - process.loss)) t/h"
    case .stages(let rinse, let count): "rinse of \(count) stages \(figure(rinse.water(stages: count))) t/h"
    case .batch(_, _, let factor): "dried, \(figure(factor)) t per t"
    }
  }

  private func intakeText(_ taker: Taker) -> String {
    switch taker.intake {
    case .use(let sink) where sink.follows != nil:
      "use \(figure(sink.follows?.tonnesPerTonne ?? 0)) t per t of \(sink.follows?.unit ?? "")"
    case .use(let sink) where isDecided(sink, in: park):
      "use\(rangeText(sink.demand, sink.demandUnit(section.kind))), or left out"
    case .use(let sink): "use\(rangeText(sink.demand, sink.demandUnit(section.kind)))"
    case .process(let process):
      "process\(rangeText(Bounds(lower: process.leastInflow, upper: process.flow.upper), "t/h"))"
    case .treatment(let unit): "treatment\(rangeText(Bounds(upper: unit.capacity), section.kind.flowUnit))"
    case .outlet(let outlet): "outlet\(rangeText(Bounds(upper: outlet.capacity), section.kind.flowUnit))"
    }
  }

  private func qualityText(_ giver: Giver) -> String {
    guard !giver.quality.isEmpty else { return "" }
    let sign = giver.isExact ? "=" : "<="
    let parts = giver.quality.sorted { $0.key < $1.key }.map {
      "\($0.key) \(sign) \(figure(printed($0.value, $0.key)))"
    }
    return "  {" + parts.joined(separator: ", ") + "}"
  }

  private func limitText(_ taker: Taker) -> String {
    func part(_ limits: Limits, _ word: String) -> String {
      let parts = limits.sorted { $0.key < $1.key }.map { property, bounds in
        let range = Bounds(lower: printed(bounds.lower, property), upper: printed(bounds.upper, property))
        return property + rangeText(range, section.properties.first { $0.id == property }?.unit ?? "")
      }
      return parts.isEmpty ? "" : "  \(word) {" + parts.joined(separator: ", ") + "}"
    }
    let computed = taker.computed.map { limit in
      "  \(limit.isOnEach ? "each" : "mixture") {\(limit.property.id) \(limit.rangeText)}"
    }
    return part(taker.limit, "mixture") + part(taker.limitEach, "each") + computed.joined()
  }

  /// A value in the unit in which the park writes the property.
  private func printed(_ value: Double, _ property: String) -> Double {
    value / (section.properties.first { $0.id == property }?.scale ?? 1)
  }
}

extension HeatNetwork {
  /// Temperature slots, classes with their members, and the pairs of classes that may exchange.
  public func readableText() -> String {
    var lines = ["## heat", "", "shifted temperatures, degC"]
    lines += scale.slots.map { slot in
      slot.isLevel ? "  at \(figure(slot.upper))" : "  \(figure(slot.upper)) .. \(figure(slot.lower))"
    }
    lines += ["", "hot"] + hot.enumerated().flatMap { classLines("hot \($0)", $1, otherSide: "cold") }
    lines += ["", "cold"] + cold.enumerated().flatMap { classLines("cold \($0)", $1, otherSide: "hot") }
    lines += targetLines
    return lines.joined(separator: "\n")
  }

  /// The targets of the streams whose duty the park states, and the grand composite curve.
  private var targetLines: [String] {
    guard let target = HeatTargets(self, throughput: { _, _ in 0 }).pools.first, !target.grandComposite.isEmpty else {
      return []
    }
    let pinches = target.pinches.map(figure).joined(separator: ", ")
    return [
      "", "least utilities of all streams together, units idle",
      "  hot \(figure(target.hotUtility)) kW, cold \(figure(target.coldUtility)) kW, pinch at \(pinches) shifted", "",
      "grand composite curve, shifted degC and kW",
    ] + target.grandComposite.map { "  \(figure($0.temperature))  \(figure($0.heat))" }
  }

  /// A class, whom it exchanges with, and its members.
  private func classLines(_ title: String, _ group: StreamClass, otherSide: String) -> [String] {
    let partners = group.partners.map { "\(otherSide) \($0)" }.joined(separator: ", ")
    let kind = group.isUtility ? ", utilities" : group.kind == .header ? ", headers" : ""
    let head = "  \(title)\(kind), with \(partners.isEmpty ? "none" : partners)"
    return [head]
      + group.members.map { "    \($0.title)  \($0.status.rawValue)  \(memberText($0))  [\($0.origin.path)]" }
  }

  private func memberText(_ member: Member) -> String {
    let range = "\(figure(member.from)) -> \(figure(member.to)) degC"
    switch member.duty {
    case .fixed(let duty): return "\(range)  \(figure(duty)) kW"
    case .perThroughput(let unit, let perTonne): return "\(range)  \(figure(perTonne)) kWh per t of \(unit)"
    case .perOutput(let converter, let ratio): return "\(range)  \(figure(ratio)) kW per kW of \(converter)"
    case .utility(let utility): return range + rangeText(utility.limit, "kW")
    case .header(let header):
      let loss = header.loss > 0 ? "  loses \(figure(100 * header.loss)) %" : ""
      return range + "  header" + rangeText(Bounds(upper: header.capacity), "kW") + loss
    }
  }
}

/// ` 3 t/h`, ` 2..5 t/h`, ` ..5 t/h`, ` 2.. t/h`; nothing where there is no limit.
private func rangeText(_ bounds: Bounds, _ unit: String) -> String {
  let suffix = unit.isEmpty ? "" : " " + unit
  if bounds.isExact { return " \(figure(bounds.lower))\(suffix)" }
  guard bounds.lower > 0 || bounds.upper.isFinite else { return "" }
  let lower = bounds.lower > 0 ? figure(bounds.lower) : ""
  let upper = bounds.upper.isFinite ? figure(bounds.upper) : ""
  return " \(lower)..\(upper)\(suffix)"
}

private func signed(_ value: Double) -> String { value < 0 ? "- \(figure(-value))" : "+ \(figure(value))" }

/// At most nine digits behind the point, no zeros at the end.
private func figure(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e6 else { return MathProgData.numberText(value) }
  return MathProgData.numberText((value * 1e9).rounded() / 1e9)
}
