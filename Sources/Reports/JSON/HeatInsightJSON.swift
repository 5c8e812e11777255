import Assessment
import ParkModel

extension StateResult {
  /// Targets and curves of the streams, in kW and degC; nil where there is no heat.
  var heatInsight: JSONValue? {
    guard !heatTargets.isEmpty else { return nil }
    return .object([
      ("pools", .array(heatTargets.map(\.value))), ("site", .array(siteProfiles.map(\.value))),
      ("heat_unit", .string("kW")), ("temperature_unit", .string("degC")),
    ])
  }
}

extension HeatTarget {
  /// `plant` is null for the park. Pinches are shifted, and real on both sides where no stream has a shift of its own.
  fileprivate var value: JSONValue {
    .object([
      ("plant", plant.map(JSONValue.string) ?? .null), ("period", .string(period)),
      ("hot_utility_target", .number(hotUtility)), ("cold_utility_target", .number(coldUtility)),
      ("recovery_target", .number(recovery)), ("threshold", .bool(isThreshold)),
      ("pinches", .array(pinches.map(pinch))), ("hot_loads", .array(hotLoads.map(\.value))),
      ("cold_loads", .array(coldLoads.map(\.value))), ("hot_composite", curve(hotComposite)),
      ("cold_composite", curve(coldComposite)), ("grand_composite", curve(grandComposite)),
    ])
  }

  private func pinch(_ shifted: Double) -> JSONValue {
    .object([
      ("shifted", .number(shifted)), ("hot", approach.map { .number(shifted + $0 / 2) } ?? .null),
      ("cold", approach.map { .number(shifted - $0 / 2) } ?? .null),
    ])
  }
}

extension HeatTarget.Load {
  fileprivate var value: JSONValue { .object([("utility", .string(utility)), ("heat", .number(duty))]) }
}

extension SiteProfiles {
  fileprivate var value: JSONValue {
    .object([("period", .string(period)), ("source", curve(source)), ("sink", curve(sink))])
  }
}

private func curve(_ points: [HeatTarget.Point]) -> JSONValue {
  .object([
    ("temperature", .array(points.map { .number($0.temperature) })), ("heat", .array(points.map { .number($0.heat) })),
  ])
}
