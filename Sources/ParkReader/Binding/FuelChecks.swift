import ParkModel

extension SchemaWalk {
  /// The heat of a utility that is made of a fuel comes of a burner that the park has, one that asks for heat.
  mutating func checkFuels(_ park: Park) {
    let sinks = park.materials.flatMap(\.sinks).filter { $0.demandProperty != nil }
    let burners = sinks.map(\.name)
    for utility in park.heat?.utilities ?? [] {
      guard let fuel = utility.fuel else { continue }
      if let sink = sinks.first(where: { $0.name == fuel }) {
        let used = sink.electricEfficiency + utility.fuelEfficiency
        guard used > 1 + 1e-9 else { continue }
        let path = Self.join(utility.origin.path, "efficiency")
        faults.error(.impossibleValue, at: places[path], path: path, .moreThanBurnt(fuel, used))
        continue
      }
      // One whose own statement could not be read has a fault of its own.
      if faults.items.contains(where: { $0.severity == .error && $0.path.hasPrefix("plants.") }) { continue }
      let path = Self.join(utility.origin.path, "fuel")
      faults.error(
        .unknownName, at: places[path] ?? places[utility.origin.path], path: path, .noSuchBurner(fuel),
        hint: .didYouMean(fuel, burners))
    }
  }
}

extension Message {
  fileprivate static func moreThanBurnt(_ name: String, _ share: Double) -> Message {
    let percent = (share * 1000).rounded() / 10
    return Message(
      "more-than-burnt", en: "electricity and heat of `\(name)` add up to \(percent) % of what it burns",
      zh: "`\(name)` 的发电与供热合计为所燃热量的 \(percent) %")
  }

  fileprivate static func noSuchBurner(_ name: String) -> Message {
    Message(
      "no-such-burner", en: "no sink of gas with an `energy` is called `\(name)`",
      zh: "没有名为 `\(name)` 且给出 `energy` 的燃气用户")
  }
}
