import ParkModel

/// Random parks of one resource, of realistic magnitudes, that the data formats can say.
struct RandomSections {
  var random: SeededGenerator
  init(seed: Int) { random = SeededGenerator(seed: seed) }

  private static let contaminants = ["COD", "TDS"]

  mutating func park(_ plants: Int) -> Park {
    var park = Park(name: "random", operatingHours: 8000)
    for index in 0..<plants {
      var plant = Plant(id: "p\(index)", origin: origin("plants.p\(index)"))
      plant.at = Point(x: random.number(0...4), y: random.number(0...4))
      park.plants.append(plant)
    }
    var power = Commodity(id: "electricity", price: 0.6, unit: "kWh")
    power.co2 = 0.00014
    park.commodities = [power, Commodity(id: "lime", price: 700, unit: "t")]
    return park
  }

  private mutating func quality(_ range: ClosedRange<Double>) -> [String: Double] {
    Dictionary(uniqueKeysWithValues: Self.contaminants.map { ($0, random.number(range)) })
  }

  private mutating func limits(_ range: ClosedRange<Double>) -> [String: Double] {
    quality(range).filter { _ in random.chance(0.8) }
  }

  /// Sources, sinks, towers, works, a candidate membrane with a reject, pipes that cost by length.
  mutating func water() -> Park {
    let plants = random.count(2...4)
    var park = park(plants)
    var section = NetworksTests.water("COD", "TDS")
    var town = supply("town", ["COD": 2, "TDS": 150], price: 4)
    town.co2 = 0.0003
    if random.chance(0.3) { town.limit = Bounds(upper: random.number(50...300)) }
    section.supplies = [town]
    for id in park.plants.map(\.id) {
      for index in 0..<random.count(1...3) {
        section.sources.append(source("\(id)/out\(index)", random.number(5...90), quality(20...900)))
      }
      for index in 0..<random.count(1...3) {
        section.sinks.append(sink("\(id)/use\(index)", random.number(5...90), most: limits(150...800)))
      }
      if random.chance(0.5) { section.processes.append(coolingTower(id)) }
    }
    section.treatments = [works()]
    if random.chance(0.7) { addMembrane(to: &section) }
    var river = outlet("river", most: random.chance(0.5) ? ["COD": 60] : [:], price: 0.5)
    if random.chance(0.3) { river.cap = ["TDS": random.number(50_000...200_000)] }
    section.outlets.append(river)
    section.connections.existing = [pattern("any", "works"), pattern("works", "river")]
    section.connections.candidate = [pattern("any", "any")]
    section.carriage.fixedPerLength = random.chance(0.5) ? 300_000 : 0
    section.carriage.perCapacityLength = 2000
    section.carriage.pumping = 0.3
    var fact = LinkFact(from: "works", to: "river", origin: origin("fact"))
    fact.capacity = random.chance(0.3) ? random.number(50...200) : nil
    fact.length = 1.2
    section.connections.facts = [fact]
    park.materials = [section]
    return park
  }

  private mutating func coolingTower(_ plant: String) -> Process {
    var cooling = tower("\(plant)/tower", loss: random.number(5...40), outlet: ["COD": 400, "TDS": 3000])
    cooling.cycles = Bounds(upper: random.number(3...6))
    cooling.inletLimit = ["COD": Bounds(upper: 60), "TDS": Bounds(upper: 400)]
    cooling.gain = random.chance(0.3) ? random.number(1...5) : 0
    cooling.flow = random.chance(0.2) ? Bounds(upper: random.number(40...60)) : .unlimited
    return cooling
  }

  private mutating func works() -> Treatment {
    var works = purifier("works", ["COD": 40, "TDS": 900])
    works.cost = 1.5
    works.needs = [Need(commodity: "electricity", amount: 0.4), Need(commodity: "lime", amount: 0.0005)]
    works.at = Point(x: 2, y: 2)
    return works
  }

