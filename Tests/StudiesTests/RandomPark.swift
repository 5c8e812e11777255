import Networks
import ParkModel

extension MaterialKind {
  static let water = MaterialKind(
    id: "water", amountUnit: "t/h", supplyMeasure: "fresh_water", outletMeasure: "wastewater", opensOutlets: true)
  static let solids = MaterialKind(
    id: "solids", amountUnit: "t/yr", supplyMeasure: "virgin_materials", outletMeasure: "landfilled",
    opensOutlets: false)
}

/// A small generator of random numbers with a fixed sequence for each seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Parks of realistic magnitudes with water, heat and solids, and gas in half of them, every kind of asset in some of them.
struct RandomParks {
  private var generator: SeededGenerator
  init(seed: Int) { generator = SeededGenerator(seed: seed) }

  mutating func number(_ range: ClosedRange<Double>) -> Double {
    (Double.random(in: range, using: &generator) * 100).rounded() / 100
  }
  mutating func chance(_ probability: Double) -> Bool {
    Double.random(in: 0..<1, using: &generator) < probability
  }
  private mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  private static let contaminants = ["COD", "TDS"]

  mutating func park() -> Park {
    var park = Park(name: "random", operatingHours: 8000)
    let plants = count(2...4)
    for index in 0..<plants {
      var plant = Plant(id: "p\(index)", origin: Origin(path: "plants.p\(index)"))
      plant.at = Point(x: number(0...4), y: number(0...4))
      park.plants.append(plant)
    }
    var power = Commodity(id: "electricity", price: 0.6, unit: "kWh")
    power.co2 = 0.00014
    park.commodities = [power]
    park.wasteKinds = [WasteKind(id: "ash", category: "fly_ash"), WasteKind(id: "sludge", category: "sludge")]
    park.objectives = [chance(0.5) ? "cost" : "fresh_water"]
    let water = self.water(plants)
    let solids = self.solids(plants, byproductOf: water.treatments.first { $0.status == .existing }?.name)
    park.materials = [solids, water]
    park.heat = heat(plants)
    addGas(to: &park)
    if chance(0.5) { refine(&park.materials[0]) }
    if chance(0.4) { addLeach(to: &park) }
    return park
  }

  /// Old stock, raw material replaced, and a recipe with a ratio and a form that limestone alone keeps to.
  private mutating func refine(_ solids: inout MaterialSection) {
    for index in solids.sources.indices where solids.sources[index].wasteKind == "ash" {
      solids.sources[index].stock = number(0...3)
    }
    let origin = Origin(path: "properties")
    solids.computed = [
      ComputedProperty(
        id: "form", numerator: LinearForm(["SO3": 1, "Cl": -10]), unit: "%", scale: 1e4, origin: origin),
      ComputedProperty(
        id: "ratio", numerator: LinearForm(["SO3": 1]), denominator: LinearForm(["Cl": 1]), origin: origin),
    ]
    solids.sinks[0].limit["form"] = Bounds(lower: -.infinity, upper: number(3000...8000))
    solids.sinks[0].limit["ratio"] = Bounds(lower: number(0...10), upper: number(25...60))
    solids.sinks[0].replaces = [Replacement(material: "marl", ratio: number(0.5...1), price: 30, co2: 0.02)]
  }

