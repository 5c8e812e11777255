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

  @Test("Heat pumps, engines and chillers", arguments: seeds)
  func converters(_ seed: Int) throws {
    var random = RandomSections(seed: seed)
    let park = random.converters()
    let state = seed.isMultiple(of: 3) ? StateName.before : .after
    // Before, a park may have none, and then nothing takes or makes electricity.
    let measures = ["hot_utility", "cost", "cold_utility", "flow", "co2"] + (state == .after ? ["electricity"] : [])
    for measure in measures { try expectAgreement(park, in: state, on: measure) }
  }

  @Test("In most of the parks with converters some run, so that agreement says something")
  func mostRun() {
    let running = Self.seeds.count { seed in
      var random = RandomSections(seed: seed)
      return plan(of: "cost", random.converters(), in: .after)?.plan.conversions.isEmpty == false
    }
    #expect(running >= 12, "\(running)")
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
