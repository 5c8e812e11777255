import ParkModel

/// How a pair of nodes stands in a network: linked, or kept apart by what the park says.
public enum LinkStanding: Sendable, Hashable {
  /// A link that there is, or that could be built.
  case linked(Status)
  /// No link: the rule in words, and where the file states it; nil where it is not one line of it.
  case excluded(Message, Origin?)
}

extension MaterialNetwork {
  /// How a giver and a taker stand; nil where the network has no such two. What can never be a link is asked of
  /// `LinkRules` before.
  public func standing(from: String, to: String) -> LinkStanding? {
    let senders = givers.indices.filter { givers[$0].name == from }
    guard let taker = takers.firstIndex(where: { $0.name == to }), let first = senders.first else { return nil }
    if let link = links.first(where: { senders.contains($0.giver) && $0.taker == taker }) {
      return .linked(link.status)
    }
    if open?.covers(first, taker) == true, let status = open?.classes.knownStatus(from: first, to: taker) {
      return .linked(status)
    }
    return excluded(givers[first], takers[taker])
  }

  /// The links between two nodes, as indices: several where batches share a way.
  public func linkIndices(from: String, to: String) -> [Int] {
    links.indices.filter { givers[links[$0].giver].name == from && takers[links[$0].taker].name == to }
  }

  /// Whether this is the network of a material in a period.
  public func carries(_ resource: String, in period: String) -> Bool {
    section.kind.id == resource && park.periods.contains { $0.id == period }
  }

  /// The two ends of a link, `a -> b`.
  public func endNames(of link: Int) -> String {
    "\(givers[links[link].giver].name) -> \(takers[links[link].taker].name)"
  }

  /// The names of everything that gives and everything that takes.
  public var nodeNames: (givers: [String], takers: [String]) { (givers.map(\.name), takers.map(\.name)) }

  private func excluded(_ giver: Giver, _ taker: Taker) -> LinkStanding {
    let rule = section.connections.forbid.first { pattern in
      pattern.covers(from: giver.name, batch: giver.batch, in: giver.plant, to: taker.name, in: taker.plant)
    }
    if let rule, !giver.isReject { return .excluded(.forbidden(giver.name, taker.name), rule.origin) }
    for property in taker.limitedProperties.sorted() {
      guard let value = giver.quality[property] else {
        if giver.isReject { continue }
        return .excluded(.unknownQuality(giver.name, property, taker.name), giver.origin)
      }
      guard let each = taker.limitEach[property], let known = section.properties.first(where: { $0.id == property })
      else { continue }
      let slack = 1e-9 * max(1, abs(value))
      guard value > each.upper + slack || value < each.lower - slack else { continue }
      let limit = value > each.upper ? each.upper : each.lower
      return .excluded(
        .outsideEach(
          giver.name, carries: known.printed(value), taker.name, limit: known.printed(limit),
          isMost: value > each.upper), taker.origin)
    }
    if !Self.keeps(giver, to: taker) { return .excluded(.computedKeepsOut(giver.name, taker.name), taker.origin) }
    return .excluded(.notListed(giver.name, taker.name), nil)
  }
}

extension HeatNetwork {
  /// How a hot and a cold side stand; nil where the network has no such two.
  public func standing(from: String, to: String) -> LinkStanding? {
    let sources = hot.indices.filter { index in hot[index].members.contains { $0.name == from } }
    let sinks = cold.indices.filter { index in cold[index].members.contains { $0.name == to } }
    guard let source = sources.flatMap({ hot[$0].members }).first(where: { $0.name == from }),
      let sink = sinks.flatMap({ cold[$0].members }).first(where: { $0.name == to })
    else { return nil }
    let rule = section.connections.forbid.first {
      $0.covers(from: source.name, in: source.plant, to: sink.name, in: sink.plant)
    }
    let meets = sources.contains { !Set(hot[$0].partners).isDisjoint(with: sinks) }
    guard meets else {
      if let rule { return .excluded(.forbidden(from, to), rule.origin) }
      return .excluded(
        source.kind == .stream && sink.kind == .stream ? .notListed(from, to) : .neverMeet(from, to), nil)
    }
    let hottest = sources.flatMap { hot[$0].members }.filter { $0.name == from }.map(\.range.upper).max() ?? 0
    let coldest = sinks.flatMap { cold[$0].members }.filter { $0.name == to }.map(\.range.lower).min() ?? 0
    if hottest < coldest || hottest == coldest && !(source.range.isLevel && sink.range.isLevel) {
      return .excluded(
        .tooCool(from, max(source.from, source.to), to, min(sink.from, sink.to), apart: section.approach), nil)
    }
    let rules = HeatLinkRules(section, of: park)
    return .linked(rules.status(from: source, to: sink) ?? .existing)
  }

