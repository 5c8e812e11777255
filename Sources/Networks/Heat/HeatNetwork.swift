import ParkModel

/// The park's heat in one state: streams and utilities on a shifted temperature scale, gathered into classes.
///
/// Hot streams that may reach the same cold streams form one class, cold streams that may be reached by the same hot
/// ones another; heat cascades within a class from slot to slot. One class on each side is the classical pooled
/// cascade (Papoulias & Grossmann 1983), a class per plant is each plant at its own pinch, a class per stream is the
/// pairwise transport form for a list of exchangers. The gathering is exact: nothing distinguishes the members.
public struct HeatNetwork: Sendable {
  /// One stream or utility on one side of the cascade.
  struct Member: Sendable {
    var name: String
    var plant: String?
    /// Unshifted, degC, as the park tells them.
    var from: Double
    var to: Double
    var range: ShiftedRange
    /// Share of its heat in each slot.
    var shares: [Double]
    var duty: MemberDuty
    var status: Status
    var origin: Origin
  }

  enum MemberDuty: Sendable {
    case fixed(Double)
    case perThroughput(of: String, kilowattHoursPerTonne: Double)
    /// Drawn as needed.
    case utility(HeatUtility)
  }

  /// Members that may exchange with the same partners.
  struct StreamClass: Sendable {
    var members: [Member]
    /// Indices of the classes on the other side.
    var partners: [Int] = []
    var isUtility: Bool
  }

  let section: HeatSection
  let park: Park
  let state: StateName
  let scale: TemperatureScale
  private(set) var hot: [StreamClass] = []
  private(set) var cold: [StreamClass] = []

  /// Builds the cascade of a section: candidates stand in it only in the state `after`.
  public init(_ section: HeatSection, of park: Park, in state: StateName) {
    self.section = section
    self.park = park
    self.state = state
    var hotStreams: [Member] = []
    var coldStreams: [Member] = []
    for stream in section.streams {
      var status = Status.existing
      var duty = MemberDuty.fixed(0)
      switch stream.duty {
      case .fixed(let kilowatts): duty = .fixed(kilowatts)
      case .perThroughput(let unit, let perTonne):
        status = Self.status(of: unit, in: park) ?? .existing
        duty = .perThroughput(of: unit, kilowattHoursPerTonne: perTonne)
      }
      guard status == .existing || state == .after else { continue }
      let isHot = stream.role == .hot
      let range = ShiftedRange(
        from: stream.from, to: stream.to, shift: stream.shift ?? section.approach / 2, isHot: isHot)
      let member = Member(
        name: stream.name, plant: stream.plant, from: stream.from, to: stream.to, range: range, shares: [],
        duty: duty, status: status, origin: stream.origin)
      if isHot { hotStreams.append(member) } else { coldStreams.append(member) }
    }
    var hotUtilities: [Member] = []
    var coldUtilities: [Member] = []
    for utility in section.utilities where utility.status == .existing || state == .after {
      for isHot in [true, false] where utility.role == .both || (utility.role == .hot) == isHot {
        let range = ShiftedRange(
          from: utility.from, to: utility.to, shift: utility.shift ?? section.approach / 2, isHot: isHot)
        let member = Member(
          name: utility.name, plant: nil, from: utility.from, to: utility.to, range: range, shares: [],
          duty: .utility(utility), status: utility.status, origin: utility.origin)
        if isHot { hotUtilities.append(member) } else { coldUtilities.append(member) }
      }
    }
    let everything = hotStreams + coldStreams + hotUtilities + coldUtilities
    let scale = TemperatureScale(everything.map(\.range))
    self.scale = scale
    func placed(_ members: [Member]) -> [Member] {
      members.map { member in
        var copy = member
        copy.shares = scale.shares(of: member.range)
        return copy
      }
    }
    gather(placed(hotStreams), placed(coldStreams))
    addUtilities(hot: placed(hotUtilities), cold: placed(coldUtilities))
  }

  private static func status(of unit: String, in park: Park) -> Status? {
    for material in park.materials {
      if let unit = material.treatments.first(where: { $0.name == unit }) { return unit.status }
    }
    return nil
  }

  /// Classes by equal sets of partners, in the order of their first members.
  private mutating func gather(_ hotStreams: [Member], _ coldStreams: [Member]) {
    let rules = HeatLinkRules(connections: section.connections)
    let reach = hotStreams.map { source in
      coldStreams.map { rules.status(from: source, to: $0).map { $0 == .existing || state == .after } ?? false }
    }
    let hotGroups = Self.groups(hotStreams.indices.map { reach[$0] })
    let coldGroups = Self.groups(coldStreams.indices.map { cold in reach.map { $0[cold] } })
    hot = hotGroups.map { StreamClass(members: $0.map { hotStreams[$0] }, isUtility: false) }
    cold = coldGroups.map { StreamClass(members: $0.map { coldStreams[$0] }, isUtility: false) }
    for (hotIndex, hotGroup) in hotGroups.enumerated() {
      for (coldIndex, coldGroup) in coldGroups.enumerated() where reach[hotGroup[0]][coldGroup[0]] {
        hot[hotIndex].partners.append(coldIndex)
        cold[coldIndex].partners.append(hotIndex)
      }
    }
  }

  private static func groups(_ patterns: [[Bool]]) -> [[Int]] {
    var order: [[Bool]] = []
    var members: [[Bool]: [Int]] = [:]
    for (index, pattern) in patterns.enumerated() {
      if members[pattern] == nil { order.append(pattern) }
      members[pattern, default: []].append(index)
    }
    return order.map { members[$0] ?? [] }
  }

  /// Any hot utility may heat any cold stream, any cold one cool any hot stream; a utility never feeds a utility.
  private mutating func addUtilities(hot hotUtilities: [Member], cold coldUtilities: [Member]) {
    let hotStreams = hot.count
    let coldStreams = cold.count
    if !hotUtilities.isEmpty {
      hot.append(StreamClass(members: hotUtilities, partners: Array(0..<coldStreams), isUtility: true))
      for index in 0..<coldStreams { cold[index].partners.append(hotStreams) }
    }
    if !coldUtilities.isEmpty {
      cold.append(StreamClass(members: coldUtilities, partners: Array(0..<hotStreams), isUtility: true))
      for index in 0..<hotStreams { hot[index].partners.append(coldStreams) }
    }
  }
}

/// Which hot stream may heat which cold one: the park's heat connections.
struct HeatLinkRules {
  let connections: Connections

  func status(from hot: HeatNetwork.Member, to cold: HeatNetwork.Member) -> Status? {
    if connections.forbid.contains(where: { covers($0, hot, cold) }) { return nil }
    let bothStand = hot.status == .existing && cold.status == .existing
    if (connections.existing ?? []).contains(where: { covers($0, hot, cold) }) {
      return bothStand ? .existing : .candidate
    }
    return connections.candidate.contains(where: { covers($0, hot, cold) }) ? .candidate : nil
  }

  private func covers(_ pattern: LinkPattern, _ hot: HeatNetwork.Member, _ cold: HeatNetwork.Member) -> Bool {
    pattern.covers(from: hot.name, in: hot.plant, to: cold.name, in: cold.plant)
  }
}
