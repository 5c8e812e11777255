import ParkModel

extension HeatNetwork {
  /// One stream, or a piece of one, or a utility, or a header at one site, on one side of the cascade.
  struct Member: Sendable {
    var name: String
    var plant: String?
    /// The stream's site, or the site at which a header is filled or drawn on; nil for a utility, and for a header
    /// outside the plants.
    var site: String?
    /// Unshifted, degC, as the park tells them.
    var from: Double
    var to: Double
    var range: ShiftedRange
    /// Share of its heat in each slot.
    var shares: [Double] = []
    var duty: MemberDuty
    var status: Status
    var part = PlantPart.whole
    var origin: Origin

    var kind: MemberKind {
      switch duty {
      case .fixed, .perThroughput, .perOutput: .stream
      case .utility: .utility
      case .header: .header
      }
    }

    var isUtility: Bool { kind == .utility }
  }

  enum MemberKind: Sendable { case stream, utility, header }

  enum MemberDuty: Sendable {
    case fixed(Double)
    case perThroughput(of: String, kilowattHoursPerTonne: Double)
    /// kW for each kW that a converter puts out, or that an optional use takes.
    case perOutput(of: String, ratio: Double)
    /// Drawn as needed.
    case utility(HeatUtility)
    /// Filled on the cold side, drawn on the hot side.
    case header(HeatHeader)

    /// The part of a duty that one piece of a stream has.
    func times(_ share: Double) -> MemberDuty {
      switch self {
      case .fixed(let duty): .fixed(duty * share)
      case .perThroughput(let unit, let perTonne):
        .perThroughput(of: unit, kilowattHoursPerTonne: perTonne * share)
      case .perOutput(let converter, let ratio): .perOutput(of: converter, ratio: ratio * share)
      case .utility, .header: self
      }
    }
  }

  /// Members that may exchange with the same partners on the same terms.
  struct StreamClass: Sendable {
    var members: [Member]
    /// Indices of the classes on the other side.
    var partners: [Int] = []
    /// The terms with each of them.
    var ties: [Int: HeatTie] = [:]
    var kind: MemberKind { members.first?.kind ?? .stream }
    var isUtility: Bool { kind == .utility }
  }

  /// The streams of both sides that stand in this state, piece by piece.
  func streamMembers(isHot: Bool) -> [Member] {
    section.streams.filter { ($0.role == .hot) == isHot && stands($0) }.flatMap { stream in
      plain(stream).flatMap { members(of: $0, at: stream.site, isHot: isHot) }
    }
  }

  /// The pieces of a stream, or of one part of a stream, that flows at a site.
  private func members(of stream: HeatStream, at site: String, isHot: Bool) -> [Member] {
    var status = Status.existing
    var duty = MemberDuty.fixed(0)
    switch stream.duty {
    case .fixed(let kilowatts): duty = .fixed(kilowatts)
    case .perThroughput(let unit, let perTonne):
      status = Self.status(of: unit, in: park) ?? .existing
      duty = .perThroughput(of: unit, kilowattHoursPerTonne: perTonne)
    case .perOutput(let converter, let ratio):
      status = section.converters.first { $0.name == converter }?.status ?? .existing
      duty = .perOutput(of: converter, ratio: ratio)
    case .chosen: duty = .perOutput(of: stream.name, ratio: 1)
    case .entering: preconditionFailure("\(stream.name) is in parts")
    }
    return countedPieces(of: stream).map { piece in
      Member(
        name: stream.name, plant: stream.plant, site: site, from: piece.from, to: piece.to,
        range: range(piece.from, piece.to, stream.shift, isHot), duty: duty.times(piece.share), status: status,
        origin: stream.origin)
    }
  }

  /// The utilities of one side that stand in this state.
  func utilityMembers(isHot: Bool) -> [Member] {
    section.utilities.filter { utility in
      (utility.status == .existing || state == .after) && (utility.role == .both || (utility.role == .hot) == isHot)
    }.map { utility in
      Member(
        name: utility.name, plant: nil, site: nil, from: utility.from, to: utility.to,
        range: range(utility.from, utility.to, utility.shift, isHot), duty: .utility(utility), status: utility.status,
        origin: utility.origin)
    }
  }

  /// A header at every site that can fill it (the cold side) or draw on it (the hot side), and outside the plants, where
  /// utilities fill it.
  func headerMembers(isHot: Bool, sites: [String], withUtilities: Bool) -> [Member] {
    let places = sites.map(Optional.some) + (withUtilities && !isHot ? [nil] : [])
    return section.headers.filter { $0.status == .existing || state == .after }.flatMap { header in
      let (from, to) = isHot ? (header.supply, header.back) : (header.back, header.supply)
      return places.map { site in
        Member(
          name: header.name, plant: nil, site: site, from: from, to: to,
          range: range(from, to, header.shift, isHot), duty: .header(header), status: header.status,
          origin: header.origin)
      }
    }
  }

  private func range(_ from: Double, _ to: Double, _ shift: Double?, _ isHot: Bool) -> ShiftedRange {
    ShiftedRange(from: from, to: to, shift: shift ?? section.approach / 2, isHot: isHot)
  }

  static func status(of unit: String, in park: Park) -> Status? {
    for material in park.materials {
      if let unit = material.treatments.first(where: { $0.name == unit }) { return unit.status }
    }
    return nil
  }
}
