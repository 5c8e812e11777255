import ParkModel

/// A heat network as data for `Models/heat.mod`.
struct HeatData {
  /// A class of streams, or one utility by itself, under the name that the data gives it.
  struct Group {
    var name: String
    var members: [(name: String, member: HeatNetwork.Member)]
    /// The index of the network's class that it stands for.
    var origin: Int
  }

  let network: HeatNetwork
  let request: MathProgRequest
  let hot: [Group]
  let cold: [Group]

  init(_ network: HeatNetwork, _ request: MathProgRequest) throws(Unsayable) {
    self.network = network
    self.request = request
    hot = Self.groups(network.hot, pooled: "hot")
    cold = Self.groups(network.cold, pooled: "cold")
    try refuseUnsayable()
  }

  /// Streams by class, every utility and header by itself. A utility of both kinds is `NAME/hot` and `NAME/cold`; a header
  /// at a site is `NAME@SITE/out` and `NAME@SITE/in`; the pieces of one stream after the first are `NAME#2`, `NAME#3`.
  private static func groups(_ classes: [HeatNetwork.StreamClass], pooled: String) -> [Group] {
    let titles = classNames(classes, pooled: pooled)
    var seen: [String: Int] = [:]
    func named(_ member: HeatNetwork.Member) -> (name: String, member: HeatNetwork.Member) {
      switch member.kind {
      case .utility: return (member.isOfBothKinds ? "\(member.name)/\(pooled)" : member.name, member)
      case .header: return (member.title + (pooled == "hot" ? "/out" : "/in"), member)
      case .stream:
        let count = seen[member.name, default: 0] + 1
        seen[member.name] = count
        return (count == 1 ? member.name : "\(member.name)#\(count)", member)
      }
    }
    return classes.enumerated().flatMap { index, group -> [Group] in
      guard group.kind != .stream else {
        return [Group(name: titles[index], members: group.members.map(named), origin: index)]
      }
      return group.members.map { member in
        let entry = named(member)
        return Group(name: entry.name, members: [entry], origin: index)
      }
    }
  }

  /// A single pool is `hot` or `cold`; a class that is all of one plant has the plant's name, any other its first
  /// stream's.
  private static func classNames(_ classes: [HeatNetwork.StreamClass], pooled: String) -> [String] {
    let utilities = Set(classes.filter(\.isUtility).flatMap(\.members).map(\.name))
    let isPool = classes.count { $0.kind == .stream } == 1 && !utilities.contains(pooled)
    var taken: [String: Int] = [:]
    return classes.map { group in
      let first = group.members.first
      if isPool { return pooled }
      guard group.kind == .stream else { return first?.title ?? pooled }
      let plants = Set(group.members.map(\.plant))
      let sharing = classes.count { $0.kind == .stream && $0.members.contains { $0.plant == first?.plant } }
      if plants.count == 1, sharing == 1, let plant = first?.plant { return plant }
      // The pieces of one stream may stand in several classes.
      let name = first?.name ?? pooled
      taken[name, default: 0] += 1
      return taken[name] == 1 ? name : "\(name)#\(taken[name] ?? 0)"
    }
  }

  func text() -> String {
    let unit = objectiveUnit(request.measure, amountUnit: "kW")
    var data = MathProgData(
      comments: request.comments(resource: "heat", park: network.park, state: network.state, unit: unit))
    let (hotSides, coldSides) = (sides(hot).map(\.name), sides(cold).map(\.name))
    data.set("HOT_STREAMS", entries(hot) { $0.kind == .stream }.filter { !hotSides.contains($0) })
    data.set("COLD_STREAMS", entries(cold) { $0.kind == .stream }.filter { !coldSides.contains($0) })
    data.set("HOT_UTILITIES", entries(hot) { $0.kind != .stream })
    data.set("COLD_UTILITIES", entries(cold) { $0.kind != .stream })
    data.set("CONVERTERS", converters.map(\.name))
    data.set("HOT_SIDES", hotSides)
    data.set("COLD_SIDES", coldSides)
    data.set("HEADERS", headers.map(\.name))
    data.pairs("GIVES", copies(hot))
    data.pairs("FILLS", copies(cold))
    data.set("HOT_CLASSES", hot.map(\.name))
    data.set("COLD_CLASSES", cold.map(\.name))
    data.pairs("PAIRS", pairs)
    data.set("LINES", capacities.keys.map { $0[0] }.sorted())
    data.pairs("ON_LINE", onLines)
    data.words("hot_class", classes(of: hot))
    data.words("cold_class", classes(of: cold))
    addStreams(to: &data)
    addConverters(to: &data)
    addNet(to: &data)
    addObjective(to: &data)
    return data.text()
  }

