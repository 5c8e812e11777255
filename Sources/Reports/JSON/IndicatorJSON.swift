import Assessment
import ParkModel

/// One indicator of every state as a JSON object, with the flows behind numerator and denominator.
///
/// `{"schema", "park", "indicator", "name", "formula", "source", "mark", "unit", "term_unit", "before", "tuned", "after"}`;
/// a state is `{"status", "value", "numerator", "denominator", "numerator_terms", "denominator_terms", "beside", "target",
/// "met", "remark"}`, of which an infeasible one has its status alone.
///
/// - Precondition: there is an indicator of that id.
public func renderIndicatorJSON(_ id: String, of comparison: ParkComparison, language: Language = .en) -> String {
  guard let definition = IndicatorDefinition.named(id) else { preconditionFailure("no indicator \(id)") }
  let state = { (result: StateResult) in stateJSON(result, id, language) }
  return JSONWriter.text(
    .object([
      ("schema", .integer(1)), ("park", .string(comparison.park.name)), ("indicator", .string(id)),
      ("name", .string(definition.title.text(in: language))),
      ("formula", .string(language == .zh ? definition.formulaZh : definition.formula)),
      ("source", .string(definition.source)), ("mark", .string(definition.mark.rawValue)), ("unit", .string("%")),
      ("term_unit", .string(definition.termUnit)),
      ("before", state(comparison.before)),
      ("tuned", comparison.tuned.map(state) ?? .null),
      ("after", state(comparison.after)),
    ]))
}

private func stateJSON(_ result: StateResult, _ id: String, _ language: Language) -> JSONValue {
  let status = ("status", JSONValue.string(result.claim.status.rawValue))
  guard let indicator = result.indicator(id) else { return .object([status]) }
  let remark = indicator.remark.map { Message("remark", en: $0, zh: indicator.remarkZh).text(in: language) }
  return .object([
    status, ("value", .optional(indicator.value)), ("numerator", .number(indicator.numerator)),
    ("denominator", .number(indicator.denominator)),
    ("numerator_terms", .array(indicator.numeratorTerms.map(termJSON))),
    ("denominator_terms", .array(indicator.denominatorTerms.map(termJSON))),
    ("beside", .array(indicator.partials.map(partialJSON))),
    ("target", .optional(indicator.target)), ("met", .optional(indicator.met)), ("remark", .optional(remark)),
  ])
}

private func termJSON(_ term: IndicatorTerm) -> JSONValue {
  .object([("flow", .string(term.label)), ("amount", .number(term.amount))])
}

private func partialJSON(_ rate: PartialRate) -> JSONValue {
  .object([
    ("id", .string(rate.id)), ("value", .optional(rate.value)), ("numerator", .number(rate.numerator)),
    ("denominator", .number(rate.denominator)), ("unit", .string(rate.unit)),
  ])
}
