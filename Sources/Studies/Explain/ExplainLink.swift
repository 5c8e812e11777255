import Networks
import ParkModel
import ParkReader
import Planning

/// Why something flows on a link, or nothing does.
public struct LinkExplanation: Sendable {
  /// What the plan would be without the link.
  public enum Without: Sendable, Hashable {
    /// By how much each objective would change.
    case change([Double])
    /// There would be no plan.
    case noPlan
  }
  /// A part of the price of one unit more on the link.
  public struct Part: Sendable, Hashable {
    /// The statement whose price it is; nil for the link's own cost, or for a balance.
    public var statement: Statement?
    /// The balance, where it is no statement of the park: a node and what is balanced there.
    public var balance: String?
    /// In the first objective for one unit; above 0 it costs, below 0 it saves.
    public var amount: Double
  }

  /// The giver.
  public var from: String
  /// The taker.
  public var to: String
  /// `water`, `heat` ...
  public var resource: String
  /// Linked, or by which rule it is not.
  public var standing: LinkStanding
  /// The mean over the operating hours, in `unit`.
  public var flow = 0.0
  /// `t/h`, `Nm3/h` or `kW`.
  public var unit = "t/h"
  /// By how much each objective would change with one unit more on it; nil where that cannot be, or was not asked.
  public var more: [Double]?
  /// The same with one unit less.
  public var less: [Double]?
  /// Whether `more` and `less` were asked.
  public var isPriced = false
  /// Without the link, where something flows on it; nil elsewhere.
  public var without: Without?
  /// What makes the price of one unit more, the weightiest first.
  public var parts: [Part] = []
}

/// Why a link cannot be asked about: nothing of that name gives, or takes.
public struct UnknownEnd: Error, Sendable {
  /// The name that was not found.
  public var name: String
  /// The names that there are on its side.
  public var known: [String]
}

/// The section of a park in which two names are the ends of a possible link, and how they stand there.
///
/// - Throws: `UnknownEnd` where a name is none.
public func standing(from: String, to: String, in park: Park) throws(UnknownEnd) -> LinkExplanation {
  let whole = park.withRegenerationKeptApart()
  let season = whole.periods.first.map(whole.during) ?? whole
  var givers: [String] = []
  var takers: [String] = []
  for network in resourceNetworks(of: season, in: .after) {
    let names: (givers: [String], takers: [String])
    if let material = network as? MaterialNetwork {
      names = material.nodeNames
    } else if let heat = network as? HeatNetwork {
      names = heat.nodeNames
    } else {
      continue
    }
    givers += names.givers
    takers += names.takers
  }
  for section in season.materials {
    let rules = LinkRules(section)
    guard rules.givers[from] != nil || rules.receivers[from] != nil,
      rules.givers[to] != nil || rules.receivers[to] != nil
    else { continue }
    let unit = section.kind.flowUnit
    if let why = rules.impossibility(from: from, to: to) {
      return LinkExplanation(
        from: from, to: to, resource: section.kind.id, standing: .excluded(.impossible(why, from, to), nil), unit: unit)
    }
    let network = MaterialNetwork(section, of: season, in: .after)
    guard let standing = network.standing(from: from, to: to) else { continue }
    return LinkExplanation(from: from, to: to, resource: section.kind.id, standing: standing, unit: unit)
  }
  if let heat = season.heat, let standing = HeatNetwork(heat, of: season, in: .after).standing(from: from, to: to) {
    return LinkExplanation(from: from, to: to, resource: "heat", standing: standing, unit: "kW")
  }
  guard givers.contains(from) else { throw UnknownEnd(name: from, known: Set(givers).sorted()) }
  guard takers.contains(to) else { throw UnknownEnd(name: to, known: Set(takers).sorted()) }
  return LinkExplanation(
    from: from, to: to, resource: "",
    standing: .excluded(
      Message(
        "link-two-resources", en: "\(from) and \(to) are of two different resources", zh: "\(from) 与 \(to) 分属不同资源"),
      nil))
}

