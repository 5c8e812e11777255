import ParkModel

extension WaterBinding {
  /// A giver whose water may enter a taker that asks for a temperature must state its own: absent is not ambient. What comes
  /// back from washing wastes is a giver like any other, and a store gives each water as warm as it came.
  @Sendable static func requireTemperatures(_ park: Park, _ places: [String: Place], _ faults: inout DiagnosticList) {
    guard let section = park.material("water"), !section.temperatureDemands.isEmpty else { return }
    var named: Set<String> = []
    for link in MaterialNetwork(section, of: park, in: .after).linksOfUnknownTemperature {
      let path = link.origin.path
      let key = link.isGiven ? "temperature" : "outlet_temperature"
      // One that was written and could not be read has a fault of its own.
      guard places["\(path).\(key)"] == nil, named.insert(path).inserted else { continue }
      faults.error(
        .missingTemperature, at: places[path], path: path, .missingTemperature(link.giver, link.taker),
        hint: .absentIsNotAmbient(key))
    }
  }
}

extension Message {
  fileprivate static func missingTemperature(_ giver: String, _ taker: String) -> Message {
    Message(
      "missing-temperature",
      en: "`\(giver)` does not say how warm its water is, and it may go to `\(taker)`, which asks for a temperature",
      zh: "`\(giver)` 没有给出水温，而其水可供给对水温有要求的 `\(taker)`")
  }

  fileprivate static func absentIsNotAmbient(_ key: String) -> Message {
    Message(
      "missing-temperature.hint", en: "absent is not ambient: add `\(key): 15 degC`, or forbid the link",
      zh: "未写明不等于常温：请加上 `\(key): 15 degC`，或在 `forbid` 中排除该连接")
  }
}
