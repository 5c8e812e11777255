import ParkModel

/// The measures that every material network adds to, besides the two that its kind names.
let sharedMaterialMeasures: Set<String> = ["cost", "co2", "electricity", "flow"]

/// The measures that the heat network adds to.
let heatMeasures: Set<String> = ["cost", "co2", "flow", "hot_utility", "cold_utility"]

/// The unit of a measure, for the line that names a data file's objective.
func objectiveUnit(_ measure: String, amountUnit: String) -> String {
  switch measure {
  case "cost": "CNY/yr"
  case "co2": "t/yr"
  case "electricity", "hot_utility", "cold_utility": "kW"
  case "flow": "weighted"
  default: amountUnit
  }
}

extension MathProgRequest {
  /// The comment lines that open a data file.
  func comments(resource: String, park: Park, state: StateName, unit: String) -> [String] {
    let title = "\(resource) of \(park.name), \(state.rawValue)".filter { !$0.isNewline }
    var lines = [title, "objective: \(measure) \(unit)"]
    if let expected { lines.append("expect: objective \(MathProgData.numberText(expected))") }
    return lines
  }
}
