import Assessment
import LinearPrograms
import ParkModel
import Studies
import Testing

/// What every plan of a park with temperatures obeys, on random parks.
@Suite("Laws of warm water, on random parks")
struct WarmWaterLaws {
  /// The heat balance closes at every taker, from flows alone, to a part in 10^9; reuse never costs; the audit holds.
  @Test("Heat balances close, and after is no worse than before")
  func balances() throws {
    var feasible = 0
    var tempered = 0
    for seed in 0..<60 {
      var generator = SeededGenerator(seed: seed)
      let park = Self.park(&generator)
      let comparison = try optimize(park).comparison
      guard let plan = comparison.after.plan else { continue }
      feasible += 1
      let audit = try #require(comparison.after.audit)
      #expect(audit.holds && audit.worst < 1e-8, "seed \(seed): \(audit.worst) \(audit.failures)")
      tempered += plan.flows.contains { $0.tempered > 1e-6 } ? 1 : 0
      let section = try #require(park.material("water"))
      let capacity = try #require(section.kind.heatCapacity)
      for demand in section.temperatureDemands {
        let inflows = plan.flows.filter { $0.to == demand.taker }
        let amount = inflows.reduce(0) { $0 + $1.amount }
        guard amount > 0 else { continue }
        let brought = inflows.reduce(0) { $0 + capacity * $1.amount * ($1.temperature ?? .nan) }
        let got = plan.flows.filter { $0.to == demand.heatingName }.reduce(0) { $0 + $1.amount - $1.lost }
        let given = plan.flows.filter { $0.from == demand.coolingName }.reduce(0) { $0 + $1.amount }
        let scale = 1e-9 * max(1, capacity * amount * 100)
        let leaving = brought + got - given
        #expect(leaving <= capacity * amount * demand.asked.upper + scale, "seed \(seed), \(demand.taker)")
        #expect(leaving >= capacity * amount * max(demand.asked.lower, -273) - scale, "seed \(seed), \(demand.taker)")
      }
      guard let before = comparison.before.claim.objectives.first?.value, comparison.before.plan != nil,
        let after = comparison.after.claim.objectives.first?.value
      else { continue }
      #expect(after <= before + 1e-6 * max(1, abs(before)), "seed \(seed)")
    }
    #expect(feasible > 50 && tempered > 40, "\(feasible) feasible, \(tempered) with heating or cooling")
  }

  /// A park in which givers state temperatures and nobody asks for one has the program of a park without temperatures.
  @Test("Temperatures that nobody asks for change nothing")
  func unasked() throws {
    for seed in 0..<10 {
      var generator = SeededGenerator(seed: seed)
      var stated = Self.park(&generator)
      for index in stated.materials[0].sinks.indices { stated.materials[0].sinks[index].temperature = nil }
      for index in stated.materials[0].outlets.indices { stated.materials[0].outlets[index].temperature = nil }
      for index in stated.materials[0].treatments.indices {
        stated.materials[0].treatments[index].outletTemperature = nil
      }
      stated = stated.withEnteringStreams()
      var silent = stated
      for index in silent.materials[0].supplies.indices { silent.materials[0].supplies[index].temperature = nil }
      for index in silent.materials[0].sources.indices { silent.materials[0].sources[index].temperature = nil }
      let programs = [stated, silent].map { exportedProgram(of: $0, in: .after, measure: "cost").lpText() }
      #expect(programs[0] == programs[1], "seed \(seed)")
    }
  }

  static func park(_ generator: inout SeededGenerator) -> Park {
    func number(_ range: ClosedRange<Double>) -> Double {
      (Double.random(in: range, using: &generator) * 10).rounded() / 10
    }
    let nowhere = Origin(path: "test")
    var park = Park(name: "warm", operatingHours: 8000)
    let count = Int.random(in: 2...3, using: &generator)
    park.plants = (0..<count).map { Plant(id: "p\($0)", origin: nowhere) }
    var kind = MaterialKind.water
    kind.heatCapacity = 4.1868 / 3.6
    var section = MaterialSection(kind: kind)
    section.properties = [Property(id: "COD", unit: "mg/L")]
    var town = Supply(name: "town", quality: Composition(["COD": 3]), origin: nowhere)
    (town.temperature, town.price) = (number(8...25), 4)
    section.supplies = [town]
    for index in 0..<count {
      var used = Source(
        name: "p\(index)/out", plant: "p\(index)", amount: .fixed(number(2...20)),
        quality: Composition(["COD": number(10...100)]), origin: nowhere)
      used.temperature = number(15...95)
      section.sources.append(used)
      var bath = Sink(name: "p\(index)/bath", plant: "p\(index)", demand: .exactly(number(2...20)), origin: nowhere)
      bath.limit = ["COD": Bounds(upper: number(20...90))]
      let lower = number(20...70)
      bath.temperature =
        Bool.random(using: &generator)
        ? .exactly(lower) : Bounds(lower: lower, upper: lower + number(1...20))
      section.sinks.append(bath)
    }
    var works = Treatment(
      name: "works", plant: nil, action: .purify(Purification(outlet: Composition(["COD": 10]))), origin: nowhere)
    (works.outletTemperature, works.status, works.cost) = (number(15...35), .candidate, 1)
    section.treatments = [works]
    var river = Outlet(name: "river", origin: nowhere)
    river.temperature = Bounds(lower: -.infinity, upper: number(25...40))
    section.outlets = [river]
    section.connections.candidate = [LinkPattern(.pair(.any, .any), origin: nowhere)]
    park.materials = [section]
    var heat = HeatSection(approach: 10)
    var steam = HeatUtility(name: "steam", role: .hot, from: 184, to: 184, origin: nowhere)
    var cooling = HeatUtility(name: "cooling", role: .cold, from: 5, to: 8, origin: nowhere)
    (steam.price, cooling.price) = (0.25, 0.01)
    heat.utilities = [cooling, steam]
    heat.connections.candidate = [LinkPattern(.pair(.any, .any), origin: nowhere)]
    if Bool.random(using: &generator) {
      heat.streams = [
        HeatStream(
          name: "p0/flue", plant: "p0", role: .hot, from: number(80...150), to: number(40...70),
          duty: .fixed(number(50...900)), origin: nowhere)
      ]
    }
    park.heat = heat
    return park.withEnteringStreams()
  }
}
