import ParkModel

/// Water as one plant sees it: all that comes through its fence is bought, a neighbour's used water included.
public struct PlantWater: Sendable, Hashable {
  /// The plant's id.
  public var plant: String
  /// t/h through the fence into the plant.
  public var bought: Double
  /// t/h through the fence out of the plant: to units and outfalls of the park, or to neighbours.
  public var sent: Double
  /// t/h of the plant's own used water that enters its uses again, circulation included.
  public var reused: Double
  /// `100 reused / (bought + reused)`, %; nil where the plant uses no water.
  public var reuseRate: Double? { percentage(reused, of: bought + reused) }
  /// Made of its parts.
  public init(plant: String, bought: Double, sent: Double = 0, reused: Double) {
    self.plant = plant
    self.bought = bought
    self.sent = sent
    self.reused = reused
  }
}

/// The water balance of every plant that uses or gives off water, averaged over the operating hours, in the park's order.
func plantWater(_ plan: PlanFlows) -> [PlantWater] {
  let water = plan.material("water").map { ($0, $0.flowsByPlant) }
  return plan.park.plants.compactMap { plant in
    var balance = PlantWater(plant: plant.id, bought: 0, reused: 0)
    for (flows, byPlant) in water { balance.add(byPlant[plant.id] ?? [], of: flows) }
    return balance.bought + balance.sent + balance.reused > 1e-9 ? balance : nil
  }
}

extension PlantWater {
  /// The plant's own treatments are followed back; whatever crosses the fence is bought, however it was made.
  fileprivate mutating func add(_ own: [Flow], of flows: MaterialFlows) {
    let plant = plant
    let shares = OriginShares(flows, follows: { $0.plant == plant }) { giver in
      giver.plant == plant && giver.unit == nil ? 1 : 0
    }
    for flow in own {
      guard let receiver = flows.receiver(of: flow) else { continue }
      let isOwn = flows.giver(of: flow)?.plant == plant
      guard receiver.plant == plant else {
        if isOwn { sent += flow.amount * flows.weight }
        continue
      }
      if !isOwn { bought += flow.amount * flows.weight }
      if receiver.isUse { reused += flow.amount * shares.share(of: flow) * flows.weight }
    }
    for process in flows.runningProcesses where process.plant == plant {
      guard flows.into(process.name).total > AuditLedger.negligible else { continue }
      reused += process.circulation * flows.weight
    }
  }
}

extension MaterialFlows {
  /// The flows out of and into each plant; one inside a plant stands once.
  fileprivate var flowsByPlant: [String: [Flow]] {
    flows.reduce(into: [:]) { byPlant, flow in
      let (from, to) = (giver(of: flow)?.plant, receiver(of: flow)?.plant)
      if let from { byPlant[from, default: []].append(flow) }
      if let to, to != from { byPlant[to, default: []].append(flow) }
    }
  }
}
