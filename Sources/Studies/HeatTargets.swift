import Networks
import ParkModel
import Planning

extension PlannedState {
  /// The least heating and cooling of the state's streams; units treat, and water is heated and cooled, as the plan says.
  /// nil where there is no heat.
  var heatTargets: HeatTargets? {
    var treated = Dictionary(
      (plan?.conversions ?? []).map { ([$0.asset, $0.period], $0.throughput) }, uniquingKeysWith: { first, _ in first })
    for season in program.park.periods.map(program.park.during) {
      let tempered = (plan?.flows ?? []).filter { $0.period == season.periods[0].id && $0.tempered > 0 }
      for demand in season.materials.flatMap(\.temperatureDemands) {
        for flow in tempered where flow.to == demand.taker {
          guard let temperature = flow.temperature else { continue }
          treated[[demand.streamName(from: temperature), flow.period], default: 0] += flow.tempered
        }
      }
    }
    guard program.park.heat?.streams.isEmpty == false else { return nil }
    let networks = program.networks.compactMap { $0 as? HeatNetwork }
    return HeatTargets(networks.map { network in HeatTargets(network) { treated[[$0, $1.id]] ?? 0 } })
  }
}
