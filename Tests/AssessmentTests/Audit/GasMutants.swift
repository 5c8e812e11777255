import Assessment
import ParkModel
import Testing

@Suite("The audit bites on gas")
struct GasMutants {
  private static func gas(
    _ name: String, at subject: String, _ sentence: String,
    _ change: @escaping @Sendable (inout MaterialSection) -> Void
  ) -> Mutant {
    Mutant(name: name, subject: subject, sentence: sentence) { park, _ in park.section("gas", change) }
  }

  static let balances: [Mutant] = [
    .plan("by-product gas vanishes", at: "a/off-gas", "outflow 900 Nm3/h, declared 1000") { plan in
      plan.flow("a/off-gas", "stack") { $0.amount = 200 }
    },
    gas("more is given off than there can be", at: "a/digester", "outflow 40 Nm3/h, range at most 30") {
      $0.sources[0].amount = .between(Bounds(upper: 30))
    },
    gas("less is given off than there must be", at: "a/digester", "outflow 40 Nm3/h, range at least 45") {
      $0.sources[0].amount = .between(Bounds(lower: 45, upper: 50))
    },
    .plan("a burner gets too little heat", at: "b/boiler", "inflow 1994 kW, demand at least 2000") { plan in
      plan.flow("natural-gas", "b/boiler") { $0.amount = 80 }
    },
    .plan("a burner gets too much heat", at: "b/boiler", "inflow 2004 kW, demand at most 2000") { plan in
      plan.flow("natural-gas", "b/boiler") { $0.amount = 81 }
    },
    .plan("a gas does not say its heating value", at: "b/boiler", "does not say its heating_value") { plan in
      plan.flow("a/digester", "b/boiler") { $0.quality["heating_value"] = nil }
    },
    .plan("a gas is richer than it is", at: "a/digester -> b/boiler", "heating_value 7 g/t, given with 6") { plan in
      plan.flow("a/digester", "b/boiler") { $0.quality["heating_value"] = 7 }
    },
    .plan("a gas changes its kind", at: "a/off-gas -> stack", "generated as tail_gas") { plan in
      plan.flow("a/off-gas", "stack") { $0.wasteKind = "biogas" }
    },
    gas("a kind is not accepted", at: "a/off-gas -> b/boiler", "does not accept") {
      $0.sinks[0].accepts = ["biogas", "natural-gas", "psa"]
    },
    gas("a flare is full", at: "stack", "inflow 300 Nm3/h, capacity at most 200") { $0.outlets[0].capacity = 200 },
  ]

  static let limits: [Mutant] = [
    gas("a mixture is too lean", at: "b/boiler", "heating_value 2.783") {
      $0.sinks[0].limit["heating_value"] = Bounds(lower: 2.8)
    },
    gas("a mixture is too rich", at: "b/boiler", "heating_value 2.783") {
      $0.sinks[0].limit["heating_value"] = Bounds(upper: 2.7)
    },
    gas("a mixture holds too much nitrogen", at: "b/boiler", "N2 389647 g/t, limit at most 389000") {
      $0.sinks[0].limit["N2"] = Bounds(upper: 389_000)
    },
    gas("a stream holds too much nitrogen", at: "psa/reject -> b/boiler", "N2 816327 g/t, limit at most 800000") {
      $0.sinks[0].limitEach["N2"] = Bounds(upper: 800_000)
    },
    .plan("hydrogen is not pure enough", at: "b/reactor", "H2 910714 g/t, limit at least 990000") { plan in
      plan.flow("hydrogen", "b/reactor") { $0.quality["H2"] = 0 }
    },
  ]

  static let units: [Mutant] = [
    .plan("a product is less pure", at: "psa", "H2 of product 900000 g/t, expected 1000000") { plan in
      plan.conversion("psa") { $0.outputs[0].quality["H2"] = 900_000 }
    },
    .plan("more product than the balance gives", at: "psa", "by its recovery 102") { plan in
      plan.conversion("psa") { ($0.outputs[0].amount, $0.outputs[1].amount) = (110, 90) }
      plan.flow("psa", "b/reactor") { $0.amount = 110 }
      plan.flow("psa/reject", "b/boiler") { $0.amount = 90 }
    },
    Mutant(name: "a better recovery is promised", subject: "psa", sentence: "H2 recovered") { park, _ in
      park.section("gas") { section in
        guard case .purify(var split) = section.treatments[0].action else { return }
        split.recovers = ["H2": 0.9]
        section.treatments[0].action = .purify(split)
      }
    },
    .plan("a tail carries heat from nowhere", at: "psa", "heating_value leaving") { plan in
      plan.conversion("psa") { $0.outputs[1].quality["heating_value"] = 0.6 }
      plan.flow("psa/reject", "b/boiler") { $0.quality["heating_value"] = 0.6 }
    },
    Mutant(name: "a tail leaves its destination", subject: "psa/reject -> b/boiler", sentence: "never made") {
      park, _ in
      park.section("gas") { section in
        guard case .purify(var split) = section.treatments[0].action else { return }
        split.rejectTo = ["stack"]
        section.treatments[0].action = .purify(split)
      }
    },
    .plan("another gas enters", at: "a/digester -> psa", "does not accept") { plan in
      plan.flow("a/digester", "b/boiler") { $0.to = "psa" }
    },
    .plan("a unit is larger than built", at: "psa", "inflow 200 Nm3/h, built for at most 150") { plan in
      plan.investment("psa") { ($0.size, $0.capex, $0.annualised) = (150, 150_000, 15_000) }
    },
  ]

