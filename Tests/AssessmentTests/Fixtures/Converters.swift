import ParkModel

/// A heat pump, an engine, a chiller and a district net on one flue and one vapour, and their plan worked out by hand.
///
/// Pump: 800 kW at 90 degC with COP 4, of 200 kW electricity and 600 of the vapour's 1000 kW at 60 degC. Engine: 1000 kW at 90
/// degC with 10 % make 100 kW, 900 are cooled at 30 degC. Chiller: 70 kW of cooling with COP 0.7 from 100 kW at 85 degC. The flue
/// gives 20 kW/K: 1000 kW (180..130 degC), 100 (130..125), 500 to the district (125..100).
enum Converters {
  static var park: Park {
    var park = Park(name: "converters", operatingHours: 8000)
    park.plants = [Plant(id: "a", origin: nowhere)]
    park.discountRate = 0
    var electricity = Commodity(id: "electricity", price: 0.5, unit: "kWh")
    electricity.co2 = 0.0005
    park.commodities = [electricity]
    var section = HeatSection(approach: 10)
    section.utilities = [HeatUtility(name: "cooling", role: .cold, from: 10, to: 15, origin: nowhere)]
    section.connections.candidate = [.anyPair]
    section.streams = [
      stream("a/flue", .hot, 180, 100, .fixed(1600)), stream("a/vapour", .hot, 60, 60, .fixed(1000)),
      stream("a/room", .hot, 22, 18, .fixed(70)), stream("a/wash", .cold, 60, 75, .fixed(800)),
      stream("a/district", .cold, 40, 70, .chosen(Bounds(lower: 100, upper: 600))),
    ]
    section.streams[4].pays = 0.07
    var pump = HeatConverter(
      name: "pump", kind: .heatPump, source: .init(warm: 45, cool: 45), sink: .init(warm: 90, cool: 90),
      performance: .stated(4), capacity: 900, origin: nowhere)
    pump.status = .candidate
    pump.build = BuildCost(perCapacity: 1000, life: 20)
    let engine = HeatConverter(
      name: "orc", kind: .engine, source: .init(warm: 90, cool: 90), sink: .init(warm: 30, cool: 30),
      performance: .shareOfReversible(0.1 / (60 / 363.15)), capacity: 200, origin: nowhere)
    var chiller = HeatConverter(
      name: "chiller", kind: .absorption, source: .init(warm: 7, cool: 7), sink: .init(warm: 35, cool: 35),
      performance: .stated(0.7), capacity: 80, origin: nowhere)
    chiller.drive = .init(warm: 85, cool: 85)
    section.converters = [chiller, engine, pump]
    section.streams += [
      side("pump", "source", .cold, 45, 0.75), side("pump", "sink", .hot, 90, 1), side("orc", "source", .cold, 90, 10),
      side("orc", "sink", .hot, 30, 9), side("chiller", "source", .cold, 7, 1),
      side("chiller", "sink", .hot, 35, 17.0 / 7),
      side("chiller", "drive", .cold, 85, 10.0 / 7),
    ]
    park.heat = section
    return park
  }

  static var plan: OperatingPlan {
    OperatingPlan(
      state: .after,
      flows: [
        flow("a/vapour", "pump/source", 600, (60, 60), (45, 45)), flow("pump/sink", "a/wash", 800, (90, 90), (60, 75)),
        flow("a/flue", "orc/source", 1000, (180, 130), (90, 90)),
        flow("a/flue", "chiller/drive", 100, (130, 125), (85, 85)),
        flow("a/flue", "a/district", 500, (125, 100), (40, 70)), flow("a/room", "chiller/source", 70, (22, 18), (7, 7)),
        flow("a/vapour", "cooling", 400, (60, 60), (10, 15), .existing),
        flow("orc/sink", "cooling", 900, (30, 30), (10, 15), .existing),
        flow("chiller/sink", "cooling", 170, (35, 35), (10, 15), .existing),
      ],
      conversions: [
        conversion("pump", 800, [("source", 600), ("electricity", 200)], [("sink", 800)]),
        conversion("orc", 100, [("source", 1000)], [("sink", 900), ("electricity", 100)]),
        conversion("chiller", 70, [("source", 70), ("drive", 100)], [("sink", 170)]),
      ],
      investments: [Investment(asset: "pump", size: 800, unit: "kW", capex: 800_000, annualised: 40_000)])
  }

  /// 100 kW of electricity more than is made, 500 kW that the district pays, and the pump, over 8000 h.
  static var claim: SolveClaim {
    let cost = 8000 * (100 * 0.5 - 500 * 0.07) + 40_000
    return SolveClaim(
      status: .optimal, objectives: [ObjectiveClaim(name: "cost", value: cost, unit: "CNY/yr", bound: cost)])
  }

  private static func stream(_ name: String, _ role: HeatRole, _ from: Double, _ to: Double, _ duty: HeatDuty)
    -> HeatStream
  {
    HeatStream(name: name, plant: "a", role: role, from: from, to: to, duty: duty, origin: nowhere)
  }

  private static func side(_ converter: String, _ side: String, _ role: HeatRole, _ at: Double, _ ratio: Double)
    -> HeatStream
  {
    HeatStream(
      name: "\(converter)/\(side)", plant: nil, role: role, from: at, to: at,
      duty: .perOutput(of: converter, ratio: ratio), origin: nowhere)
  }

  private static func flow(
    _ from: String, _ to: String, _ duty: Double, _ hot: (Double, Double), _ cold: (Double, Double),
    _ status: Status = .candidate
  ) -> Flow {
    let slice = HeatSlice(duty: duty, hotFrom: hot.0, hotTo: hot.1, coldFrom: cold.0, coldTo: cold.1)
    return Flow(resource: "heat", from: from, to: to, amount: duty, slices: [slice], period: "year", status: status)
  }

  private static func conversion(
    _ asset: String, _ output: Double, _ inputs: [(String, Double)], _ outputs: [(String, Double)]
  ) -> Conversion {
    func terms(_ list: [(String, Double)]) -> [Term] {
      list.map { Term(resource: $0.0 == "electricity" ? "electricity" : "heat", name: $0.0, amount: $0.1) }
    }
    return Conversion(
      asset: asset, resource: "heat", period: "year", throughput: output, inputs: terms(inputs),
      outputs: terms(outputs),
      losses: [])
  }
}
