import ParkModel

extension HeatBinding {
  /// The burner that makes a utility's heat, and how well.
  static func readFuel(of record: BoundRecord, into utility: inout HeatUtility, _ faults: inout DiagnosticList) {
    let efficiency = record.quantity("efficiency")
    guard let fuel = record.locatedText("fuel") else {
      if let efficiency { faults.error(.missingKey, at: efficiency.place, path: record.path, .efficiencyOfWhat) }
      return
    }
    utility.fuel = fuel.value
    if utility.role != .hot {
      faults.error(.contradiction, at: fuel.place, path: fuel.path, .fuelOfCold(record.name))
    }
    guard let efficiency else {
      if !record.written.contains("efficiency") {
        faults.error(.missingKey, at: fuel.place, path: record.path, .fuelWithoutEfficiency(record.name))
      }
      return
    }
    utility.fuelEfficiency = efficiency.value.value
    if efficiency.value.value <= 0 {
      faults.error(.impossibleValue, at: efficiency.place, path: efficiency.path, .fuelEfficiencyRange)
    }
  }
}

extension Message {
  fileprivate static let efficiencyOfWhat = Message(
    "efficiency-of-what", en: "an efficiency needs a `fuel`, the burner whose gas makes this heat",
    zh: "`efficiency` 需要 `fuel`，即供热的燃气用户")
  fileprivate static let fuelEfficiencyRange = Message(
    "fuel-efficiency", en: "the efficiency of a boiler lies above 0", zh: "锅炉效率必须大于 0")

  fileprivate static func fuelOfCold(_ name: String) -> Message {
    Message("fuel-of-cold", en: "`\(name)` takes heat, so no fuel makes it", zh: "`\(name)` 吸热，不由燃料产生")
  }

  fileprivate static func fuelWithoutEfficiency(_ name: String) -> Message {
    Message(
      "fuel-without-efficiency", en: "`\(name)` is made of a fuel, and the file does not say its `efficiency`",
      zh: "`\(name)` 由燃料产生，却没有给出 `efficiency`")
  }
}
