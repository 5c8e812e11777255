import ParkModel

/// Why targets of a park cannot be rows of a linear program, each by its name; empty where all can be required.
public func targetRefusals(of park: Park) -> [Message] {
  // What a required rate tells apart stands in the networks only where it is required.
  var park = park
  park.requiresTargets = true
  let networks = resourceNetworks(of: park, in: .after)
  return park.targets.sorted { $0.id < $1.id }.compactMap { target in
    park.obstacle(to: target, networks).map { obstacle in
      Message(
        "target-not-linear", en: "`\(target.id)` cannot be required: \(obstacle.en)",
        zh: "`\(target.id)` 不能作为约束：\(obstacle.text(in: .zh))")
    }
  }
}

extension Park {
  private static let wasteMeasures: Set = [
    "solid_waste_utilized", "recycled_resources", "solid_waste_generated", "solid_waste_utilization",
    "bulk_solid_waste_utilization", "hazardous_waste_utilization", "sludge_safe_disposal",
  ]

  private static let waterMeasures: Set = ["water_reuse", "water_reuse_without_cooling", "reclaimed_water_use"]

  fileprivate func obstacle(to target: Target, _ networks: [any ResourceNetwork]) -> Message? {
    let measure = target.id
    if measure == "cost" {
      return hasCostsOutOfProportion ? .fixedCosts : nil
    }
    if Self.waterMeasures.contains(measure) { return target.atMost.flatMap { _ in upperEndObstacle(networks) } }
    if measure == "waste_heat_recovery" { return recoveryObstacle(networks, hasUpperEnd: target.atMost != nil) }
    if measure == "resource_recycling" { return recyclingObstacle(networks, hasUpperEnd: target.atMost != nil) }
    if Measure.named(measure)?.isObjective == true { return nil }
    guard Self.wasteMeasures.contains(measure) else { return .sharesOfMixtures }
    let solids = materials.filter { $0.kind.id == "solids" }
    if solids.contains(where: { $0.sources.contains { $0.stock > 0 } }) { return .oldStock }
    let units = solids.flatMap(\.treatments)
    return units.first { if case .dry = $0.action { false } else { true } }.map { .convertingUnit($0.name) }
  }

  /// The upper end of a water rate asks for a used share that is not too large, which nothing bounds from that side.
  private func upperEndObstacle(_ networks: [any ResourceNetwork]) -> Message? {
    let water = networks.compactMap { $0 as? MaterialNetwork }.filter { $0.section.kind.id == "water" }
    return water.lazy.compactMap { FreshWays($0).mixed.first }.first.map { .upperEndOfMixture($0) }
  }

  /// Whether anything that may be built has a fixed part, a power or sizes of its own: the program then knows its cost from
  /// below only.
  private var hasCostsOutOfProportion: Bool {
    let builds = materials.flatMap { $0.treatments.compactMap(\.build) + $0.outlets.compactMap(\.build) }
    let pipes = materials.contains { $0.carriage.fixedPerLength > 0 }
    return pipes || heat != nil || builds.contains { $0.fixed > 0 || $0.exponent != 1 || !$0.sizes.isEmpty }
  }
}

extension Message {
  fileprivate static let fixedCosts = Message(
    "target-fixed-costs", en: "what may be built may cost out of proportion to its size; minimise cost instead",
    zh: "可建设施的费用可能与规模不成比例；请改为以费用为目标函数")
  fileprivate static let sharesOfMixtures = Message(
    "target-shares", en: "it is no linear sum of flows; leave it out of `targets`, or compare plans",
    zh: "它不是流量的线性和；请从 `targets` 中去掉，或比较不同方案")
  fileprivate static let oldStock = Message(
    "target-old-stock", en: "how much of old stock (`stock`) counts depends on what is used of it",
    zh: "往年贮存（`stock`）计入多少取决于其利用量")

  fileprivate static func convertingUnit(_ name: String) -> Message {
    Message(
      "target-converting-unit",
      en: "wastes pass through `\(name)`, and what counts depends on where they go from there",
      zh: "废物经过 `\(name)`，计入多少取决于其后的去向")
  }
}