  private mutating func addMembrane(to section: inout MaterialSection) {
    var membrane = purifier("ro", ["COD": 4, "TDS": 60], recovery: 0.75, rejectTo: "brine")
    membrane.status = .candidate
    membrane.capacity = random.number(40...200)
    membrane.accepts = random.chance(0.5) ? ["works"] : nil
    membrane.cost = 1
    membrane.build = BuildCost(fixed: 1e6, perCapacity: 50_000, exponent: random.chance(0.5) ? 0.85 : 1, life: 15)
    section.treatments.insert(membrane, at: 0)
    var brine = outlet("brine", price: 6)
    brine.status = .candidate
    brine.accepts = ["ro/reject"]
    brine.limitEach = ["TDS": Bounds(upper: 9000)]
    brine.build = random.chance(0.5) ? BuildCost(perCapacity: 20_000, life: 20) : nil
    brine.at = Point(x: 5, y: 5)
    section.outlets.append(brine)
  }

  /// Wastes of two kinds, a quarry, a kiln with a recipe, a dryer, a landfill.
  mutating func solids() -> Park {
    let plants = random.count(2...4)
    var park = park(plants)
    var section = NetworksTests.solids("Cl", "H2O", "SO3")
    for id in park.plants.map(\.id) {
      let ash = [
        "Cl": random.number(100...400), "SO3": random.number(2000...40_000), "H2O": random.number(0...200_000),
      ]
      section.sources.append(source("\(id)/ash", random.number(0.5...8), ash, kind: "ash"))
      if random.chance(0.3) { section.sources[section.sources.count - 1].stock = random.number(0.5...4) }
      let sludge = ["Cl": 500.0, "SO3": 2000, "H2O": random.number(500_000...900_000)]
      section.sources.append(source("\(id)/sludge", random.number(0.1...2), sludge, kind: "sludge"))
    }
    section.supplies = [supply("limestone", ["Cl": 50, "SO3": 1000, "H2O": random.number(0...50_000)], price: 45)]
    var kiln = sink("kiln/meal", random.number(20...60), most: ["Cl": 300, "SO3": 9000])
    kiln.share = ["ash": Bounds(upper: 0.2), "limestone": Bounds(lower: 0.5)]
    kiln.limit["H2O"] = random.chance(0.5) ? Bounds(upper: 80_000) : nil
    kiln.limit["SO3"] = Bounds(lower: random.chance(0.3) ? 500 : 0, upper: 9000)
    kiln.dryBasis = random.chance(0.5)
    kiln.pays = random.number(0...30)
    if random.chance(0.4) {
      kiln.replaces = [Replacement(material: "marl", ratio: random.number(0.5...1), price: 40, co2: 0.02)]
    }
    addComputed(to: &section, &kiln)
    section.sinks = [kiln]
    var landfill = outlet("landfill", price: 120)
    if random.chance(0.3) { landfill.capacity = random.number(5...30) }
    section.outlets = [landfill]
    var dryer = dryer("dryer", to: 0.15)
    dryer.status = random.chance(0.5) ? .candidate : .existing
    dryer.capacity = random.number(1...4)
    dryer.accepts = ["sludge", "ash"]
    dryer.cost = 60
    dryer.needs = [Need(commodity: "electricity", amount: 20)]
    dryer.build = BuildCost(fixed: 2e5, perCapacity: 1e6, life: 15)
    section.treatments = [dryer]
    section.connections.existing = [pattern("any", "landfill"), pattern("any", "dryer")]
    section.connections.candidate = [pattern("any", "any")]
    section.carriage.costPerTonneKilometre = 0.6
    section.carriage.co2PerTonneKilometre = 0.00008
    addConverter(to: &section)
    var haul = LinkFact(from: "dryer", to: "kiln/meal", origin: origin("fact"))
    haul.length = 7
    haul.capacity = random.chance(0.5) ? random.number(0.3...2) : nil
    section.connections.facts = [haul]
    park.materials = [section]
    return park
  }