  /// A unit that makes a good and a residue of ash, with wash water from and to the water of the park.
  private mutating func addLeach(to park: inout Park) {
    let origin = Origin(path: "leach")
    let water = number(0.5...3)
    var leach = Treatment(name: "leach", plant: nil, action: .convert(lost: 0.1), origin: origin)
    leach.status = .candidate
    leach.accepts = ["ash"]
    leach.capacity = number(1...6)
    leach.cost = number(5...40)
    leach.build = BuildCost(fixed: 1e5, perCapacity: 2e5, life: 15)
    park.materials[0].treatments.append(leach)
    for (id, share, kind) in [("salt", 0.3, nil), ("cake", 0.6, "sludge")] as [(String, Double, String?)] {
      var product = Source(
        name: "leach/\(id)", plant: nil, amount: .perThroughput(of: "leach", tonnesPerTonne: share),
        quality: Composition(["Cl": 300, "SO3": 5000, "H2O": number(0...500_000)]), origin: origin)
      product.wasteKind = kind
      park.materials[0].sources.append(product)
    }
    park.materials[0].sources.sort { $0.name < $1.name }
    var maker = Sink(name: "p0/salt", plant: "p0", demand: Bounds(upper: number(0.5...4)), origin: origin)
    maker.accepts = ["leach/salt"]
    maker.pays = number(50...500)
    park.materials[0].sinks.append(maker)
    var wash = Sink(name: "leach/wash", plant: nil, demand: Bounds(upper: water * leach.capacity), origin: origin)
    wash.follows = Follow(unit: "leach", tonnesPerTonne: water)
    wash.status = .candidate
    park.materials[1].sinks.append(wash)
    park.materials[1].sinks.sort { $0.name < $1.name }
    park.materials[1].sources.append(
      Source(
        name: "leach/effluent", plant: nil, amount: .perThroughput(of: "leach", tonnesPerTonne: water),
        quality: Composition(["COD": number(20...200), "TDS": number(300...3000)]), origin: origin))
    park.materials[1].sources.sort { $0.name < $1.name }
  }

  private mutating func quality(_ low: Double, _ high: Double) -> Composition {
    var values: [String: Double] = [:]
    for id in Self.contaminants { values[id] = number(low...high) }
    return Composition(values)
  }

  private mutating func limits(_ low: Double, _ high: Double) -> Limits {
    var limits: Limits = [:]
    for id in Self.contaminants where chance(0.8) { limits[id] = Bounds(upper: number(low...high)) }
    return limits
  }

  private mutating func water(_ plants: Int) -> MaterialSection {
    var section = MaterialSection(kind: .water)
    section.properties = Self.contaminants.map { Property(id: $0, unit: "mg/L") }
    var town = Supply(name: "town", quality: Composition(["COD": 2, "TDS": 150]), origin: Origin(path: "town"))
    town.price = 4
    section.supplies = [town]
    for plant in 0..<plants {
      let id = "p\(plant)"
      for index in 0..<count(1...3) {
        var source = Source(
          name: "\(id)/out\(index)", plant: id, amount: .fixed(number(5...90)), quality: quality(20, 900),
          origin: Origin(path: "\(id).out\(index)"))
        if chance(0.15) { source.only = ["works"] }
        section.sources.append(source)
      }
      for index in 0..<count(1...3) {
        let demand = number(5...90)
        var sink = Sink(
          name: "\(id)/use\(index)", plant: id, demand: .exactly(demand), origin: Origin(path: "\(id).use\(index)"))
        sink.limit = limits(150, 800)
        section.sinks.append(sink)
      }
      if chance(0.4) {
        var tower = Process(name: "\(id)/tower", plant: id, origin: Origin(path: "\(id).tower"))
        tower.loss = number(5...40)
        tower.cycles = Bounds(upper: number(3...6))
        tower.inletLimit = ["COD": Bounds(upper: 60), "TDS": Bounds(upper: 400)]
        tower.outletLimit = ["COD": Bounds(upper: 400), "TDS": Bounds(upper: 3000)]
        section.processes.append(tower)
      }
    }
    var works = Treatment(
      name: "works", plant: nil,
      action: .purify(Purification(outlet: Composition(["COD": 40, "TDS": 900]), recovery: 1)),
      origin: Origin(path: "works"))
    works.cost = 1.5
    works.needs = [Need(commodity: "electricity", amount: 0.4)]
    works.at = Point(x: 2, y: 2)
    section.treatments = [works]
    if chance(0.6) {
      var membrane = Treatment(
        name: "ro", plant: nil,
        action: .purify(Purification(outlet: Composition(["COD": 4, "TDS": 60]), recovery: 0.75, rejectTo: ["brine"])),
        origin: Origin(path: "ro"))
      membrane.status = .candidate
      membrane.capacity = number(40...200)
      membrane.accepts = ["works"]
      membrane.cost = 1
      membrane.build = BuildCost(fixed: 1e6, perCapacity: 50_000, exponent: chance(0.5) ? 0.85 : 1, life: 15)
      section.treatments.insert(membrane, at: 0)
      var brine = Outlet(name: "brine", origin: Origin(path: "brine"))
      brine.status = .candidate
      brine.price = 6
      brine.accepts = ["ro/reject"]
      brine.limitEach = ["TDS": Bounds(upper: 9000)]
      section.outlets.append(brine)
    }
    var river = Outlet(name: "river", origin: Origin(path: "river"))
    river.limit = chance(0.5) ? ["COD": Bounds(upper: 60)] : [:]
    river.price = 0.5
    section.outlets.append(river)
    section.connections.existing = [
      LinkPattern(.pair(.any, .named("works")), origin: Origin(path: "existing")),
      LinkPattern(.pair(.named("works"), .named("river")), origin: Origin(path: "existing")),
    ]
    section.connections.candidate = [LinkPattern(.pair(.any, .any), origin: Origin(path: "candidate"))]
    section.carriage.fixedPerLength = chance(0.5) ? 300_000 : 0
    section.carriage.perCapacityLength = 2000
    section.carriage.pumping = 0.3
    return section
  }

