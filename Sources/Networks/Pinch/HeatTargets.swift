import ParkModel

/// The targets of a heat network in one state: all streams pooled, then each plant by itself, and the site's profiles.
public struct HeatTargets: Sendable {
  /// Period by period, the park first; a plant stands there where the park has several.
  public private(set) var pools: [HeatTarget] = []
  /// Period by period; empty where fewer than two plants have streams.
  public private(set) var profiles: [SiteProfiles] = []

  /// The targets of the networks of all periods.
  public init(_ seasons: [HeatTargets]) {
    pools = seasons.flatMap(\.pools)
    profiles = seasons.flatMap(\.profiles)
  }

  /// The targets of a network whose units treat, and whose takers heat or cool of what enters, what the function says, t/h.
  public init(_ network: HeatNetwork, throughput: (String, Period) -> Double) {
    for period in network.park.periods {
      // What a converter exchanges or an optional use takes is a choice of the plan and no need of the park.
      // Water on its way in counts as the plan has it.
      let standing = network.section.streams.filter { network.stands($0) }
      let streams = standing.flatMap(network.plain).filter { !$0.isChoice }
      func duty(_ stream: HeatStream) -> Double {
        switch stream.duty {
        case .fixed(let duty): duty
        case .perThroughput(let unit, let perTonne): perTonne * throughput(unit, period)
        case .perOutput, .chosen, .entering: 0
        }
      }
      let plants = Set(streams.compactMap(\.plant)).sorted()
      pools.append(network.target(of: streams, plant: nil, period, duty))
      guard plants.count > 1 else { continue }
      var sources: [CompositeCurve.Stretch] = []
      var sinks: [CompositeCurve.Stretch] = []
      for plant in plants {
        let own = streams.filter { $0.plant == plant }
        pools.append(network.target(of: own, plant: plant, period, duty))
        let profile = PlantProfile(HeatCascade(network.entries(of: own, duty)))
        sources += profile.source
        sinks += profile.sink
      }
      profiles.append(
        SiteProfiles(
          period: period.id, source: CompositeCurve(sources).points, sink: CompositeCurve(sinks).points))
    }
  }
}

extension HeatNetwork {
  /// Whether a stream is there in this state: that of a candidate unit is so after only.
  func stands(_ stream: HeatStream) -> Bool {
    guard state != .after else { return true }
    switch stream.duty {
    case .fixed, .chosen, .entering: return true
    case .perThroughput(let unit, _): return Self.status(of: unit, in: park) != .candidate
    case .perOutput(let name, _): return section.converters.first { $0.name == name }?.status != .candidate
    }
  }

  /// The stretches of some streams on the shifted scale.
  func entries(of streams: [HeatStream], _ duty: (HeatStream) -> Double) -> [HeatCascade.Entry] {
    streams.flatMap { stream in
      stream.pieces.map { piece in
        HeatCascade.Entry(
          range: ShiftedRange(
            from: piece.from, to: piece.to, shift: stream.shift ?? section.approach / 2, isHot: stream.role == .hot),
          duty: duty(stream) * piece.share)
      }
    }
  }

  func target(
    of streams: [HeatStream], plant: String?, _ period: Period, _ duty: (HeatStream) -> Double
  ) -> HeatTarget {
    let entries = entries(of: streams, duty)
    let cascade = HeatCascade(entries)
    var target = HeatTarget(plant: plant, period: period.id)
    target.hotUtility = cascade.hotUtility
    target.coldUtility = cascade.coldUtility
    target.recovery = cascade.recovery
    target.pinches = cascade.pinches
    target.approach = streams.allSatisfy { $0.shift == nil } ? section.approach : nil
    target.grandComposite = cascade.grandComposite
    func stretches(_ role: HeatRole) -> [CompositeCurve.Stretch] {
      streams.filter { $0.role == role }.flatMap { stream in
        stream.pieces.map { piece in
          CompositeCurve.Stretch(
            lower: min(piece.from, piece.to), upper: max(piece.from, piece.to), duty: duty(stream) * piece.share)
        }
      }
    }
    target.hotComposite = CompositeCurve(stretches(.hot)).points
    target.coldComposite = CompositeCurve(stretches(.cold), from: cascade.coldUtility).points
    let loads = UtilityLoads(entries, hot: levels(isHot: true), cold: levels(isHot: false))
    target.hotLoads = loads.hot ?? []
    target.coldLoads = loads.cold ?? []
    return target
  }

  /// The utilities of one side that stand in this state.
  private func levels(isHot: Bool) -> [UtilityLoads.Level] {
    let role: HeatRole = isHot ? .hot : .cold
    return section.utilities.filter { utility in
      (utility.status == .existing || state == .after) && (utility.role == role || utility.role == .both)
    }.map { utility in
      UtilityLoads.Level(
        name: utility.name,
        range: ShiftedRange(
          from: utility.from, to: utility.to, shift: utility.shift ?? section.approach / 2, isHot: isHot),
        limit: utility.limit.upper)
    }
  }
}
