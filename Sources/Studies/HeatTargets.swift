import Networks
import ParkModel
import Planning

extension PlannedState {
  /// The least heating and cooling of the state's streams; units treat, and water is heated and cooled, as the plan says. nil where there is no heat.
  var heatTargets: HeatTargets? {
    var treated = Dictionary(
      (plan?.conversions ?? []).map { ([$0.asset, $0.period], $0.throughput) }, uniquingKeysWith: { first, _ in first })
    for demand in program.park.materials.flatMap(\.temperatureDemands) {
      for flow in plan?.flows ?? [] where flow.to == demand.taker && flow.tempered > 0 {
        guard let temperature = flow.temperature else { continue }
        treated[[demand.streamName(from: temperature), flow.period], default: 0] += flow.tempered
      }
    }
    for case let network as HeatNetwork in program.networks where program.park.heat?.streams.isEmpty == false {
      return HeatTargets(network) { treated[[$0, $1.id]] ?? 0 }
    }
    return nil
  }
}
