import ParkModel

/// Why the resource recycling rate of a park is no row of a program: nil where it is one.
///
/// - Parameter hasUpperEnd: Whether at most so much is asked, which decided shares do not allow.
func recyclingObstacle(_ networks: [any ResourceNetwork], hasUpperEnd: Bool) -> Message? {
  for network in networks.compactMap({ $0 as? MaterialNetwork }) {
    let worth = RecycledWorth(network)
    if let giver = worth.decidedHeat { return .decidedHeat(giver) }
    for part in worth.parts where worth.mayCount(part) {
      if network.section.kind.id == "solids", case .mixed(let unit) = worth.wastes.share(of: part.link) {
        return .mixedWastes(unit)
      }
      if part.worth == nil { return .unpriced(network.takers[network.links[part.link].taker].name) }
    }
    let isMixing = ["water", "gas"].contains(network.section.kind.id)
    if hasUpperEnd, isMixing, let unit = worth.ways.mixed.first { return .upperEndOfMixture(unit) }
  }
  let nodes = HeatNodes(networks, counting: .recycling)
  if nodes.networks.contains(where: { $0.section.matches == .fewest && !$0.section.streams.isEmpty }) {
    return .fewestMatches
  }
  let withFuel = nodes.mixedWithFuel
  for way in nodes.ways {
    guard let worth = nodes.worth(of: way) else { continue }
    if worth.price == nil {
      return .unpriced(nodes.networks[way.network].cold[way.cold].members.first?.name ?? "")
    }
    // Of what is not recovered, fuelled and bought heat would then count differently, and so need a share each.
    if !worth.countsRecovered, case .mixed(let node) = nodes.content(of: way), withFuel.contains(node) {
      return .mixedFuel(node.name)
    }
  }
  return hasUpperEnd ? nodes.mixed.first.map { .upperEndOfHeat($0.name) } : nil
}

/// Why the waste heat recovery rate of a park is no row of a program: nil where it is one.
func recoveryObstacle(_ networks: [any ResourceNetwork], hasUpperEnd: Bool) -> Message? {
  let nodes = HeatNodes(networks, counting: .wasteHeat)
  for network in nodes.networks where network.section.matches == .fewest {
    let isCounted = network.hot.flatMap(\.members).filter(network.isNeed).allSatisfy(network.lies(aboveReference:))
    if !isCounted || !network.section.converters.isEmpty { return .fewestMatches }
  }
  return hasUpperEnd ? nodes.mixed.first.map { .upperEndOfHeat($0.name) } : nil
}

extension Message {
  static func upperEndOfMixture(_ unit: String) -> Message {
    Message(
      "target-upper-end",
      en: "fresh and used water mix in `\(unit)`, and then only a least rate can be required; give the lower end alone",
      zh: "新水与已用水在 `\(unit)` 中混合，此时只能要求下限；请只给下限")
  }

  fileprivate static func upperEndOfHeat(_ node: String) -> Message {
    Message(
      "target-upper-end-heat",
      en: "recovered and other heat mix in `\(node)`, and then only a least rate can be required; give the lower end "
        + "alone",
      zh: "回收热与其他热量在 `\(node)` 中混合，此时只能要求下限；请只给下限")
  }

  fileprivate static func mixedFuel(_ node: String) -> Message {
    Message(
      "target-mixed-fuel",
      en: "`\(node)` gives heat inside its own plant, where recovered heat does not count, mixed with heat that a "
        + "burner makes, whose gas counts as gas; forbid one of them there",
      zh: "`\(node)` 在本厂内供热（厂内回收热不计入），且混有燃烧器所产热量（按燃气计）；请禁止其中之一进入")
  }

  fileprivate static func decidedHeat(_ giver: String) -> Message {
    Message(
      "target-decided-heat",
      en: "gas counts by its heat, and the heating value of what `\(giver)` gives follows from what the plan sends "
        + "there",
      zh: "燃气按热量计，而 `\(giver)` 出口气的热值取决于方案送入的气体")
  }

  fileprivate static func mixedWastes(_ unit: String) -> Message {
    Message(
      "target-mixed-wastes",
      en: "the park's own wastes and other materials may both enter `\(unit)`, in shares that the plan decides; "
        + "narrow its `accepts`",
      zh: "本园区废物与其他物料均可进入 `\(unit)`，其份额由方案决定；请收窄其 `accepts`")
  }

  fileprivate static func unpriced(_ taker: String) -> Message {
    Message(
      "target-unpriced",
      en: "no existing supply with a price could serve `\(taker)`, and the rate is a dash where that is used; "
        + "price one",
      zh: "没有标价的现有供应可满足 `\(taker)`，一旦使用该项，此指标即为空；请给出供应价格")
  }

  fileprivate static let fewestMatches = Message(
    "target-fewest-matches",
    en: "`matches: fewest` shares out heat after the plan, among streams that count differently; leave it out",
    zh: "`matches: fewest` 在求得方案后重新分配换热，而各流股计入方式不同；请去掉该项")
}