  /// The names of everything on the hot side and everything on the cold side.
  public var nodeNames: (givers: [String], takers: [String]) {
    (hot.flatMap(\.members).map(\.name), cold.flatMap(\.members).map(\.name))
  }
}

extension Property {
  /// `300 mg/L COD`.
  fileprivate func printed(_ value: Double) -> String {
    let own = (value / scale * 1e4).rounded() / 1e4
    return "\(own == own.rounded() && abs(own) < 1e15 ? "\(Int(own))" : "\(own)") \(unit) \(id)"
  }
}

extension Message {
  fileprivate static func forbidden(_ from: String, _ to: String) -> Message {
    Message(
      "link-forbidden", en: "`forbid` rules the link from \(from) to \(to) out", zh: "`forbid` 禁止从 \(from) 到 \(to) 的连接")
  }
  fileprivate static func unknownQuality(_ from: String, _ property: String, _ to: String) -> Message {
    Message(
      "link-unknown-quality", en: "\(to) limits \(property), and how much of it \(from) carries is not known",
      zh: "\(to) 对 \(property) 有限值，而 \(from) 的该项含量未知")
  }
  fileprivate static func outsideEach(
    _ from: String, carries: String, _ to: String, limit: String, isMost: Bool
  ) -> Message {
    Message(
      "link-outside-each",
      en: "\(to) takes only streams of \(isMost ? "at most" : "at least") \(limit) (`limit_each`), and \(from) carries "
        + carries,
      zh: "\(to) 只接受\(isMost ? "不高于" : "不低于") \(limit) 的流股（`limit_each`），而 \(from) 含 \(carries)")
  }
  fileprivate static func computedKeepsOut(_ from: String, _ to: String) -> Message {
    Message(
      "link-computed", en: "a computed property that \(to) limits cannot be kept, or computed, with \(from)",
      zh: "\(to) 所限的计算指标在引入 \(from) 后无法满足或无法计算")
  }
  fileprivate static func notListed(_ from: String, _ to: String) -> Message {
    Message(
      "link-not-listed", en: "neither `existing` nor `candidate` under `connections` covers \(from) -> \(to)",
      zh: "`connections` 的 `existing` 与 `candidate` 均未包含 \(from) -> \(to)")
  }
  fileprivate static func neverMeet(_ from: String, _ to: String) -> Message {
    Message(
      "link-never-meet",
      en: "\(from) and \(to) exchange no heat: utilities and headers meet streams, each at its own site",
      zh: "\(from) 与 \(to) 之间不换热：公用工程和热网只与物流换热，且限于各自位置")
  }
  fileprivate static func tooCool(
    _ from: String, _ hottest: Double, _ to: String, _ coldest: Double, apart: Double
  ) -> Message {
    func degrees(_ value: Double) -> String {
      let rounded = (value * 100).rounded() / 100
      return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
    return Message(
      "link-too-cool",
      en:
        "\(from) is never warm enough: it has \(degrees(hottest)) degC at most, \(to) begins at \(degrees(coldest)) degC, and "
        + "\(degrees(apart)) K must lie between them",
      zh: "\(from) 温度不够：最高 \(degrees(hottest)) ℃，而 \(to) 从 \(degrees(coldest)) ℃ 开始，二者之间须有 \(degrees(apart)) K 温差")
  }
}
