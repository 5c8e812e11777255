import Assessment
import ParkModel

/// A front as one JSON object; names are a contract (docs/trade-offs.md).
///
/// `{"schema", "park", "warnings", "objective": {"name", "unit"}, "against": {"name", "unit"}, "before", "points": [...],
/// "dominated", "plans", "conflict"}`; a point is `{"objective", "against", "allowed", "price", "price_unit", "status", "stopped",
/// "bound", "gap", "capex", "projects", "enters", "leaves", "quantities", "indicators", "investments", "audit"}`.
public func renderFrontJSON(_ front: ParetoFront, language: Language = .en) -> String {
  JSONWriter.text(
    .object([
      ("schema", .integer(1)), ("park", .string(front.park.name)),
      ("warnings", .array(front.warnings.map { warning($0, language) })),
      ("objective", axis(front.objective)), ("against", axis(front.against)), ("before", before(front)),
      ("points", .array(front.points.indices.map { point($0, of: front) })),
      ("dominated", .integer(front.dominated)), ("plans", .integer(front.planCount)),
      ("conflict", front.infeasible.map { conflicts($0, language) } ?? .null),
    ]))
}

private func axis(_ name: String) -> JSONValue {
  .object([("name", .string(name)), ("unit", .string(unit(of: name)))])
}

private func unit(of measure: String) -> String { Measure.named(measure)?.dimension.unit.text ?? "" }

private func before(_ front: ParetoFront) -> JSONValue {
  let result = front.before
  return .object([
    ("status", .string(result.claim.status.rawValue)),
    ("objective", .optional(result.quantity(front.objective)?.value)),
    ("against", .optional(result.quantity(front.against)?.value)),
  ])
}

private func point(_ index: Int, of front: ParetoFront) -> JSONValue {
  let point = front.points[index]
  let last = index == 0 ? [] : front.points[index - 1].projects
  let claim = point.result.claim
  let first = claim.objectives.first
  let audit = point.result.audit.map {
    JSONValue.object([
      ("balances", .integer($0.balances)), ("worst", .number($0.worst)), ("tolerance", .number($0.tolerance)),
    ])
  }
  func names(_ list: [String]) -> JSONValue { .array(list.map(JSONValue.string)) }
  let investments = (point.result.plan?.investments ?? []).sorted { ($0.asset, $0.capex) < ($1.asset, $1.capex) }
  return .object([
    ("objective", .number(point.objective)), ("against", .number(point.against)),
    ("allowed", .optional(point.allowed)), ("price", .optional(point.price)),
    ("price_unit", .string("\(unit(of: front.objective)) per \(unit(of: front.against))")),
    ("status", .string(claim.status.rawValue)), ("stopped", claim.stoppedBy.map { .string($0.rawValue) } ?? .null),
    ("minimised", .optional(first?.name)), ("bound", .optional(first?.bound)), ("gap", .optional(first?.gap)),
    ("capex", .number(point.capex)), ("projects", names(point.projects)),
    ("enters", names(point.projects.filter { !last.contains($0) })),
    ("leaves", names(last.filter { !point.projects.contains($0) })),
    (
      "quantities",
      .map(
        point.result.quantities.map {
          ($0.name, .object([("value", .number($0.value)), ("unit", .string($0.unit))]))
        })
    ),
    ("indicators", .map(point.result.indicators.map { ($0.id, .optional($0.value)) })),
    (
      "investments",
      .array(
        investments.map {
          .object([
            ("asset", .string($0.asset)), ("size", .number($0.size)), ("unit", .string($0.unit)),
            ("capex", .number($0.capex)),
          ])
        })
    ),
    ("audit", audit ?? .null),
  ])
}

private func conflicts(_ result: StateResult, _ language: Language) -> JSONValue {
  .array(
    result.claim.conflicts.map { conflict in
      let sentence = Message("conflict", en: conflict.sentence, zh: conflict.sentenceZh)
      return .object([
        ("path", .string(conflict.origin.path)), ("subject", .string(conflict.subject)),
        ("shortfall", .number(conflict.shortfall)), ("unit", .string(conflict.unit)),
        ("sentence", .string(sentence.text(in: language))),
      ])
    })
}

private func warning(_ warning: Warning, _ language: Language) -> JSONValue {
  let sentence = Message(warning.code, en: warning.sentence, zh: warning.sentenceZh)
  return .object([
    ("code", .string(warning.code)), ("path", .string(warning.path)),
    ("message", .string(sentence.text(in: language))),
  ])
}
