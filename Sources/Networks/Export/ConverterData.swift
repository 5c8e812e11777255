import ParkModel

/// Heat pumps, engines and chillers in the data for `Models/heat.mod`: their sides are streams of variable duty, in one
/// ratio to what the converter puts out.
extension HeatData {
  /// The sides of converters on one side of the cascade: entry, converter and ratio.
  func sides(_ groups: [Group]) -> [(name: String, converter: String, ratio: Double)] {
    groups.flatMap(\.members).compactMap { name, member in
      guard case .perOutput(let converter, let ratio) = member.duty, isConverter(converter) else { return nil }
      return (name, converter, ratio)
    }
  }

  /// Whether the name is a converter's, not that of a use which takes what the plan chooses.
  func isConverter(_ name: String) -> Bool { network.section.converters.contains { $0.name == name } }

  /// The converters that stand in this state.
  var converters: [HeatConverter] {
    let standing = Set((sides(hot) + sides(cold)).map(\.converter))
    return network.section.converters.filter { standing.contains($0.name) }
  }

  func addConverters(to data: inout MathProgData) {
    let sides = sides(hot) + sides(cold)
    data.words("side_of", Dictionary(uniqueKeysWithValues: sides.map { ($0.name, $0.converter) }))
    data.numbers("ratio", Dictionary(uniqueKeysWithValues: sides.map { ([$0.name], $0.ratio) }))
    data.numbers("electricity_ratio", byConverter { ConverterRatios($0).electricity }, standard: 0)
    data.numbers("max_output", byConverter(\.capacity))
    data.numbers("cost_output", byConverter(costOfOutput), standard: 0)
  }

  private func byConverter(_ value: (HeatConverter) -> Double) -> [[String]: Double] {
    Dictionary(uniqueKeysWithValues: converters.map { ([$0.name], value($0)) })
  }

  /// What a kilowatt put out adds to the objective: its electricity, and where it could be built its share of the
  /// straight line from nothing to the largest size.
  private func costOfOutput(_ converter: HeatConverter) -> Double {
    let power = ConverterRatios(converter).electricity
    let electricity = network.park.commodity("electricity")
    switch request.measure {
    case "cost":
      let running = power * (electricity?.price ?? 0) * request.period.hours
      guard network.state == .after, converter.status == .candidate, let build = converter.build else { return running }
      return running + price(build, largest: converter.capacity, stated: converter.capacity)
    case "co2": return power * (electricity?.co2 ?? 0) * request.period.hours
    case "electricity": return power * request.period.hours / network.park.operatingHours
    default: return 0
    }
  }
}
