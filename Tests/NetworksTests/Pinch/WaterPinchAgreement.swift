import ParkModel
import Testing

@testable import Networks

/// Two ways to the least fresh water: the cascade sums a column of figures, the program is solved.
@Suite("The water cascade and the program")
struct WaterPinchAgreement {
  @Test("agree on 200 random networks of uses and streams, with one supply or several")
  func random() throws {
    var targets = 0
    for seed in 1...200 {
      let park = randomPark(seed)
      let network = MaterialNetwork(park.materials[0], of: park, in: .after)
      let found = optimum(of: "fresh_water", park, in: .after)
      switch (WaterPinch(network), found) {
      case (let pinch?, .optimal(let value)):
        targets += 1
        #expect(abs(pinch.freshWater - value) <= 1e-6 * max(1, value), "seed \(seed): \(pinch.freshWater), \(value)")
        let waste = optimum(of: "wastewater", park, in: .after)
        guard case .optimal(let least) = waste else {
          Issue.record("seed \(seed)")
          continue
        }
        #expect(abs(pinch.wastewater - least) <= 1e-6 * max(1, least), "seed \(seed): wastewater")
      case (nil, .infeasible): break
      case (let pinch, let other): Issue.record("seed \(seed): \(String(describing: pinch?.freshWater)), \(other)")
      }
    }
    #expect(targets > 150)
  }

  /// Uses and streams of one contaminant; supplies of different purity, the cleaner ones scarce in some.
  private func randomPark(_ seed: Int) -> Park {
    var random = SeededGenerator(seed: seed)
    let section = water("COD") { section in
      for index in 0..<random.count(1...3) {
        var own = supply("fresh\(index)", ["COD": random.chance(0.5) ? 0 : random.number(0...40)])
        if random.chance(0.3) { own.limit.upper = random.number(0...200) }
        section.supplies.append(own)
      }
      for index in 0..<random.count(1...6) {
        let most = random.chance(0.1) ? [:] : ["COD": random.number(5...400)]
        section.sinks.append(sink("p/use\(index)", random.number(1...100), most: most))
      }
      for index in 0..<random.count(0...6) {
        section.sources.append(source("p/used\(index)", random.number(1...100), ["COD": random.number(10...800)]))
      }
      section.outlets = [outlet("river")]
      section.connections.candidate = [pattern("any", "any")]
    }
    return hourlyPark(section)
  }

  @Test("a park in which not everything may go everywhere has no such target")
  func refused() {
    func target(_ change: (inout MaterialSection) -> Void) -> WaterPinch? {
      var section = water("COD") { section in
        section.supplies = [supply("fresh", ["COD": 0])]
        section.sinks = [sink("p/wash", 100, most: ["COD": 50])]
        section.sources = [source("p/used", 80, ["COD": 100])]
        section.outlets = [outlet("river")]
        section.treatments = [purifier("works", ["COD": 20])]
        section.connections.candidate = [pattern("any", "any")]
        section.connections.forbid = [pattern("works", "p/wash")]
      }
      change(&section)
      let park = hourlyPark(section)
      return WaterPinch(MaterialNetwork(park.materials[0], of: park, in: .after))
    }
    #expect(target { _ in }?.freshWater == 50)
    #expect(target { $0.connections.forbid = [] } == nil)
    #expect(target { $0.connections.forbid.append(pattern("p/used", "p/wash")) } == nil)
    #expect(target { $0.sinks[0].accepts = ["fresh"] } == nil)
    #expect(target { $0.sources[0].only = ["river"] } == nil)
    #expect(target { $0.sinks[0].limitEach = ["COD": Bounds(upper: 60)] } == nil)
    #expect(target { $0.sinks[0].status = .candidate } == nil)
    #expect(target { $0.supplies[0].limit.lower = 10 } == nil)
    #expect(target { $0.properties.append(Property(id: "F", unit: "mg/L")) } == nil)
  }
}
