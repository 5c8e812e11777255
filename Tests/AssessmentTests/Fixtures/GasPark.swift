import ParkModel

/// A gas network after its retrofit, worked out by hand (invented figures).
///
/// - off-gas: 1000 Nm3/h of 60 % H2 and 40 % N2, 1.8 kWh/Nm3: 200 to the psa, 500 to the boiler, 300 to the stack.
/// - psa: 85 % of the H2 in pure hydrogen, 0.51 of 200 = 102; 98 of tail with (0.6 - 0.51) / 0.49 = 9/49 H2, 40/49 N2 and
///   (1.8 - 0.51 x 3) / 0.49 = 27/49 kWh/Nm3; 20 kW, 10 CNY/h.
/// - boiler: 500 x 1.8 + 40 x 6 + 98 x 27/49 + 80.6 x 10 = 900 + 240 + 54 + 806 = 2000 kW of 718.6 Nm3/h: 2.783 kWh/Nm3 and
///   (200 + 80) / 718.6 = 38.965 % N2; each Nm3 is lifted by 0.01 kWh.
/// - reactor: 102 + 10 of bought hydrogen.
enum GasPark {
  static let share = 0.51
  static let tail: [String: Double] = ["H2": 9e6 / 49, "N2": 40e6 / 49, "heating_value": 27.0 / 49]
  static let pure: [String: Double] = ["H2": 1e6, "N2": 0, "heating_value": 3]
  static let offGas: [String: Double] = ["H2": 600_000, "N2": 400_000, "heating_value": 1.8]
  static let natural: [String: Double] = ["H2": 0, "N2": 0, "heating_value": 10]
  static let biogas: [String: Double] = ["H2": 0, "N2": 0, "heating_value": 6]

  /// kW: the psa's own, the boiler's, and what lifts 200 from 100 to 800 kPa, 102 from 800 and 10 from 1000 to 2000.
  static var electricity: Double {
    let lifts = Compression()
    return 20 + 7.186 + 200 * lifts.work(from: 100, to: 800) + 102 * lifts.work(from: 800, to: 2000)
      + 10 * lifts.work(from: 1000, to: 2000)
  }
  /// CNY/yr: 3 x 80.6 + 2 x 10 of gas, 10 of the psa, 3 of the stack, electricity at 0.5, 200,000 CNY over 10 years.
  static var cost: Double { 8000 * (261.8 + 10 + 3 + 0.5 * electricity) + 20_000 }
  /// t/yr: 0.002 of natural gas, 0.001 of biogas, 0.0004 of electricity.
  static var carbon: Double { 8000 * (0.002 * 80.6 + 0.001 * 40 + 0.0004 * electricity) }

  static var claim: SolveClaim {
    SolveClaim(
      status: .optimal,
      objectives: [
        ObjectiveClaim(name: "cost", value: cost, unit: "CNY/yr", bound: cost),
        ObjectiveClaim(name: "co2", value: carbon, unit: "t/yr", bound: carbon),
        ObjectiveClaim(name: "electricity", value: electricity, unit: "kW", bound: electricity),
      ])
  }

  static var park: Park {
    var park = Park(name: "gas", operatingHours: 8000)
    park.plants = [Plant(id: "a", origin: nowhere), Plant(id: "b", origin: nowhere)]
    var power = Commodity(id: "electricity", price: 0.5, unit: "kWh")
    power.co2 = 0.0004
    park.commodities = [power]
    park.discountRate = 0
    park.materials = [section]
    return park
  }

