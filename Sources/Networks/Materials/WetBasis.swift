import ParkModel

/// A solid counted with its water, as flows are.
struct WetSolid {
  var composition: Composition
  /// Wet mass for each mass as the file counts it: 1 for wet figures, 1 / (1 - H2O) for dry ones.
  var massFactor: Double
}

extension MaterialBinding {
  /// What a record consists of, counted over wet mass. On a dry basis every component but water is a share of the dry
  /// mass, and the amount is dry:
  ///
  ///     c_wet = c_dry (1 - H2O),  m_wet = m_dry / (1 - H2O)
  ///
  /// Shares that add up to more than the whole are a fault.
  mutating func wetComposition(of record: BoundRecord) -> WetSolid? {
    guard let stated = record.quantities("composition"), var composition = record.composition("composition") else {
      return nil
    }
    if let moisture = record.quantity("moisture") {
      if let named = composition.values["H2O"], abs(named - moisture.value.value * 1e6) > 1e-6 * named {
        faults.error(.contradiction, at: moisture.place, path: moisture.path, .twoMoistures(record.name))
      }
      composition.values["H2O"] = moisture.value.value * 1e6
    }
    var wet = WetSolid(composition: composition, massFactor: 1)
    if record.text("basis") == "dry" {
      let dry = 1 - composition.moisture
      guard dry > 0 else {
        faults.error(.impossibleValue, at: stated.place, path: stated.path, .moistureRange)
        return nil
      }
      wet.composition.values = composition.values.reduce(into: [:]) { result, component in
        result[component.key] = component.key == "H2O" ? component.value : component.value * dry
      }
      wet.composition.rest = composition.rest.map { $0 * dry }
      wet.massFactor = 1 / dry
    }
    let total = wet.composition.values.values.sorted().reduce(0, +)
    if total > 1e6 * (1 + 1e-9) {
      faults.error(.impossibleValue, at: stated.place, path: stated.path, .compositionAboveWhole(total / 1e4))
    }
    return wet
  }
}

extension Message {
  static func twoMoistures(_ name: String) -> Message {
    Message(
      "two-moistures", en: "`\(name)` states its water twice, as `moisture` and as `H2O`, and the figures differ",
      zh: "`\(name)` 同时以 `moisture` 和 `H2O` 给出含水率，且不一致")
  }

  static let moistureRange = Message(
    "moisture-range", en: "a solid cannot be all water: the moisture lies below 100 %", zh: "含水率必须低于 100 %")

  static func compositionAboveWhole(_ percent: Double) -> Message {
    let shown = (percent * 100).rounded() / 100
    return Message(
      "composition-above-whole", en: "this composition adds up to \(shown) % of the wet mass, more than the whole",
      zh: "各成分之和为湿重的 \(shown) %，超过 100 %")
  }
}
