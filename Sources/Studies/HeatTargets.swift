import Networks
import ParkModel
import Planning

extension PlannedState {
  /// The least heating and cooling of the state's streams; units treat what the plan says. nil where there is no heat.
  var heatTargets: HeatTargets? {
    let treated = Dictionary(
      (plan?.conversions ?? []).map { ([$0.asset, $0.period], $0.throughput) }, uniquingKeysWith: { first, _ in first })
    guard program.park.heat?.streams.isEmpty == false else { return nil }
    let networks = program.networks.compactMap { $0 as? HeatNetwork }
    return HeatTargets(networks.map { network in HeatTargets(network) { treated[[$0, $1.id]] ?? 0 } })
  }
}
