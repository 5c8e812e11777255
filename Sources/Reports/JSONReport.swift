import Assessment
import ParkModel

/// The comparison as one JSON object, by the result contract (docs/architecture.md names it): keys in the contract's
/// order, maps sorted by key, numbers at full precision, no clock.
///
/// The language only chooses the sentences of warnings and conflicts; names and units are the contract's.
public func renderJSON(_ comparison: ParkComparison, language: Language = .en) -> String {
  let park = comparison.park
  let state = { (result: StateResult) in StateJSON(result: result, park: park, language: language).value }
  return JSONWriter.text(
    .object([
      ("schema", .integer(1)),
      ("park", .string(park.name)),
      ("conventions", .map(comparison.conventions.map { ($0.name, .string($0.value)) })),
      ("warnings", .array(comparison.warnings.map { json($0, language) })),
      ("before", state(comparison.before)),
      ("tuned", comparison.tuned.map(state) ?? .null),
      ("after", state(comparison.after)),
      ("change", .map(comparison.change.map { ($0.name, json($0)) })),
      ("effects", .object(comparison.effects.map { ($0.id, json($0, language)) })),
      ("retrofit", comparison.retrofit.map { RetrofitJSON(result: $0, park: park, language: language).value } ?? .null),
    ]))
}

/// A row of the expected effects; one that cannot be said has nulls and its reason.
private func json(_ effect: ExpectedEffect, _ language: Language) -> JSONValue {
  .object([
    ("before", .optional(effect.before)), ("after", .optional(effect.after)), ("effect", .optional(effect.effect)),
    ("unit", .string(effect.unit)), ("reason", .optional(effect.reason?.text(in: language))),
    ("note", .optional(effect.note?.text(in: language))),
  ])
}

private func json(_ warning: Warning, _ language: Language) -> JSONValue {
  let sentence = Message(warning.code, en: warning.sentence, zh: warning.sentenceZh)
  return .object([
    ("code", .string(warning.code)),
    ("path", .string(warning.path)),
    ("message", .string(sentence.text(in: language))),
  ])
}

private func json(_ change: Change) -> JSONValue {
  .object([
    ("before", .optional(change.before)),
    ("after", .optional(change.after)),
    ("absolute", .optional(change.absolute)),
    ("percent", .optional(change.percent)),
  ])
}
