import ParkModel

@testable import Networks

extension RandomSections {
  /// Natural gas, off-gases of several plants, burners and a hydrogen user, a candidate splitting unit whose tail may go two
  /// ways, pipes that cost by length, pressures in half of the parks.
  mutating func gas() -> Park {
    var park = park(random.count(2...4))
    var section = NetworksTests.gas("H2", "N2")
    let isPressed = random.chance(0.5)
    var natural = supply("natural-gas", ["H2": 0, "N2": 40_000, "heating_value": 9.9], price: 3.2)
    natural.co2 = 0.00216
    if random.chance(0.3) { natural.limit = Bounds(upper: random.number(200...2000)) }
    var hydrogen = supply("hydrogen", ["H2": 1e6, "N2": 0, "heating_value": 3], price: 2.1)
    if isPressed { (natural.pressure, hydrogen.pressure) = (400, 2000) }
    section.supplies = [hydrogen, natural]
    for id in park.plants.map(\.id) {
      for index in 0..<random.count(1...2) {
        let hydrogen = random.number(0.05...0.7)
        var gas = source(
          "\(id)/off\(index)", random.number(50...900),
          ["H2": 1e6 * hydrogen, "N2": 1e6 * (0.9 - hydrogen), "heating_value": 3 * hydrogen + random.number(0...1)])
        if random.chance(0.3) {
          gas.amount = .between(Bounds(lower: random.number(0...40), upper: random.number(50...900)))
        }
        gas.co2 = random.number(0...2) / 1000
        if isPressed { gas.pressure = random.number(100...300) }
        section.sources.append(gas)
      }
      var boiler = burner("\(id)/boiler", random.number(200...4000))
      if random.chance(0.3) { boiler.demand.lower = 0 }
      if random.chance(0.3) { boiler.electricEfficiency = random.number(0.2...0.4) }
      if random.chance(0.7) { boiler.limit["heating_value"] = Bounds(lower: random.number(0.5...3)) }
      if random.chance(0.5) { boiler.limit["N2"] = Bounds(upper: 1e6 * random.number(0.3...0.8)) }
      if isPressed { boiler.pressure = random.number(100...400) }
      section.sinks.append(boiler)
    }
    var reactor = sink("p0/reactor", random.number(20...200))
    reactor.limit = ["H2": Bounds(lower: 990_000)]
    if isPressed { reactor.pressure = random.number(1000...4000) }
    section.sinks.append(reactor)
    addSplitter(to: &section)
    section.outlets = [outlet("stack", price: 0.02)]
    section.connections.existing = [pattern("any", "stack")]
    section.connections.candidate = [pattern("any", "any")]
    section.carriage.fixedPerLength = random.chance(0.5) ? 300_000 : 0
    section.carriage.perCapacityLength = 1500
    park.materials = [section]
    return park
  }

  private mutating func addSplitter(to section: inout MaterialSection) {
    guard let feed = section.sources.first, let given = feed.quality["H2"], let heat = feed.quality["heating_value"],
      given > 300_000, random.chance(0.8)
    else { return }
    let recovery = random.number(0.6...0.9)
    let share = recovery * given / 1e6
    var split = Purification(
      outlet: Composition(["H2": 1e6, "N2": 0, "heating_value": 3]), recovery: share,
      rejectTo: ["p0/boiler", "stack"])
    split.isExact = true
    split.tail = Composition([
      "H2": (given - share * 1e6) / (1 - share), "N2": (feed.quality["N2"] ?? 0) / (1 - share),
      "heating_value": (heat - share * 3) / (1 - share),
    ])
    split.recovers = ["H2": recovery]
    var unit = Treatment(name: "psa", plant: nil, action: .purify(split), origin: origin("psa"))
    unit.accepts = [feed.name]
    unit.status = .candidate
    unit.capacity = random.number(100...600)
    unit.cost = 0.05
    unit.needs = [Need(commodity: "electricity", amount: 0.08)]
    unit.at = Point(x: 1, y: 3)
    unit.build = BuildCost(fixed: random.chance(0.5) ? 1e6 : 0, perCapacity: 900, life: 15)
    section.treatments = [unit]
  }
}
