import ParkModel

/// The heat exchanged in one period, by stream and utility.
struct HeatFlows: Sendable {
  let section: HeatSection
  /// The park in this period.
  let park: Park
  let period: Period
  /// The period's share of the operating hours.
  let weight: Double
  let flows: [Flow]
  let streams: [String: HeatStream]
  let utilities: [String: HeatUtility]
  let headers: [String: HeatHeader]
  /// What converters say they did, by their names.
  let conversions: [String: Conversion]
  /// What headers and converters mix, in all periods; `PlanFlows` fills it in.
  private(set) var shares = HeatShares([])
  private let inflows: [String: [Flow]]
  private let outflows: [String: [Flow]]

  init(_ section: HeatSection, period: Period, park: Park, plan: OperatingPlan) {
    self.section = section
    self.park = park
    self.period = period
    weight = period.hours / park.operatingHours
    flows = plan.flows.filter { $0.resource == "heat" && $0.period == period.id }
    streams = Dictionary(section.streams.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    utilities = Dictionary(section.utilities.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    headers = Dictionary(section.headers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let own = plan.conversions.filter { $0.resource == "heat" && $0.period == period.id }
    conversions = Dictionary(own.map { ($0.asset, $0) }, uniquingKeysWith: { first, _ in first })
    inflows = Dictionary(grouping: flows, by: \.to)
    outflows = Dictionary(grouping: flows, by: \.from)
  }

  /// The periods of a plan, with what their headers and converters mix.
  static func sharing(_ periods: [HeatFlows]) -> [HeatFlows] {
    let shares = HeatShares(periods)
    return periods.map { heat in
      var copy = heat
      copy.shares = shares
      return copy
    }
  }

  func into(_ node: String) -> [Flow] { inflows[node] ?? [] }
  func outOf(_ node: String) -> [Flow] { outflows[node] ?? [] }

  /// Heat that utilities give.
  var bought: [Flow] { flows.filter { utilities[$0.from] != nil } }
  /// Heat that utilities take.
  var cooled: [Flow] { flows.filter { utilities[$0.to] != nil } }

  /// Half of the temperature difference between two streams, K: the stream's own `shift`, else half the approach.
  func shift(of node: String) -> Double {
    streams[node]?.shift ?? utilities[node]?.shift ?? headers[node]?.shift ?? section.approach / 2
  }
}
