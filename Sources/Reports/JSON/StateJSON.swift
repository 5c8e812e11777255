import Assessment
import ParkModel

/// One state by the result contract; an infeasible one has status and conflict, null for the rest.
struct StateJSON {
  var result: StateResult
  var park: Park
  var language: Language

  var value: JSONValue {
    let claim = result.claim
    guard claim.status != .infeasible else { return infeasible }
    var members: [(String, JSONValue)] = [
      ("status", .string(claim.status.rawValue)),
      ("stopped", claim.stoppedBy.map { .string($0.rawValue) } ?? .null),
      ("basis", .string(claim.basis.rawValue)),
      ("objective", claim.objectives.first.map(objective) ?? .null),
      ("objectives", .array(claim.objectives.map(objective))),
      ("quantities", .map(result.quantities.map { ($0.name, quantity($0)) })),
      ("indicators", .map(result.indicators.map { ($0.id, indicator($0)) })),
      ("flows", .array(FlowLine.lines(of: result, in: park).map(flow))),
      ("investments", .array(investments)),
      ("audit", result.audit.map(audit) ?? .null),
      ("conflict", .null),
      ("insights", result.insights),
      ("plant_water", .array(result.plantWater.map(plantWater))),
      ("mixtures", .array(result.mixtures.map(mixture))),
    ]
    // Only where a use may be left out.
    if !result.candidateUses.isEmpty {
      members.append(("candidate_uses", .array(result.candidateUses.map(candidateUse))))
    }
    // Only where targets are required.
    if !claim.targetPrices.isEmpty {
      let prices = claim.targetPrices.map { target in
        (target.id, JSONValue.object([("price", .number(target.price)), ("unit", .string(target.unit))]))
      }
      members.append(("targets_price", .map(prices)))
    }
    return .object(members)
  }

  private var infeasible: JSONValue {
    let absent = [
      "stopped", "basis", "objective", "objectives", "quantities", "indicators", "flows", "investments", "audit",
    ]
    return .object(
      [("status", .string(result.claim.status.rawValue))] + absent.map { ($0, .null) }
        + [
          ("conflict", .array(result.claim.conflicts.map(conflict))), ("insights", .null), ("plant_water", .null),
          ("mixtures", .null),
        ])
  }

  /// A use that may be left out; `taken` is 0 where it is.
  private func candidateUse(_ use: CandidateUse) -> JSONValue {
    .object([
      ("use", .string(use.name)), ("resource", .string(use.resource)), ("served", .bool(use.isServed)),
      ("taken", .number(use.taken)), ("unit", .string(use.unit)),
    ])
  }

  /// A computed property in what enters a node, with the range that the park asks.
  private func mixture(_ mixture: MixtureValue) -> JSONValue {
    func end(_ value: Double) -> JSONValue { value.isFinite ? .number(value) : .null }
    return .object([
      ("node", .string(mixture.node)), ("property", .string(mixture.property)), ("value", .optional(mixture.value)),
      ("lower", end(mixture.bounds.lower)), ("upper", end(mixture.bounds.upper)), ("unit", .string(mixture.unit)),
      ("period", .string(mixture.period)),
    ])
  }

  /// Flows through a plant's fence, t/h, averaged over the operating hours.
  private func plantWater(_ water: PlantWater) -> JSONValue {
    .object([
      ("plant", .string(water.plant)), ("bought", .number(water.bought)), ("sent", .number(water.sent)),
      ("reused", .number(water.reused)), ("reuse_rate", .optional(water.reuseRate)), ("unit", .string("t/h")),
    ])
  }

  private func objective(_ claim: ObjectiveClaim) -> JSONValue {
    .object([
      ("name", .string(claim.name)), ("value", .number(claim.value)), ("unit", .string(claim.unit)),
      ("bound", .number(claim.bound)), ("gap", .number(claim.gap)),
    ])
  }

  private func quantity(_ quantity: QuantityValue) -> JSONValue {
    .object([("value", .number(quantity.value)), ("unit", .string(quantity.unit))])
  }

  private func indicator(_ indicator: IndicatorValue) -> JSONValue {
    .object([
      ("value", .optional(indicator.value)), ("unit", .string("%")),
      ("numerator", .number(indicator.numerator)), ("denominator", .number(indicator.denominator)),
      ("target", .optional(indicator.target)), ("met", .optional(indicator.met)),
    ])
  }

  /// `tempered`, `lost` and `site` stand only where water is heated or cooled on its way in, where a line loses heat, and
  /// where a header is filled or drawn on.
  private func flow(_ line: FlowLine) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("resource", .string(line.resource)), ("from", .string(line.from)), ("to", .string(line.to)),
      ("amount", .number(line.amount)), ("unit", .string(line.unit)),
      ("quality", .map(line.quality.map { ($0.property, .number($0.value)) })),
      ("t_from", .optional(line.hotFrom ?? line.temperature)), ("t_to", .optional(line.coldTo)),
      ("hot_to", .optional(line.hotTo)), ("cold_from", .optional(line.coldFrom)), ("area", .optional(line.area)),
      ("period", .string(line.period)), ("status", .string(line.status.rawValue)),
    ]
    if line.tempered > 0 { members.append(("tempered", .number(line.tempered))) }
    if line.lost > 0 { members.append(("lost", .number(line.lost))) }
    if let site = line.site { members.append(("site", .string(site))) }
    return .object(members)
  }

  private var investments: [JSONValue] {
    let sorted = (result.plan?.investments ?? []).sorted { ($0.asset, $0.capex) < ($1.asset, $1.capex) }
    let candidates = CandidateAssets(park).names
    return sorted.map { built in
      // A declared project's own entry bears its id.
      let project =
        built.unit == Investment.projectUnit ? built.asset : park.project(of: built.asset, built: candidates).id
      return .object([
        ("asset", .string(built.asset)), ("size", .number(built.size)), ("unit", .string(built.unit)),
        ("capex", .number(built.capex)), ("project", .string(project)), ("subsidy", .number(built.subsidy)),
      ])
    }
  }

  private func audit(_ audit: Audit) -> JSONValue {
    .object([
      ("balances", .integer(audit.balances)), ("worst", .number(audit.worst)), ("tolerance", .number(audit.tolerance)),
    ])
  }

  private func conflict(_ conflict: Conflict) -> JSONValue {
    let sentence = Message("conflict", en: conflict.sentence, zh: conflict.sentenceZh)
    return .object([
      ("path", .string(conflict.origin.path)), ("line", .integer(conflict.origin.line)),
      ("subject", .string(conflict.subject)), ("shortfall", .number(conflict.shortfall)),
      ("unit", .string(conflict.unit)), ("sentence", .string(sentence.text(in: language))),
    ])
  }
}