  private mutating func solids(_ plants: Int, byproductOf unit: String?) -> MaterialSection {
    var section = MaterialSection(kind: .solids)
    section.properties = [
      Property(id: "Cl", unit: "%", scale: 1e4), Property(id: "H2O", unit: "%", scale: 1e4),
      Property(id: "SO3", unit: "%", scale: 1e4),
    ]
    for plant in 0..<plants where chance(0.7) {
      var ash = Source(
        name: "p\(plant)/ash", plant: "p\(plant)", amount: .fixed(number(0.5...8)),
        quality: Composition(["Cl": number(100...400), "SO3": number(2000...40000), "H2O": number(0...200_000)]),
        origin: Origin(path: "p\(plant).ash"))
      ash.wasteKind = "ash"
      section.sources.append(ash)
    }
    if let unit {
      var sludge = Source(
        name: unit + "/sludge", plant: nil, amount: .perThroughput(of: unit, tonnesPerTonne: 0.001),
        quality: Composition(["Cl": 500, "SO3": 2000, "H2O": 800_000]), origin: Origin(path: "works.sludge"))
      sludge.wasteKind = "sludge"
      section.sources.append(sludge)
    }
    section.sources.sort { $0.name < $1.name }
    var stone = Supply(
      name: "limestone", quality: Composition(["Cl": 50, "SO3": 1000, "H2O": 0]), origin: Origin(path: "limestone"))
    stone.price = 45
    section.supplies = [stone]
    var kiln = Sink(
      name: "kiln/meal", plant: "kiln", demand: .exactly(number(20...60)), origin: Origin(path: "kiln.meal"))
    kiln.limit = ["Cl": Bounds(upper: 300), "SO3": Bounds(upper: 9000)]
    kiln.share = ["ash": Bounds(upper: 0.2)]
    kiln.dryBasis = chance(0.5)
    section.sinks = [kiln]
    var landfill = Outlet(name: "landfill", origin: Origin(path: "landfill"))
    landfill.price = 120
    section.outlets = [landfill]
    if chance(0.5) {
      var dryer = Treatment(
        name: "dryer", plant: nil, action: .dry(toMoisture: 0.15), origin: Origin(path: "dryer"))
      dryer.status = .candidate
      dryer.capacity = 3
      dryer.accepts = ["sludge", "ash"]
      dryer.heat = HeatNeed(from: 20, to: 105, duty: 700)
      dryer.build = BuildCost(fixed: 2e5, perCapacity: 1e6, life: 15)
      section.treatments = [dryer]
    }
    section.connections.existing = [
      LinkPattern(.pair(.any, .named("landfill")), origin: Origin(path: "existing"))
    ]
    section.connections.candidate = [LinkPattern(.pair(.any, .any), origin: Origin(path: "candidate"))]
    section.carriage.costPerTonneKilometre = 0.6
    return section
  }

