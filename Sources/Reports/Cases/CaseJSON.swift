import ParkModel
import Studies

/// Published cases as one JSON object, numbers at full precision. Apart from `cpu_seconds` the same input gives the
/// same bytes.
public func renderCasesJSON(_ cases: [ExaminedCase], language: Language = .en) -> String {
  let agreeing = cases.filter(\.agrees).count
  return JSONWriter.text(
    .object([
      ("schema", .integer(1)),
      ("agree", .integer(agreeing)),
      ("differ", .integer(cases.count - agreeing)),
      ("cases", .array(cases.map { json($0, language) })),
    ]))
}

private func json(_ examined: ExaminedCase, _ language: Language) -> JSONValue {
  let other = examined.promise.otherSolver
  return .object([
    ("case", .string(examined.id)),
    ("citation", .string(examined.promise.citation)),
    ("class", .string(examined.promise.kind.rawValue)),
    ("agrees", .bool(examined.agrees)),
    ("objections", .array(examined.objections.map { .string($0.text(in: language)) })),
    ("cpu_seconds", .optional(examined.cpuSeconds)),
    ("figures", .array(examined.figures.map(json))),
    (
      "other_solver",
      other.map {
        .object([("value", .optional($0.value)), ("bound", .optional($0.bound)), ("seconds", .optional($0.seconds))])
      } ?? .null
    ),
  ])
}

private func json(_ figure: ExaminedCase.Figure) -> JSONValue {
  .object([
    ("state", .string(figure.state.rawValue)),
    ("quantity", .string(figure.quantity)),
    ("unit", .string(figure.unit)),
    ("value", .optional(figure.ours)),
    ("bound", .optional(figure.bound)),
    ("gap", .optional(figure.gap)),
    ("published", .optional(figure.published)),
    ("published_bound", .optional(figure.publishedBound)),
    ("reference", .optional(figure.reference)),
    ("difference", .optional(figure.difference)),
  ])
}
