import ParkModel

/// Recovered and available heat in columns of the program, kW averaged over the operating hours, as the indicator counts it.
///
/// What hot streams give to cold ones counts as it arrives; what fills a header that nothing but streams fills counts as it
/// is drawn by streams. Streams of a class are alike, so that one column serves for all of them, if all lie above the
/// reference temperature or all below.
struct HeatTerms {
  private(set) var recovered: [RowTerm] = []
  private(set) var available: [RowTerm] = []
  private(set) var fixedAvailable = 0.0

  init(_ networks: [any ResourceNetwork], _ builder: ProgramBuilder) {
    for network in networks.compactMap({ $0 as? HeatNetwork }) { add(network, builder) }
  }

  private mutating func add(_ network: HeatNetwork, _ builder: ProgramBuilder) {
    let period = network.park.periods[0]
    let weight = period.hours / network.park.operatingHours
    for (hotIndex, source) in network.hot.enumerated() {
      let isHeader = source.kind == .header
      let counts = isHeader || source.members.contains { network.isNeed($0) && network.partCounted(of: $0) == 1 }
      for coldIndex in source.partners where counts && network.cold[coldIndex].members.contains(where: network.isNeed) {
        let arriving = source.ties[coldIndex]?.arriving ?? 1
        for slot in network.scale.slots.indices {
          let meaning = ColumnMeaning.exchange(hot: hotIndex, cold: coldIndex, slot: slot, period: period.id)
          guard let column = builder.columnIndex(of: meaning) else { continue }
          recovered.append(RowTerm(column, weight * arriving))
        }
      }
      for member in source.members where network.isNeed(member) { add(member, network, period, weight, builder) }
    }
  }

  private mutating func add(
    _ member: HeatNetwork.Member, _ network: HeatNetwork, _ period: Period, _ weight: Double, _ builder: ProgramBuilder
  ) {
    let part = weight * network.partCounted(of: member)
    switch member.duty {
    case .fixed(let duty): fixedAvailable += part * duty
    case .perThroughput(let unit, let perTonne):
      guard let column = builder.throughput(of: unit, in: period) else { return }
      available.append(RowTerm(column, part * perTonne))
    case .perOutput, .utility, .header: return
    }
  }
}

extension HeatNetwork {
  /// Whether a member is a stream that the park has or needs, and no side of a converter.
  func isNeed(_ member: Member) -> Bool {
    guard member.kind == .stream else { return false }
    return section.streams.first { $0.name == member.name }?.converter == nil
  }

  /// The part of a stream's heat that lies above the reference temperature; all or nothing at a level.
  func partCounted(of member: Member) -> Double {
    let (low, high) = (min(member.from, member.to), max(member.from, member.to))
    if low >= section.reference { return 1 }
    return high <= section.reference ? 0 : (high - section.reference) / (high - low)
  }

  /// Why recovered heat is no sum of columns; nil where it is.
  var recoveryObstacle: Message? {
    for source in hot where source.kind == .stream {
      let needs = source.members.filter(isNeed)
      if let through = needs.first(where: { (0.0..<1).contains(partCounted(of: $0)) && partCounted(of: $0) > 0 }) {
        return .throughReference(through.name, section.reference)
      }
      if let below = needs.first(where: { partCounted(of: $0) == 0 }),
        needs.contains(where: { partCounted(of: $0) == 1 })
      {
        return .throughReference(below.name, section.reference)
      }
      guard !needs.isEmpty else { continue }
      let partners = source.partners.map { cold[$0] }.filter { $0.kind == .stream }.flatMap(\.members)
      if let side = (source.members + partners).first(where: { !isNeed($0) }) { return .throughConverter(side.name) }
    }
    for filled in cold where filled.kind == .header {
      let givers = filled.partners.map { hot[$0] }
      guard givers.contains(where: { $0.members.contains(where: isNeed) }), let header = filled.members.first else {
        continue
      }
      if let other = givers.flatMap(\.members).first(where: { !isNeed($0) }) {
        return .mixedHeader(header.name, other.name)
      }
      if park.isPartOfYear, section.headers.contains(where: { $0.name == header.name && $0.holding > 0 }) {
        return .keptHeat(header.name)
      }
      let drawn = hot.filter { $0.members.contains { $0.name == header.name && $0.kind == .header } }
      let takers = drawn.flatMap(\.partners).flatMap { cold[$0].members }
      if let side = takers.first(where: { $0.kind == .stream && !isNeed($0) }) { return .throughConverter(side.name) }
    }
    return nil
  }
}

extension Message {
  fileprivate static func throughReference(_ name: String, _ reference: Double) -> Message {
    Message(
      "target-through-reference",
      en:
        "only a part of the heat of `\(name)` and of the streams like it lies above the reference of \(reference) degC, "
        + "and which part is used is not decided; lower `reference`",
      zh: "`\(name)` 及同类流股只有部分热量高于基准温度 \(reference) ℃，所用为哪一部分并不确定；请降低 `reference`")
  }

  fileprivate static func throughConverter(_ name: String) -> Message {
    Message(
      "target-through-converter",
      en: "heat passes through `\(name)`, and what counts depends on where it goes from there",
      zh: "热量经过 `\(name)`，计入多少取决于其后的去向")
  }

  fileprivate static func mixedHeader(_ header: String, _ other: String) -> Message {
    Message(
      "target-mixed-header",
      en: "in `\(header)` recovered heat mixes with that of `\(other)`, in shares that the plan decides",
      zh: "`\(header)` 中回收热与 `\(other)` 的热量混合，其份额由方案决定")
  }

  fileprivate static func keptHeat(_ header: String) -> Message {
    Message(
      "target-kept-heat", en: "`\(header)` keeps heat from one period to another, and each period counts its own share",
      zh: "`\(header)` 跨时段蓄热，各时段份额分别计算")
  }
}