  private static var section: MaterialSection {
    var section = MaterialSection(
      kind: MaterialKind(
        id: "gas", amountUnit: "Nm3/h", supplyMeasure: "fuel_gas", outletMeasure: "flared_gas", opensOutlets: true))
    section.properties = ["H2", "N2"].map { Property(id: $0, unit: "%", scale: 1e4) }
    section.properties.append(Property(id: "heating_value", unit: "MJ/Nm3", scale: 1 / 3.6))
    var hydrogen = Supply(name: "hydrogen", quality: Composition(pure), origin: nowhere)
    (hydrogen.price, hydrogen.pressure) = (2, 1000)
    var natural = Supply(name: "natural-gas", quality: Composition(Self.natural), origin: nowhere)
    (natural.price, natural.co2) = (3, 0.002)
    section.supplies = [hydrogen, natural]
    var digester = source("a/digester", .between(Bounds(upper: 50)), biogas, "biogas")
    digester.co2 = 0.001
    var offGas = source("a/off-gas", .fixed(1000), Self.offGas, "tail_gas")
    offGas.pressure = 100
    section.sources = [digester, offGas]
    var boiler = Sink(name: "b/boiler", plant: "b", demand: .exactly(2000), origin: nowhere)
    boiler.demandProperty = "heating_value"
    boiler.limit = ["N2": Bounds(upper: 500_000), "heating_value": Bounds(lower: 2.5)]
    boiler.lift = 0.01
    var reactor = Sink(name: "b/reactor", plant: "b", demand: .exactly(112), origin: nowhere)
    reactor.limit = ["H2": Bounds(lower: 990_000)]
    reactor.pressure = 2000
    section.sinks = [boiler, reactor]
    section.treatments = [psa]
    var stack = Outlet(name: "stack", origin: nowhere)
    (stack.price, stack.capacity) = (0.01, 400)
    section.outlets = [stack]
    section.connections.existing = [.link("any", "stack"), .link("natural-gas", "b/boiler")]
    section.connections.candidate = [.anyPair]
    return section
  }

  private static func source(
    _ name: String, _ amount: SourceAmount, _ quality: [String: Double], _ kind: String
  ) -> Source {
    var source = Source(name: name, plant: "a", amount: amount, quality: Composition(quality), origin: nowhere)
    source.wasteKind = kind
    return source
  }

  private static var psa: Treatment {
    var split = Purification(outlet: Composition(pure), recovery: share, rejectTo: ["b/boiler", "stack"])
    split.isExact = true
    split.tail = Composition(tail)
    split.recovers = ["H2": 0.85]
    var unit = Treatment(name: "psa", plant: nil, action: .purify(split), origin: nowhere)
    unit.status = .candidate
    unit.accepts = ["a/off-gas"]
    unit.capacity = 300
    unit.pressure = 800
    unit.cost = 0.05
    unit.needs = [Need(commodity: "electricity", amount: 0.1)]
    unit.build = BuildCost(perCapacity: 1000, life: 10)
    return unit
  }

  static var plan: OperatingPlan {
    OperatingPlan(
      state: .after,
      flows: [
        flow("a/digester", "b/boiler", 40, biogas, kind: "biogas", .candidate),
        flow("a/off-gas", "b/boiler", 500, offGas, kind: "tail_gas", .candidate),
        flow("a/off-gas", "psa", 200, offGas, kind: "tail_gas", .candidate),
        flow("a/off-gas", "stack", 300, offGas, kind: "tail_gas"),
        flow("hydrogen", "b/reactor", 10, pure),
        flow("natural-gas", "b/boiler", 80.6, natural),
        flow("psa", "b/reactor", 102, pure, .candidate),
        flow("psa/reject", "b/boiler", 98, tail, .candidate),
      ],
      conversions: [
        Conversion(
          asset: "psa", resource: "gas", period: "year", throughput: 200,
          inputs: [
            Term(resource: "gas", name: "inflow", amount: 200, quality: offGas),
            Term(resource: "electricity", name: "electricity", amount: 20),
          ],
          outputs: [
            Term(resource: "gas", name: "product", amount: 102, quality: pure),
            Term(resource: "gas", name: "reject", amount: 98, quality: tail),
          ], losses: [])
      ],
      investments: [Investment(asset: "psa", size: 200, unit: "Nm3/h", capex: 200_000, annualised: 20_000)])
  }

  private static func flow(
    _ from: String, _ to: String, _ amount: Double, _ quality: [String: Double], kind: String? = nil,
    _ status: Status = .existing
  ) -> Flow {
    Flow(
      resource: "gas", from: from, to: to, amount: amount, quality: quality, wasteKind: kind, period: "year",
      status: status)
  }
}