  private func entries(_ groups: [Group], where belongs: (HeatNetwork.Member) -> Bool) -> [String] {
    groups.flatMap(\.members).filter { belongs($0.member) }.map(\.name)
  }

  private func classes(of groups: [Group]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: groups.flatMap { group in group.members.map { ($0.name, group.name) } })
  }

  private var pairs: [[String]] {
    hot.flatMap { source in
      cold.filter { network.hot[source.origin].partners.contains($0.origin) }.map { [source.name, $0.name] }
    }
  }

  private func addStreams(to data: inout MathProgData) {
    var from: [[String]: Double] = [:]
    var to: [[String]: Double] = [:]
    var shift: [[String]: Double] = [:]
    var duty: [[String]: Double] = [:]
    var most: [[String]: Double] = [:]
    for (name, member) in (hot + cold).flatMap(\.members) {
      let (warm, cool) = member.temperatures
      from[[name]] = member.range.isHot ? warm : cool
      to[[name]] = member.range.isHot ? cool : warm
      shift[[name]] = member.range.shift
      switch member.duty {
      case .fixed(let kilowatts): duty[[name]] = kilowatts
      case .utility(let utility): most[[name]] = utility.limit.upper
      case .perThroughput, .perOutput, .header: continue
      }
    }
    data.numbers("t_from", from)
    data.numbers("t_to", to)
    data.numbers("shift", shift, standard: 0)
    data.numbers("duty", duty)
    data.numbers("max_heat", most)
  }

  private func addObjective(to data: inout MathProgData) {
    var costs: [[String]: Double] = [:]
    let average = request.period.hours / network.park.operatingHours
    for (name, member) in (hot + cold).flatMap(\.members) {
      guard case .utility(let utility) = member.duty else { continue }
      switch request.measure {
      case "cost": costs[[name]] = (utility.price ?? 0) * request.period.hours
      case "co2": costs[[name]] = utility.co2 * request.period.hours
      case "hot_utility": costs[[name]] = member.range.isHot ? average : 0
      case "cold_utility": costs[[name]] = member.range.isHot ? 0 : average
      default: continue
      }
    }
    if request.measure == "cost" { addSizes(to: &costs, &data) }
    data.numbers("cost_heat", costs, standard: 0)
    guard request.measure == "flow" else { return }
    // A kilowatt counts a thousandth of a t/h.
    data.numbers("cost_pair", Dictionary(uniqueKeysWithValues: pairs.map { ($0, 1e-3 * average) }))
  }

  private func refuseUnsayable() throws(Unsayable) {
    guard !network.park.isPartOfYear else { throw Unsayable(.severalPeriods("heat")) }
    let measures = converters.isEmpty ? heatMeasures : heatMeasures.union(["electricity"])
    guard measures.contains(request.measure) else {
      throw Unsayable(.measureNotHere(request.measure, "heat", Array(measures)))
    }
    if let fact = network.section.connections.facts.first(where: { $0.least != nil }) {
      throw Unsayable(.notExported("\(fact.from) -> \(fact.to)", "must carry at least so much", zh: "换热量的下限"))
    }
    if let water = network.section.streams.first(where: \.isEntering) {
      throw Unsayable(.notExported(water.name, "is water on its way into a use", zh: "进水的加热或冷却"))
    }
    for (name, member) in (hot + cold).flatMap(\.members) {
      switch member.duty {
      case .perThroughput(let unit, _):
        throw Unsayable(.notExported(name, "has a duty that follows what \(unit) treats", zh: "随处理量变化的热负荷"))
      case .perOutput(let use, _) where !isConverter(use):
        throw Unsayable(.notExported(name, "takes as much heat as the plan chooses", zh: "由方案决定的热负荷"))
      case .utility(let utility) where utility.limit.lower > 0:
        throw Unsayable(.notExported(name, "must give at least so much", zh: "公用工程的下限"))
      default: continue
      }
    }
  }
}

extension HeatNetwork.Member {
  fileprivate var isOfBothKinds: Bool { if case .utility(let utility) = duty { utility.role == .both } else { false } }

  /// Unshifted, the warmer end first, degC.
  fileprivate var temperatures: (warm: Double, cool: Double) { (max(from, to), min(from, to)) }
}
