import Assessment
import ParkModel

/// What the retrofit comes to by the result contract: `{"money", "projects", "steps", "roadmap"}`.
struct RetrofitJSON {
  var result: RetrofitResult
  var park: Park
  var language: Language

  var members: [(String, JSONValue)] {
    [
      ("money", money(result.money)),
      ("projects", .array(result.projects.map(project))),
      ("steps", .array(result.steps.map(step))),
      ("roadmap", result.roadmap.map(roadmap) ?? .null),
    ]
  }

  /// Amounts in CNY and CNY/yr, times in years, rates in % a year. `irr` is null with its reason where there is none.
  private func money(_ money: RetrofitMoney) -> JSONValue {
    .object(figures(money) + [("cash_flow", money.cashFlow.map(cashFlow) ?? .null)])
  }

  private func figures(_ money: RetrofitMoney) -> [(String, JSONValue)] {
    [
      ("capex", .number(money.capex)), ("subsidy", .number(money.subsidy)), ("net_capex", .number(money.net)),
      ("annualised", .number(money.annualised)), ("saving", .optional(money.saving)), ("npv", .optional(money.npv)),
      ("irr", .optional(money.irr.value.map { 100 * $0 })), ("irr_dash", irrDash(money)),
      ("payback", .optional(money.payback)), ("discounted_payback", .optional(money.discountedPayback)),
      ("horizon", money.cashFlow.map { .integer($0.horizon) } ?? .null),
    ]
  }

  /// Why there is no rate: `none` where no rate makes the flow worth nothing, `several` where more than one may.
  private func irrDash(_ money: RetrofitMoney) -> JSONValue {
    switch money.irr {
    case .rate: .null
    case .none: .string("none")
    case .several: .string("several")
    }
  }

  private func cashFlow(_ flow: CashFlow) -> JSONValue {
    .array(
      flow.years.map { year in
        .object([
          ("year", .integer(year.year)), ("outlay", .number(year.outlay)), ("saving", .number(year.saving)),
          ("residual", .number(year.residual)), ("net", .number(year.net)), ("discounted", .number(year.discounted)),
          ("cumulative", .number(year.cumulative)),
        ])
      })
  }

  private func project(_ project: ProjectResult) -> JSONValue {
    let assets = project.built.assets.map { asset -> JSONValue in
      .object([
        ("asset", .string(asset.asset)), ("size", .number(asset.size)), ("unit", .string(asset.unit)),
        ("capex", .number(asset.capex)), ("subsidy", .number(asset.subsidy)),
        ("annualised", .number(asset.annualised)), ("life", .number(asset.life)),
      ])
    }
    return .object(
      [
        ("id", .string(project.built.project.id)), ("declared", .bool(project.built.project.isDeclared)),
        ("assets", .array(assets)),
      ] + figures(project.money) + [
        ("without", .string(project.without.rawValue)),
        ("falls_with", .array(project.fallsWith.map(JSONValue.string))),
        ("attributed_saving", .optional(project.attributedSaving)), ("doubt", .number(project.doubt)),
        ("settled", .bool(project.isSettled)),
      ])
  }

  /// `cause` is `operation`, `free` or `projects`; of the projects their ids stand beside it.
  private func step(_ step: AttributedStep) -> JSONValue {
    let (cause, projects): (String, [String]) =
      switch step.cause {
      case .operation: ("operation", [])
      case .free: ("free", [])
      case .projects(let ids): ("projects", ids)
      }
    return .object([
      ("cause", .string(cause)), ("projects", .array(projects.map(JSONValue.string))),
      ("change", .map(step.change.map { ($0.name, .optional($0.absolute)) })),
    ])
  }

  /// `because` is what decided the year of a project.
  private func roadmap(_ roadmap: Roadmap) -> JSONValue {
    .object([
      ("years", .array(roadmap.years.map(year))), ("unbuilt", .array(roadmap.unbuilt.map(JSONValue.string))),
      ("value", .number(roadmap.value)), ("bound", .number(roadmap.bound)), ("gap", .number(roadmap.gap)),
      ("money", money(roadmap.money)),
    ])
  }

  private func year(_ year: RoadmapYear) -> JSONValue {
    .object([
      ("year", .integer(year.year)), ("budget", .number(year.budget)), ("available", .number(year.available)),
      ("spent", .number(year.spent)), ("saving", .optional(year.saving)),
      (
        "projects",
        .array(
          year.projects.map { .object([("id", .string($0.id)), ("because", .array($0.because.map(because)))]) })
      ),
      ("state", StateJSON(result: year.state, park: park, language: language).value),
    ])
  }

  private func because(_ because: Because) -> JSONValue {
    switch because {
    case .saving(let perYuan, let isMost):
      .object([("kind", .string("saving")), ("npv_per_cny", .number(perYuan)), ("most", .bool(isMost))])
    case .budget(let year, let missing):
      .object([("kind", .string("budget")), ("year", .integer(year)), ("missing", .number(missing))])
    case .earliest: .object([("kind", .string("earliest"))])
    case .needs(let id): .object([("kind", .string("needs")), ("project", .string(id))])
    case .neededBy(let id): .object([("kind", .string("needed_by")), ("project", .string(id))])
    case .last: .object([("kind", .string("last"))])
    case .unsettled: .object([("kind", .string("unsettled"))])
    case .target(let id): .object([("kind", .string("target")), ("target", .string(id))])
    case .demand: .object([("kind", .string("demand"))])
    }
  }
}
