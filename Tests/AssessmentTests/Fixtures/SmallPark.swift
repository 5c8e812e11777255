import ParkModel

/// A park with one of everything, its figures chosen so that the plan can be worked out by hand (invented).
///
/// Water: a rinse drains to the works; works water feeds a cooling tower and a membrane (a candidate) whose reject goes
/// to sea. Solids: fly ash and the works' sludge, dried by a candidate, go to a neighbour's kiln or a landfill.
/// Heat: an exhaust, a bath in the same plant, a boiler elsewhere, and the dryer.
enum SmallPark {
  static var park: Park {
    var park = Park(name: "small", operatingHours: 8000)
    park.plants = ["chp", "kiln", "mill", "pv"].map { Plant(id: $0, origin: nowhere) }
    park.plants[1].isOutside = true
    park.materials = [solids, water]
    park.heat = heat
    var electricity = Commodity(id: "electricity", price: 0.6, unit: "kWh")
    electricity.co2 = 0.0005
    park.commodities = [electricity]
    park.wasteKinds = [
      WasteKind(id: "fly_ash", category: "fly_ash"), WasteKind(id: "sludge", category: "sludge"),
    ]
    park.discountRate = 0
    return park
  }

  static var water: MaterialSection {
    var section = MaterialSection(kind: .water)
    section.properties = [Property(id: "TDS", unit: "mg/L")]
    var municipal = Supply(name: "municipal", quality: Composition(["TDS": 100]), origin: nowhere)
    municipal.limit = Bounds(upper: 200)
    municipal.price = 4
    section.supplies = [municipal]
    section.sources = [
      Source(
        name: "pv/rinse", plant: "pv", amount: .fixed(60), quality: Composition(["TDS": 400]), origin: nowhere)
    ]
    var wash = Sink(name: "pv/wash", plant: "pv", demand: .exactly(50), origin: nowhere)
    wash.limit = ["TDS": Bounds(upper: 250)]
    wash.limitEach = ["TDS": Bounds(upper: 150)]
    section.sinks = [wash]
    section.processes = [tower]
    section.treatments = [membrane, works]
    section.outlets = [river, sea]
    section.connections.existing = [.link("any", "works"), .link("works", "river")]
    section.connections.candidate = [.anyPair]
    section.connections.forbid = [.link("pv/rinse", "river")]
    section.connections.facts = [
      .of("works", "river", length: 1.2, capacity: 100), .of("ro", "pv/wash", length: 0.5),
    ]
    section.carriage.pumping = 0.35
    section.carriage.fixedPerLength = 600_000
    section.carriage.perCapacityLength = 2500
    section.carriage.life = 20
    return section
  }

  private static var tower: Process {
    var tower = Process(name: "pv/tower", plant: "pv", origin: nowhere)
    tower.loss = 10
    tower.inletLimit = ["TDS": Bounds(upper: 600)]
    tower.outletLimit = ["TDS": Bounds(upper: 1000)]
    tower.flow = Bounds(upper: 40)
    tower.cycles = Bounds(upper: 5)
    tower.circulation = 500
    return tower
  }

  private static var works: Treatment {
    var works = Treatment(
      name: "works", plant: nil,
      action: .purify(Purification(outlet: Composition(["TDS": 300]), recovery: 1)), origin: nowhere)
    works.capacity = 100
    works.inletLimit = ["TDS": Bounds(upper: 900)]
    works.cost = 1.5
    works.needs = [Need(commodity: "electricity", amount: 0.4)]
    return works
  }

  private static var membrane: Treatment {
    var membrane = Treatment(
      name: "ro", plant: nil,
      action: .purify(Purification(outlet: Composition(["TDS": 20]), recovery: 0.75, rejectTo: ["sea"])),
      origin: nowhere)
    membrane.status = .candidate
    membrane.capacity = 60
    membrane.accepts = ["works"]
    membrane.cost = 1
    membrane.needs = [Need(commodity: "electricity", amount: 1.2)]
    membrane.build = BuildCost(fixed: 1_000_000, perCapacity: 20_000, life: 10)
    return membrane
  }