  static let money: [Mutant] = [
    gas("a compressor was overlooked", at: "electricity", "claimed") { $0.sinks[1].pressure = 2100 },
    gas("a worse compressor", at: "cost", "claimed") { $0.compression.efficiency = 0.7 },
    gas("a stated compression was overlooked", at: "electricity", "claimed") { $0.sinks[0].lift = 0.011 },
    gas("an engine makes nothing of its own", at: "electricity", "claimed") { $0.sinks[0].electricEfficiency = 0.1 },
    gas("a link's own compression was overlooked", at: "electricity", "claimed") {
      var fact = LinkFact.of("a/off-gas", "stack")
      fact.lift = 0.05
      $0.connections.facts = [fact]
    },
    gas("a price was overlooked", at: "cost", "claimed") { $0.supplies[1].price = 3.01 },
    gas("the carbon of a by-product gas was overlooked", at: "co2", "claimed") { $0.sources[1].co2 = 1e-5 },
  ]

  @Test("finds nothing where it balances")
  func silent() {
    let audit = audit(GasPark.park, GasPark.plan, GasPark.claim)
    #expect(audit.failures.map { "\($0.subject): \($0.sentence)" } == [])
    #expect(audit.worst < 1e-9)
  }

  @Test("one change is found and named", arguments: balances + limits + units + money)
  func bites(_ mutant: Mutant) {
    var park = GasPark.park
    var plan = GasPark.plan
    mutant.change(&park, &plan)
    let failures = audit(park, plan, GasPark.claim).failures
    let found = failures.contains { $0.subject == mutant.subject && $0.sentence.contains(mutant.sentence) }
    #expect(found, "found instead: \(failures.map { "\($0.subject): \($0.sentence)" })")
  }

  @Test("every flow changed by a thousandth is found", arguments: GasPark.plan.flows.indices)
  func everyFlow(_ index: Int) {
    for factor in [0.999, 1.001] {
      var plan = GasPark.plan
      plan.flows[index].amount *= factor
      #expect(!audit(GasPark.park, plan, GasPark.claim).holds, "\(plan.flows[index])")
    }
  }

  /// 500 + 40 + 98 + 102 Nm3/h of the park's own gas enter uses, with 900 + 240 + 54 + 306 kW.
  @Test("by-product gas is counted where it is used")
  func quantities() {
    let state = assessed(GasPark.park, GasPark.plan)
    #expect(agree(state.quantity("byproduct_gas_used"), 740))
    #expect(agree(state.quantity("byproduct_gas_heat"), 1500))
    #expect(agree(state.quantity("fuel_gas"), 90.6))
    #expect(agree(state.quantity("flared_gas"), 300))
    #expect(agree(state.quantity("electricity"), GasPark.electricity))
    #expect(agree(state.quantity("co2"), GasPark.carbon))
    #expect(agree(state.quantity("cost"), GasPark.cost))
  }

  /// By heat: at the boiler natural gas at 3 / 10 CNY/kWh is the cheapest; hydrogen, 2 / 3 CNY/kWh, is all that serves the
  /// reactor. (0.3 x 1194 + 2/3 x 306) / (0.3 x 2000 + 2/3 x 336).
  @Test("the recycling rate weighs gas by its heat")
  func recycling() throws {
    let rate = try #require(assessed(GasPark.park, GasPark.plan).indicator("resource_recycling"))
    #expect(agree(rate.value, 100 * (0.3 * 1194 + 204) / (600 + 224)))
    let gas = try #require(rate.partials.first { $0.id == "gas" })
    #expect(agree(gas.numerator, 1500 * 8000) && agree(gas.denominator, 2336 * 8000))
  }

  /// The boiler's 2000 kW make 1800 kW of steam, which is what the bath takes.
  private static var steaming: (park: Park, plan: OperatingPlan) {
    var (park, plan) = (GasPark.park, GasPark.plan)
    var heat = HeatSection(approach: 10)
    var steam = HeatUtility(name: "steam", role: .hot, from: 180, to: 180, origin: nowhere)
    (steam.fuel, steam.fuelEfficiency) = ("b/boiler", 0.9)
    heat.utilities = [steam]
    heat.streams = [
      HeatStream(name: "b/bath", plant: "b", role: .cold, from: 20, to: 60, duty: .fixed(1800), origin: nowhere)
    ]
    park.heat = heat
    plan.flows.append(
      Flow(
        resource: "heat", from: "steam", to: "b/bath", amount: 1800,
        slices: [HeatSlice(duty: 1800, hotFrom: 180, hotTo: 180, coldFrom: 20, coldTo: 60)], period: "year"))
    return (park, plan)
  }

  static let fuels: [Mutant] = [
    Mutant(
      name: "steam of less gas than it takes", subject: "b/boiler", sentence: "heat made of fuel 2250 kW, burnt 2000"
    ) {
      park, _ in park.heat?.utilities[0].fuelEfficiency = 0.8
    },
    Mutant(name: "another burner is named", subject: "b/reactor", sentence: "heat made of fuel 2000 kW, burnt 0") {
      park, _ in park.heat?.utilities[0].fuel = "b/reactor"
    },
  ]

  @Test("heat that a burner makes is balanced against its gas", arguments: fuels)
  func fuel(_ mutant: Mutant) {
    var (park, plan) = Self.steaming
    #expect(audit(park, plan, GasPark.claim).failures.isEmpty)
    mutant.change(&park, &plan)
    let failures = audit(park, plan, GasPark.claim).failures
    let found = failures.contains { $0.subject == mutant.subject && $0.sentence.contains(mutant.sentence) }
    #expect(found, "found instead: \(failures.map { "\($0.subject): \($0.sentence)" })")
  }
}
