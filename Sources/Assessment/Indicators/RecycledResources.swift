import ParkModel

extension RecycledResource {
  /// Water: used water that enters a use, without circulation, against what supplies give, t/yr.
  static func water(_ plan: PlanFlows) -> RecycledResource {
    var resource = RecycledResource(id: "water", unit: "t/yr")
    for flows in plan.material("water") { resource.add(flows, OriginShares.used(flows)) }
    return resource
  }

  /// Materials: the park's own wastes that enter a use against materials bought, t/yr as they arrive.
  ///
  /// Every use of the park file counts with both, a neighbour's too.
  static func materials(_ plan: PlanFlows) -> RecycledResource {
    var resource = RecycledResource(id: "materials", unit: "t/yr")
    for flows in plan.material("solids") {
      let park = plan.park
      let own: @Sendable (Giver) -> Double = { giver in
        if case .source(let source) = giver { return park.plant(source.plant)?.isOutside ?? false ? 0 : 1 }
        return 0
      }
      let converted = ConvertedShares(flows, leaf: own)
      let shares = OriginShares(flows) { converted.leaf($0, own) }
      resource.add(flows, shares)
    }
    return resource
  }

  /// Gas: the heat in by-product gas that enters a use against that in gas bought, kWh/yr by lower heating value.
  static func gas(_ plan: PlanFlows) -> RecycledResource {
    var resource = RecycledResource(id: "gas", unit: "kWh/yr")
    for flows in plan.material("gas") {
      let shares = OriginShares.used(flows)
      let prices = VirginPrice(flows.section)
      for flow in flows.flows where flow.amount > 0 {
        guard let receiver = flows.receiver(of: flow), receiver.isUse else { continue }
        let value = flow.quality["heating_value"] ?? 0
        let heat = flow.amount * flows.period.hours * value
        // Gas of unknown heating value cannot be weighed, and a price of it would be no price of heat.
        let price = value > 0 ? prices.price(at: flow.to, by: "heating_value") : nil
        let share = shares.share(of: flow)
        resource.add(recycled: value > 0 ? share * heat : share * flow.amount, to: flow, price: price)
        resource.add(virgin: value > 0 ? (1 - share) * heat : (1 - share) * flow.amount, to: flow, price: price)
      }
    }
    return resource
  }

  /// Heat: what passes between plants, or into a unit that was built, against what hot utilities give, kWh/yr; what burners
  /// of the park make is counted with their gas.
  static func heat(_ plan: PlanFlows) -> RecycledResource {
    var resource = RecycledResource(id: "heat", unit: "kWh/yr")
    for heat in plan.heat {
      for delivery in heat.deliveries {
        let flow = delivery.flow
        let price = heat.streams[flow.to].flatMap { heat.park.virginPrice(ofHeatAt: $0) }
        if delivery.recovered > 0, !heat.isInsidePlant(flow) || plan.isBuiltUnit(flow.to) {
          resource.add(recycled: heat.period.hours * delivery.recovered, to: flow, price: price)
        }
        let bought = delivery.bought - delivery.fuelled
        if bought > AuditLedger.negligible { resource.add(virgin: heat.period.hours * bought, to: flow, price: price) }
      }
    }
    return resource
  }

  private mutating func add(_ flows: MaterialFlows, _ shares: OriginShares) {
    let prices = VirginPrice(flows.section)
    for flow in flows.flows {
      guard let receiver = flows.receiver(of: flow), let giver = flows.giver(of: flow) else { continue }
      let yearly = flow.amount * flows.period.hours
      let price = prices.price(at: flow.to)
      let replaced = receiver.replacedWorth(of: flow) ?? price
      if receiver.isUse { add(recycled: yearly * shares.share(of: flow), to: flow, price: replaced) }
      if giver.isSupply { add(virgin: yearly, to: flow, price: price) }
    }
  }
}

extension Receiver {
  /// What the raw material would cost that a tonne of a flow stands in for, CNY/t; nil where the use does not say.
  fileprivate func replacedWorth(of flow: Flow) -> Double? {
    guard case .sink(let sink) = self else { return nil }
    return sink.replacedWorth(moisture: flow.moisture)
  }
}

extension PlanFlows {
  /// True for a treatment that stands only because it was chosen.
  fileprivate func isBuiltUnit(_ name: String) -> Bool {
    park.materials.contains { section in
      section.treatments.contains { $0.name == name && $0.status == .candidate }
    }
  }
}