  /// Sometimes a unit that makes a good and a residue of ash, the residue dried or landfilled.
  private mutating func addConverter(to section: inout MaterialSection) {
    guard random.chance(0.5) else { return }
    var leach = Treatment(name: "leach", plant: nil, action: .convert(lost: 0.1), origin: origin("leach"))
    leach.accepts = ["ash"]
    leach.capacity = random.number(1...5)
    leach.cost = random.number(5...40)
    leach.status = random.chance(0.5) ? .candidate : .existing
    section.treatments.append(leach)
    for (id, share, kind) in [("salt", 0.3, nil), ("cake", 0.6, "sludge")] as [(String, Double, String?)] {
      var product = Source(
        name: "leach/\(id)", plant: nil, amount: .perThroughput(of: "leach", tonnesPerTonne: share),
        quality: Composition(["Cl": 300, "SO3": 5000, "H2O": random.number(0...600_000)]), origin: origin(id))
      product.wasteKind = kind
      section.sources.append(product)
    }
    var maker = sink("maker/salt", 0)
    maker.demand = Bounds(upper: random.number(0.5...4))
    maker.accepts = ["leach/salt"]
    maker.pays = random.number(50...500)
    section.sinks.append(maker)
  }

  /// Sometimes a ratio and a form in the kiln's recipe.
  private mutating func addComputed(to section: inout MaterialSection, _ kiln: inout Sink) {
    guard random.chance(0.5) else { return }
    section.computed = [
      ComputedProperty(
        id: "form", numerator: LinearForm(["SO3": 1, "Cl": -random.number(1...9)]), unit: "%", scale: 1e4,
        origin: origin("form")),
      ComputedProperty(
        id: "ratio", numerator: LinearForm(["SO3": 1]),
        denominator: LinearForm(["Cl": random.number(1...3), "SO3": 0.01]), origin: origin("ratio")),
    ]
    kiln.limit["form"] = Bounds(lower: -random.number(0...3000), upper: random.number(2000...9000))
    kiln.limit["ratio"] = Bounds(lower: random.number(0...8), upper: random.number(15...60))
  }

  /// Streams of several plants, some of latent heat, pooled or plant by plant; utilities of limited temperature.
  mutating func heat() -> Park {
    let plants = random.count(2...4)
    var park = park(plants)
    var section = HeatSection(approach: random.number(4...20))
    for id in park.plants.map(\.id) {
      for index in 0..<random.count(1...4) { section.streams.append(stream("\(id)/h\(index)")) }
    }
    var steam = HeatUtility(name: "steam", role: .hot, from: 300, to: 300, origin: origin("steam"))
    steam.price = 0.2
    steam.co2 = 0.0003
    var warm = HeatUtility(name: "hot-water", role: .both, from: 95, to: 70, origin: origin("hot-water"))
    warm.price = 0.05
    warm.limit = Bounds(upper: random.number(100...2000))
    var cooling = HeatUtility(name: "cooling", role: .cold, from: 5, to: 10, origin: origin("cooling"))
    cooling.price = 0.02
    section.utilities = [cooling, warm, steam]
    switch random.count(0...2) {
    case 0: section.connections.candidate = [pattern("any", "any")]
    case 1: section.connections.existing = [inside]
    default:
      section.connections.existing = [inside]
      section.connections.forbid = [pattern("p0/h0", "any")]
      section.connections.candidate = [pattern("any", "p1/h0")]
    }
    if random.chance(0.6) { addNet(to: &section) }
    park.heat = section
    return park
  }