  private static var river: Outlet {
    var river = Outlet(name: "river", origin: nowhere)
    river.capacity = 80
    river.limit = ["TDS": Bounds(upper: 1000)]
    river.cap = ["TDS": 5000]
    river.price = 1.4
    return river
  }

  private static var sea: Outlet {
    var sea = Outlet(name: "sea", origin: nowhere)
    sea.status = .candidate
    sea.limitEach = ["TDS": Bounds(upper: 2000)]
    sea.price = 9
    return sea
  }

  static var solids: MaterialSection {
    var section = MaterialSection(kind: .solids)
    section.properties = [Property(id: "Cl", unit: "%", scale: 10_000), Property(id: "H2O", unit: "%", scale: 10_000)]
    var limestone = Supply(name: "limestone", quality: Composition(["Cl": 100], rest: 0), origin: nowhere)
    limestone.price = 45
    section.supplies = [limestone]
    var ash = Source(
      name: "chp/ash", plant: "chp", amount: .fixed(8), quality: Composition(["Cl": 200], rest: 0), origin: nowhere)
    ash.wasteKind = "fly_ash"
    var sludge = Source(
      name: "works/sludge", plant: nil, amount: .perThroughput(of: "works", tonnesPerTonne: 0.001),
      quality: Composition(["Cl": 1000, "H2O": 800_000]), origin: nowhere)
    sludge.wasteKind = "sludge"
    section.sources = [ash, sludge]
    var meal = Sink(name: "kiln/meal", plant: "kiln", demand: Bounds(lower: 10, upper: 20), origin: nowhere)
    meal.limit = ["Cl": Bounds(upper: 300)]
    meal.accepts = ["limestone", "fly_ash", "sludge"]
    meal.share = ["fly_ash": Bounds(upper: 0.5), "sludge": Bounds(upper: 0.02)]
    meal.dryBasis = true
    meal.pays = 20
    section.sinks = [meal]
    var dryer = Treatment(name: "dryer", plant: nil, action: .dry(toMoisture: 0.15), origin: nowhere)
    dryer.status = .candidate
    dryer.capacity = 1
    dryer.accepts = ["works/sludge"]
    dryer.heat = HeatNeed(from: 20, to: 105, duty: 900)
    dryer.build = BuildCost(perCapacity: 100_000, life: 15, sizes: [0.07, 0.1])
    section.treatments = [dryer]
    var landfill = Outlet(name: "landfill", origin: nowhere)
    landfill.capacity = 10
    landfill.price = 120
    section.outlets = [landfill]
    section.connections.existing = [.link("any", "landfill"), .link("limestone", "kiln/meal")]
    section.connections.candidate = [.anyPair]
    section.connections.facts = [.of("chp/ash", "kiln/meal", length: 18)]
    section.carriage.costPerTonneKilometre = 0.6
    section.carriage.co2PerTonneKilometre = 8e-5
    return section
  }

  static var heat: HeatSection {
    var section = HeatSection(approach: 10)
    section.streams = [
      HeatStream(
        name: "dryer", plant: nil, role: .cold, from: 20, to: 105,
        duty: .perThroughput(of: "dryer", kilowattHoursPerTonne: 900), origin: nowhere),
      HeatStream(
        name: "mill/boiler", plant: "mill", role: .cold, from: 150, to: 170, duty: .fixed(300), origin: nowhere),
      HeatStream(name: "pv/bath", plant: "pv", role: .cold, from: 25, to: 65, duty: .fixed(400), origin: nowhere),
      HeatStream(name: "pv/exhaust", plant: "pv", role: .hot, from: 180, to: 60, duty: .fixed(1200), origin: nowhere),
    ]
    var steam = HeatUtility(name: "steam", role: .hot, from: 184, to: 184, origin: nowhere)
    steam.price = 0.3
    steam.co2 = 0.0004
    steam.limit = Bounds(upper: 1000)
    var cooling = HeatUtility(name: "cooling", role: .cold, from: 32, to: 37, origin: nowhere)
    cooling.price = 0.02
    section.utilities = [cooling, steam]
    section.connections.existing = [.insidePlants]
    section.connections.candidate = [.anyPair]
    return section
  }
}
