import Assessment
import Networks
import ParkModel
import Studies

/// The three answers of `park explain` as JSON objects; `docs/explain.md` names their members.
struct ExplanationJSON {
  var park: Park
  var language: Language

  func value(_ explanation: ParkExplanation) -> JSONValue {
    .object([
      ("schema", .integer(1)), ("park", .string(park.name)),
      ("feasible", .bool(explanation.binding != nil)),
      ("conflicts", .array(explanation.conflicts.map(value))),
      ("binding", explanation.binding.map(value) ?? .null),
    ])
  }

  private func value(_ conflict: ConflictExplanation) -> JSONValue {
    let omission: String? =
      switch conflict.omission {
      case .tooLarge: "too_large"
      case .elsewhere: "elsewhere"
      case .time: "time"
      case nil: nil
      }
    return .object([
      ("state", .string(conflict.state.rawValue)),
      ("shortfalls", .array(conflict.shortfalls.map(value))),
      ("sets", .array(conflict.sets.map { .array($0.members.map(value)) })),
      ("omission", .optional(omission)),
    ])
  }

  private func value(_ conflict: Conflict) -> JSONValue {
    .object([
      ("path", .string(conflict.origin.path)), ("line", .integer(conflict.origin.line)),
      ("subject", .string(conflict.subject)), ("shortfall", .number(conflict.shortfall)),
      ("unit", .string(conflict.unit)),
      (
        "sentence",
        .string(Message("conflict", en: conflict.sentence, zh: conflict.sentenceZh).text(in: language))
      ),
    ])
  }

  private func value(_ member: ConflictSet.Member) -> JSONValue {
    let words = StatementWords(statement: member.statement, language: language)
    let (kind, by): (String, Double?) =
      switch member.repair {
      case .by(let amount): ("by", amount)
      case .dropped: ("dropped", nil)
      case .notEnough: ("not_enough", nil)
      case .unknown: ("unknown", nil)
      }
    return .object(
      statement(member.statement) + [
        ("sentence", .string(words.sentence)), ("repair", .string(kind)), ("by", .optional(by)),
        ("repaired", .optional(by.flatMap { member.statement.value(easedBy: $0) })),
      ])
  }

  private func statement(_ statement: ParkStatement) -> [(String, JSONValue)] {
    [
      ("subject", .string(statement.subject)), ("rule", .string(statement.rule.rawValue)),
      ("property", .optional(statement.property)), ("value", .optional(statement.value)),
      ("unit", .string(statement.unit)), ("path", .string(statement.origin.path)),
      ("line", .integer(statement.origin.line)),
    ]
  }

  private func value(_ binding: BindingStatements) -> JSONValue {
    .object([
      ("objectives", named(binding.objectives, binding.units)), ("statements", .array(binding.worths.map(value))),
    ])
  }

  private func named(_ objectives: [String], _ units: [String]) -> JSONValue {
    .array(zip(objectives, units).map { .object([("name", .string($0)), ("unit", .string($1))]) })
  }

  private func value(_ worth: ResourceExplanation.Worth) -> JSONValue {
    .object(
      statement(worth.statement) + [
        ("known", .bool(worth.isKnown)), ("more", numbers(worth.more)), ("less", numbers(worth.less)),
        ("holds_from", .optional(worth.holdsFrom)), ("holds_to", .optional(worth.holdsTo)),
      ])
  }

  private func numbers(_ values: [Double]?) -> JSONValue { values.map { .array($0.map(JSONValue.number)) } ?? .null }

  func value(_ explanation: ResourceExplanation, _ words: ObjectiveWords) -> JSONValue {
    .object([
      ("schema", .integer(1)), ("park", .string(park.name)), ("resource", .string(explanation.name)),
      ("objectives", named(words.objectives, words.units)),
      (
        "flows",
        .array(
          explanation.flows.map {
            .object([
              ("resource", .string($0.resource)), ("direction", .string($0.gives ? "out" : "in")),
              ("amount", .number($0.amount)), ("unit", .string($0.unit)),
            ])
          })
      ),
      ("worth", .array(explanation.worths.map(value))),
    ])
  }

  func value(_ link: LinkExplanation, _ words: ObjectiveWords) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("schema", .integer(1)), ("park", .string(park.name)), ("from", .string(link.from)), ("to", .string(link.to)),
      ("resource", .string(link.resource)),
    ]
    switch link.standing {
    case .excluded(let reason, let origin):
      members += [
        ("standing", .string("excluded")), ("reason", .string(reason.text(in: language))),
        ("path", .optional(origin?.path)), ("line", origin.map { .integer($0.line) } ?? .null),
      ]
    case .linked(let status):
      let without: JSONValue =
        switch link.without {
        case .noPlan: .string("no plan")
        case .change(let amounts): numbers(amounts)
        case nil: .null
        }
      members += [
        ("standing", .string(status.rawValue)), ("flow", .number(link.flow)), ("unit", .string(link.unit)),
        ("objectives", named(words.objectives, words.units)), ("more", numbers(link.more)),
        ("less", numbers(link.less)), ("without", without),
        ("parts", .array(link.parts.map(part))),
      ]
    }
    return .object(members)
  }

  private func part(_ part: LinkExplanation.Part) -> JSONValue {
    .object([
      ("subject", .optional(part.statement?.subject ?? part.balance)),
      ("path", .optional(part.statement?.origin.path)), ("period", .optional(part.statement?.period)),
      ("amount", .number(part.amount)),
    ])
  }
}
