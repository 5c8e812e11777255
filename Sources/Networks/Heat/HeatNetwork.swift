import ParkModel

/// The park's heat in one state: streams and utilities on a shifted temperature scale, gathered into classes.
///
/// Hot streams that may reach the same cold streams form one class, cold streams that may be reached by the same hot
/// ones another; heat cascades within a class from slot to slot. One class on each side is the classical pooled
/// cascade (Papoulias & Grossmann 1983), a class per plant is each plant at its own pinch, a class per stream is the
/// pairwise transport form for a list of exchangers. The gathering is exact: nothing distinguishes the members.
public struct HeatNetwork: Sendable {
  /// One stream, or a piece of one, or a utility on one side of the cascade.
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

    var isUtility: Bool { if case .utility = duty { true } else { false } }
  }

  enum MemberDuty: Sendable {
    case fixed(Double)
    case perThroughput(of: String, kilowattHoursPerTonne: Double)
    /// Drawn as needed.
    case utility(HeatUtility)

    /// The part of a duty that one piece of a stream has.
    func times(_ share: Double) -> MemberDuty {
      switch self {
      case .fixed(let duty): .fixed(duty * share)
      case .perThroughput(let unit, let perTonne):
        .perThroughput(of: unit, kilowattHoursPerTonne: perTonne * share)
      case .utility: self
      }
    }
  }

  /// Members that may exchange with the same partners.
  struct StreamClass: Sendable {
    var members: [Member]
    /// Indices of the classes on the other side.
    var partners: [Int] = []
    var isUtility: Bool { members.first?.isUtility ?? false }
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
      for piece in stream.pieces {
        let range = ShiftedRange(
          from: piece.from, to: piece.to, shift: stream.shift ?? section.approach / 2, isHot: isHot)
        let member = Member(
          name: stream.name, plant: stream.plant, from: piece.from, to: piece.to, range: range, shares: [],
          duty: duty.times(piece.share), status: status, origin: stream.origin)
        if isHot { hotStreams.append(member) } else { coldStreams.append(member) }
      }
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
    gather(placed(hotStreams + hotUtilities), placed(coldStreams + coldUtilities))
  }

  static func status(of unit: String, in park: Park) -> Status? {
    for material in park.materials {
      if let unit = material.treatments.first(where: { $0.name == unit }) { return unit.status }
    }
    return nil
  }

  /// Classes by equal sets of partners, in the order of their first members; utilities by themselves.
  private mutating func gather(_ hotSide: [Member], _ coldSide: [Member]) {
    let rules = HeatLinkRules(connections: section.connections)
    let reach = hotSide.map { source in
      coldSide.map { rules.status(from: source, to: $0).map { $0 == .existing || state == .after } ?? false }
    }
    let hotGroups = Self.groups(hotSide, reaching: reach)
    let coldGroups = Self.groups(coldSide, reaching: coldSide.indices.map { cold in reach.map { $0[cold] } })
    hot = hotGroups.map { group in StreamClass(members: group.map { hotSide[$0] }) }
    cold = coldGroups.map { group in StreamClass(members: group.map { coldSide[$0] }) }
    for (hotIndex, hotGroup) in hotGroups.enumerated() {
      for (coldIndex, coldGroup) in coldGroups.enumerated() where reach[hotGroup[0]][coldGroup[0]] {
        hot[hotIndex].partners.append(coldIndex)
        cold[coldIndex].partners.append(hotIndex)
      }
    }
  }

  /// Which members of one side reach the same of the other, as indices.
  private static func groups(_ members: [Member], reaching patterns: [[Bool]]) -> [[Int]] {
    struct Likeness: Hashable {
      var isUtility: Bool
      var pattern: [Bool]
    }
    var order: [Likeness] = []
    var groups: [Likeness: [Int]] = [:]
    for (index, pattern) in patterns.enumerated() {
      let likeness = Likeness(isUtility: members[index].isUtility, pattern: pattern)
      if groups[likeness] == nil { order.append(likeness) }
      groups[likeness, default: []].append(index)
    }
    return order.map { groups[$0] ?? [] }
  }
}
