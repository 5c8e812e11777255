import Assessment
import ParkModel

extension ProjectWorths {
  /// `worth` of the result: money in CNY and CNY/yr.
  var value: JSONValue {
    .object([
      ("unit", .string("CNY/yr")), ("plans", .integer(planCount)), ("nothing", nothing.value), ("all", all.value),
      ("projects", .array(projects.map(\.value))), ("pairs", .array(pairs.map(\.value))),
    ])
  }
}

extension PartialPlan {
  fileprivate var value: JSONValue {
    .object([
      ("status", .string(status.rawValue)), ("stopped", stoppedBy.map { .string($0.rawValue) } ?? .null),
      ("gap", .number(gap)), ("operating_cost", .optional(operatingCost)), ("annualised", .number(annualised)),
      (
        "quantities",
        .map(
          quantities.map {
            ($0.name, .object([("value", .number($0.value)), ("unit", .string($0.unit))]))
          })
      ),
      ("missed_targets", .array(missedTargets.map(JSONValue.string))),
    ])
  }
}

extension ProjectWorth {
  fileprivate var value: JSONValue {
    .object([
      ("project", .string(id)), ("assets", .array(assets.map(JSONValue.string))), ("capex", .number(capex)),
      ("annualised", .number(annualised)), ("saving_alone", .optional(savingAlone)), ("net_alone", .optional(netAlone)),
      ("saving_in_plan", .optional(savingInPlan)), ("net_in_plan", .optional(netInPlan)),
      ("synergy", .optional(synergy)), ("doubt", .number(doubt)), ("settled", .bool(isSettled)), ("alone", alone.value),
      ("left_out", leftOut.value),
    ])
  }
}

extension PairWorth {
  fileprivate var value: JSONValue {
    .object([
      ("projects", .array([.string(first), .string(second)])), ("status", .string(plan.status.rawValue)),
      ("operating_cost", .optional(plan.operatingCost)), ("synergy", .optional(synergy)),
    ])
  }
}

extension FlowRanges {
  /// `ranges` of the result: how far flows and sizes can move.
  var value: JSONValue {
    .object([
      ("objective", .string(objective)), ("share", .number(share)), ("most", .number(most)),
      ("basis", .string(basis.rawValue)), ("link_count", .integer(linkCount)),
      ("projects", .array(projects.map(\.value))), ("assets", .array(assets.map(\.value))),
      ("links", .array(links.map(\.value))),
    ])
  }
}

extension FlowRange {
  fileprivate var value: JSONValue {
    .object([
      ("name", .string(name)), ("resource", .optional(resource.isEmpty ? nil : resource)),
      ("status", .string(status.rawValue)), ("planned", .number(planned)), ("least", .optional(proved?.lower)),
      ("most", .optional(proved?.upper)), ("least_found", .number(found.lower)), ("most_found", .number(found.upper)),
      ("unit", .string(unit)), ("verdict", .string(verdict.rawValue)),
    ])
  }
}
