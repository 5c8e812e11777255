import ParkModel
import Testing

/// Random parks of one resource have the same optimum here and under glpsol, for every measure that they add to.
@Suite("Random parks agree with the MathProg models")
struct RandomAgreement {
  static let seeds = Array(1...25)

  @Test("Most of the parks have a plan, so that agreement says something")
  func mostAreFeasible() {
    var feasible = (water: 0, solids: 0, heat: 0, gas: 0)
    for seed in Self.seeds {
      var random = RandomSections(seed: seed)
      if case .optimal = optimum(of: "cost", random.water(), in: .after) { feasible.water += 1 }
      if case .optimal = optimum(of: "cost", random.solids(), in: .after) { feasible.solids += 1 }
      if case .optimal = optimum(of: "cost", random.heat(), in: .after) { feasible.heat += 1 }
      if case .optimal = optimum(of: "cost", random.gas(), in: .after) { feasible.gas += 1 }
    }
    #expect(min(feasible.water, feasible.solids, feasible.heat, feasible.gas) >= 15, "\(feasible)")
  }

  @Test("Water", arguments: seeds)
  func water(_ seed: Int) throws {
    var random = RandomSections(seed: seed)
    let park = random.water()
    for measure in ["fresh_water", "cost", "wastewater", "flow", "co2", "electricity"] {
      try expectAgreement(park, in: seed.isMultiple(of: 3) ? .before : .after, on: measure)
    }
  }

  @Test("Solids", arguments: seeds)
  func solids(_ seed: Int) throws {
    var random = RandomSections(seed: seed)
    let park = random.solids()
    for measure in ["landfilled", "cost", "virgin_materials", "flow", "co2"] {
      try expectAgreement(park, in: seed.isMultiple(of: 3) ? .before : .after, on: measure)
    }
  }

  @Test("Gas", arguments: seeds)
  func gas(_ seed: Int) throws {
    var random = RandomSections(seed: seed)
    let park = random.gas()
    for measure in ["fuel_gas", "cost", "flared_gas", "flow", "co2", "electricity"] {
      try expectAgreement(park, in: seed.isMultiple(of: 3) ? .before : .after, on: measure)
    }
  }

  @Test("Heat", arguments: seeds)
  func heat(_ seed: Int) throws {
    var random = RandomSections(seed: seed)
    let park = random.heat()
    for measure in ["hot_utility", "cost", "cold_utility", "flow", "co2"] {
      try expectAgreement(park, in: seed.isMultiple(of: 3) ? .before : .after, on: measure)
    }
  }
}
