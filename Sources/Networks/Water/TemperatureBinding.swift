import ParkModel

extension MaterialBinding {
  /// A giver whose water may enter a taker that asks for a temperature must state its own: absent is not ambient.
  mutating func requireTemperatures(_ blocks: [BoundRecord]) {
    guard !section.temperatureDemands.isEmpty else { return }
    // Only what the park admits counts; whether the rest of the file is in order is of no matter to that.
    var park = Park(name: "", operatingHours: statements.terms.operatingHours)
    park.materials = [section]
    let unknown = MaterialNetwork(section, of: park, in: .after).linksOfUnknownTemperature
    var records: [String: (record: BoundRecord, key: String)] = [:]
    for block in blocks {
      for list in ["supplies", "sources", "processes", "rinses", "treatments"] {
        let key = ["supplies", "sources"].contains(list) ? "temperature" : "outlet_temperature"
        for record in block.records(list) { records[record.name] = (record, key) }
      }
    }
    var named: Set<String> = []
    for (giver, taker) in unknown {
      let name = giver.hasSuffix("/reject") ? String(giver.dropLast("/reject".count)) : giver
      // One that was written and could not be read has a fault of its own.
      guard let (record, key) = records[name], !record.written.contains(key), named.insert(name).inserted else {
        continue
      }
      faults.error(
        .missingTemperature, at: record.place, path: record.path, .missingTemperature(name, taker),
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
