import ParkModel

extension SchemaWalk {
  /// A unit that gives off less water than it takes, and keeps back less of a contaminant than of the water, makes the
  /// water worse: rarely what is meant, for what is not held back at all leaves with either stream alike.
  mutating func checkRemovals(_ section: MaterialSection) {
    for unit in section.treatments {
      guard case .purify(let purification) = unit.action, purification.recovery < 1 else { continue }
      let lost = 1 - purification.recovery
      for (property, removed) in purification.removal.sorted(by: { $0.key < $1.key })
      where removed < lost - 1e-9 {
        let path = "\(unit.origin.path).removal"
        faults.warning(
          .implausibleValue, at: places["\(path).\(property)"] ?? places[path] ?? places[unit.origin.path], path: path,
          .concentrates(unit.name, property), hint: .concentratesHint(property, lost))
      }
    }
  }
}

extension Message {
  fileprivate static func concentrates(_ unit: String, _ property: String) -> Message {
    Message(
      "concentrates", en: "the product of `\(unit)` holds more \(property) than what enters it",
      zh: "`\(unit)` 的产水 \(property) 浓度高于进水")
  }

  fileprivate static func concentratesHint(_ property: String, _ lost: Double) -> Message {
    let share = "\((lost * 1000).rounded() / 10) %"
    return Message(
      "concentrates.hint",
      en:
        "a removal is a share of the mass: where the unit does not touch \(property), write \(share), as of the water",
      zh: "去除率按质量计：若不处理 \(property)，请写与水量相同的 \(share)")
  }
}