  /// The same with a heat pump, an engine and a chiller that any stream may reach, some to be built.
  mutating func converters() -> Park {
    var park = heat()
    var electricity = Commodity(id: "electricity", price: random.number(0.1...0.8), unit: "kWh")
    electricity.co2 = 0.0005
    park.commodities = [electricity]
    guard var section = park.heat else { return park }
    let from = random.number(30...60)
    let machines: [(String, HeatConverter.Kind, Double, Double, Double)] = [
      ("pump", .heatPump, from, from + random.number(20...50), random.number(2...3.5)),
      ("orc", .engine, random.number(90...140), 30, random.number(0.03...0.12)),
      ("chiller", .absorption, 7, 35, random.number(0.4...0.7)),
    ]
    for (name, kind, source, sink, performance) in machines {
      var converter = HeatConverter(
        name: name, kind: kind, source: .init(warm: source, cool: source), sink: .init(warm: sink, cool: sink),
        performance: .stated(performance), capacity: random.number(50...2000), origin: origin(name))
      if kind == .absorption { converter.drive = .init(warm: 95, cool: 85) }
      if random.chance(0.5) {
        converter.status = .candidate
        converter.build = BuildCost(fixed: random.number(0...1000), perCapacity: random.number(0...500))
      }
      section.converters.append(converter)
    }
    section.converters.sort { $0.name < $1.name }
    section.streams = (section.streams + section.converters.flatMap(\.sides)).sorted { $0.name < $1.name }
    for converter in section.converters {
      for side in converter.sides {
        section.connections.candidate.append(
          side.role == .hot ? pattern(side.name, "any") : pattern("any", side.name))
      }
    }
    park.heat = section
    return park
  }

  /// Lines that lose and cost, headers of water and steam, facts of a pair; sometimes the conventional target.
  private mutating func addNet(to section: inout HeatSection) {
    section.line.lossPerLength = random.chance(0.5) ? random.number(0...0.1) : 0
    section.line.perCapacityLength = random.chance(0.5) ? random.number(1...50) : 0
    section.line.fixedPerLength = random.chance(0.5) ? random.number(100...5000) : 0
    let supply = random.number(70...130)
    var water = HeatHeader(
      name: "header", supply: supply, back: supply - random.number(0...30), origin: origin("header"))
    water.loss = random.chance(0.5) ? random.number(0...0.2) : 0
    water.status = random.chance(0.5) ? .candidate : .existing
    if random.chance(0.5) { water.capacity = random.number(100...3000) }
    if random.chance(0.5) {
      water.build = BuildCost(fixed: random.number(0...1000), perCapacity: random.number(0...100))
    }
    if random.chance(0.5) { water.at = Point(x: random.number(0...4), y: random.number(0...4)) }
    section.headers = [
      HeatHeader(name: "lp", supply: 140, back: 140, origin: origin("lp")), water,
    ].sorted { $0.name < $1.name }
    if random.chance(0.4) {
      var fact = LinkFact(from: "p0/h0", to: "p1/h0", origin: origin("facts"))
      fact.capacity = random.number(50...900)
      fact.length = random.chance(0.5) ? random.number(0...5) : nil
      section.connections.facts = [fact]
    }
    if random.chance(0.4) {
      section.connections.existing = [inside]
      section.connections.forbid = []
      section.site = .conventional
    }
  }

  private mutating func stream(_ name: String) -> HeatStream {
    let low = random.number(20...90)
    let high = random.chance(0.2) ? low : low + random.number(20...150)
    let duty = random.number(100...4000)
    var stream = random.chance(0.5) ? hotStream(name, high, low, duty) : coldStream(name, low, high, duty)
    stream.shift = random.chance(0.2) ? random.number(0...6) : nil
    if high > low, random.chance(0.25) {
      let (bend, share) = (low + random.number(0.2...0.8) * (high - low), random.number(0.1...0.6))
      stream.segments = [
        HeatSegment(from: stream.from, to: bend, share: share),
        HeatSegment(from: bend, to: bend, share: (1 - share) / 2),
        HeatSegment(from: bend, to: stream.to, share: (1 - share) / 2),
      ]
    }
    return stream
  }
}
