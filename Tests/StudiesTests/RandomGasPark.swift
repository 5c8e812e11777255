import ParkModel

extension MaterialKind {
  static let gas = MaterialKind(
    id: "gas", amountUnit: "Nm3/h", supplyMeasure: "fuel_gas", outletMeasure: "flared_gas", opensOutlets: true)
}

extension RandomParks {
  /// Off-gases, burners, a flare and natural gas in half of the parks: engines, pressures and a splitting unit in some of
  /// them, and steam that the first burner makes.
  mutating func addGas(to park: inout Park) {
    guard chance(0.5) else { return }
    var section = MaterialSection(kind: .gas)
    section.properties = [
      Property(id: "H2", unit: "%", scale: 1e4), Property(id: "heating_value", unit: "MJ/Nm3", scale: 1 / 3.6),
    ]
    let isPressed = chance(0.4)
    var natural = Supply(
      name: "natural-gas", quality: Composition(["H2": 0, "heating_value": 9.9]), origin: Origin(path: "natural-gas"))
    natural.price = 3.2
    natural.co2 = 0.00216
    section.supplies = [natural]
    for plant in park.plants.map(\.id) {
      let hydrogen = number(0.3...0.7)
      var gas = Source(
        name: "\(plant)/off-gas", plant: plant, amount: .fixed(number(20...900)),
        quality: Composition(["H2": 1e6 * hydrogen, "heating_value": 3 * hydrogen + number(0...1)]),
        origin: Origin(path: "\(plant).off-gas"))
      if chance(0.3) { gas.amount = .between(Bounds(upper: number(20...900))) }
      gas.co2 = number(0...2) / 1000
      gas.pressure = isPressed ? number(100...200) : nil
      section.sources.append(gas)
      var burner = Sink(
        name: "\(plant)/burner", plant: plant, demand: .exactly(number(100...3000)),
        origin: Origin(path: "\(plant).burner"))
      burner.demandProperty = "heating_value"
      if chance(0.6) { burner.limit["heating_value"] = Bounds(lower: number(0.5...3)) }
      if chance(0.3) { burner.electricEfficiency = number(0.1...0.3) }
      burner.pressure = isPressed ? number(150...400) : nil
      section.sinks.append(burner)
    }
    addSplitter(to: &section)
    var stack = Outlet(name: "stack", origin: Origin(path: "stack"))
    stack.price = number(0...0.05)
    section.outlets = [stack]
    section.connections.candidate = [LinkPattern(.pair(.any, .any), origin: Origin(path: "candidate"))]
    section.carriage.perCapacityLength = 1500
    if chance(0.6) {
      section.sinks[0].demand = Bounds(upper: 4000)
      var steam = HeatUtility(
        name: "boiler-steam", role: .hot, from: 290, to: 290, origin: Origin(path: "boiler-steam"))
      (steam.fuel, steam.fuelEfficiency) = (section.sinks[0].name, number(0.4...0.7))
      park.heat?.utilities.append(steam)
      park.heat?.utilities.sort { $0.name < $1.name }
    }
    park.materials.append(section)
    park.materials.sort { $0.kind.id < $1.kind.id }
  }

  private mutating func addSplitter(to section: inout MaterialSection) {
    guard chance(0.5), let feed = section.sources.first, let given = feed.quality["H2"],
      let heat = feed.quality["heating_value"]
    else { return }
    let share = 0.8 * given / 1e6
    var split = Purification(
      outlet: Composition(["H2": 1e6, "heating_value": 3]), recovery: share,
      rejectTo: [section.sinks[0].name, "stack"].sorted())
    split.isExact = true
    split.tail = Composition(["H2": 0.2 * given / (1 - share), "heating_value": (heat - share * 3) / (1 - share)])
    split.recovers = ["H2": 0.8]
    var unit = Treatment(name: "psa", plant: nil, action: .purify(split), origin: Origin(path: "psa"))
    unit.accepts = [feed.name]
    unit.status = .candidate
    unit.capacity = number(100...900)
    unit.cost = 0.05
    unit.build = BuildCost(perCapacity: 900, life: 15)
    section.treatments = [unit]
    var reactor = Sink(
      name: "p0/reactor", plant: "p0", demand: Bounds(upper: number(20...200)), origin: Origin(path: "p0.reactor"))
    reactor.limit = ["H2": Bounds(lower: 950_000)]
    reactor.pays = 2
    section.sinks.append(reactor)
    section.sinks.sort { $0.name < $1.name }
  }
}