extension PlannedAfter {
  /// The price of one unit more, or less, on a link, what makes it, and the plan without it.
  public func explain(_ link: LinkExplanation) throws(StudyFailure) -> LinkExplanation {
    var link = link
    guard case .linked = link.standing, planned.plan != nil else { return link }
    let flows = (result.plan?.flows ?? []).filter {
      $0.resource == link.resource && $0.from == link.from && $0.to == link.to
    }
    link.flow = flows.reduce(0) { $0 + $1.amount * hours($1.period) } / file.operatingHours
    if link.resource == "heat" { return try explainHeat(link) }
    guard let marginal else { return link }
    do {
      try price(&link, marginal)
    } catch {
      throw .uncertified(state: .after, reason: error.reason)
    }
    return link
  }

  private func hours(_ period: String) -> Double {
    file.periods.first { $0.id == period }?.hours ?? file.operatingHours
  }

  private func price(_ link: inout LinkExplanation, _ marginal: MarginalProgram) throws(UncertifiedVerdict) {
    let terms = marginal.flows(of: link.resource, from: link.from, to: link.to)
    guard !terms.isEmpty, let base = try marginal.best() else { return }
    let flow = terms.reduce(0) { $0 + $1.coefficient * base.values[$1.column] }
    let step = 1e-4 * max(1, flow)
    let more = try marginal.best(where: terms, within: (flow + step)...(.infinity))
    link.more = more.map { changes($0.objectives, base.objectives, over: step) }
    if flow > step {
      let less = try marginal.best(where: terms, within: -.infinity...(flow - step))
      link.less = less.map { changes($0.objectives, base.objectives, over: step) }
      let without = try marginal.best(where: terms, within: -.infinity...0)
      link.without = without.map { .change(changes($0.objectives, base.objectives, over: 1)) } ?? .noPlan
    }
    link.isPriced = true
    // The prices where a little more is asked for, or those of the plan where no more can be.
    let prices = (more ?? base).prices
    let column = terms.max { base.values[$0.column] < base.values[$1.column] }?.column ?? terms[0].column
    let parts = marginal.priceParts(of: column, at: prices)
    link.parts = [LinkExplanation.Part(statement: nil, balance: nil, amount: parts.own)]
    for (row, amount) in parts.rows where row < marginal.joint.program.rows.count {
      let statement = marginal.joint.statements[row]
      let balance = statement == nil ? marginal.joint.program.rows[row].name : nil
      link.parts.append(LinkExplanation.Part(statement: statement, balance: balance, amount: amount))
    }
    let largest = link.parts.map { abs($0.amount) }.max() ?? 0
    link.parts = link.parts.filter { abs($0.amount) > 1e-9 * max(largest, 1e-9) }
      .sorted { abs($0.amount) > abs($1.amount) }
  }

  private func changes(_ other: [Double], _ base: [Double], over step: Double) -> [Double] {
    zip(other, base).map { abs($0 - $1) <= 1e-9 * max(1, abs($1)) ? 0 : ($0 - $1) / step }
  }

  /// Heat is pooled: a pair has no column of its own, so that it is forbidden, and the park planned again.
  private func explainHeat(_ link: LinkExplanation) throws(StudyFailure) -> LinkExplanation {
    guard link.flow > 1e-9, let base = marginal, let present = try? base.best() else { return link }
    var link = link
    var other = file
    let pattern = LinkPattern(
      .pair(.named(link.from), .named(link.to)), origin: Origin(path: "heat.connections.forbid"))
    other.heat?.connections.forbid.append(pattern)
    for index in other.byPeriod.indices { other.byPeriod[index].heat?.connections.forbid.append(pattern) }
    let planned = try self.plan(other)
    guard let there = MarginalProgram(planned, objectives: objectives), let value = try? there.best() else {
      link.without = .noPlan
      return link
    }
    link.without = .change(changes(value.objectives, present.objectives, over: 1))
    return link
  }

}