  private mutating func heat(_ plants: Int) -> HeatSection {
    var section = HeatSection(approach: 10)
    for plant in 0..<plants {
      for index in 0..<count(1...3) {
        let low = number(20...90)
        let high = low + number(20...150)
        let isHot = chance(0.5)
        section.streams.append(
          HeatStream(
            name: "p\(plant)/h\(index)", plant: "p\(plant)", role: isHot ? .hot : .cold, from: isHot ? high : low,
            to: isHot ? low : high, duty: .fixed(number(100...4000)), origin: Origin(path: "p\(plant).h\(index)")))
      }
    }
    section.streams.append(
      HeatStream(
        name: "dryer", plant: nil, role: .cold, from: 20, to: 105,
        duty: .perThroughput(of: "dryer", kilowattHoursPerTonne: 700), origin: Origin(path: "dryer")))
    var steam = HeatUtility(name: "steam", role: .hot, from: 300, to: 300, origin: Origin(path: "steam"))
    steam.price = 0.2
    var cooling = HeatUtility(name: "cooling", role: .cold, from: 5, to: 10, origin: Origin(path: "cooling"))
    cooling.price = 0.02
    section.utilities = [cooling, steam]
    if chance(0.5) {
      section.connections.existing = [LinkPattern(.inside, origin: Origin(path: "existing"))]
    }
    section.connections.candidate = [LinkPattern(.pair(.any, .any), origin: Origin(path: "candidate"))]
    if chance(0.5) {
      section.line.lossPerLength = number(0...0.05)
      section.line.perCapacityLength = number(0...300)
      var water = HeatHeader(name: "hot-water", supply: 95, back: 65, origin: Origin(path: "hot-water"))
      water.status = chance(0.5) ? .candidate : .existing
      water.loss = number(0...0.1)
      water.build = BuildCost(perCapacity: number(0...200))
      water.at = Point(x: 2, y: 2)
      section.headers = [water]
      if section.connections.existing != nil, chance(0.5) { section.site = .conventional }
    }
    addConverters(to: &section)
    return section
  }

  /// A heat pump, an engine, a chiller and a district net, each in half of the parks, drawn last.
  private mutating func addConverters(to section: inout HeatSection) {
    for kind in [HeatConverter.Kind.heatPump, .engine, .absorption] where chance(0.5) {
      let (source, sink) = kind == .heatPump ? (number(30...60), number(80...120)) : (number(90...130), 30)
      var converter = HeatConverter(
        name: kind.rawValue, kind: kind,
        source: kind == .absorption ? .init(warm: 12, cool: 12) : .init(warm: source, cool: source),
        sink: .init(warm: sink, cool: sink), performance: .shareOfReversible(number(0.3...0.7)),
        capacity: number(100...3000), origin: Origin(path: kind.rawValue))
      if kind == .absorption { converter.drive = .init(warm: source + 10, cool: source) }
      converter.status = chance(0.7) ? .candidate : .existing
      if chance(0.7) { converter.build = BuildCost(perCapacity: number(100...4000)) }
      section.converters.append(converter)
      section.streams += converter.sides
    }
    if chance(0.5) {
      var district = HeatStream(
        name: "p0/district", plant: "p0", role: .cold, from: 40, to: 70,
        duty: .chosen(Bounds(lower: 0, upper: number(100...2000))), origin: Origin(path: "p0.district"))
      district.pays = number(0...0.1)
      section.streams.append(district)
    }
  }
}
