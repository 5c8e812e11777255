import ParkModel

/// Two plants with a hot-water header and a line between them, and their plan, worked out by hand.
///
/// The oven gives 20 kW/K: 400 kW (150..130 degC) fill the header, which loses a tenth; 400 kW (130..110) take the line of 2 km,
/// on which 1 - 0.95^2 = 9.75 % are lost; 200 kW are cooled away. The wash takes 30 kW/K: 360 of the header (40..52), 361 of
/// the line, 179 of steam. Each plant gets and gives just what its own streams cannot do without: the conventional target.
enum HeatNet {
  /// Where the line's heat leaves the wash, degC.
  static let middle = 52 + 361.0 / 30

  static var park: Park {
    var park = Park(name: "net", operatingHours: 8000)
    park.plants = ["a", "b"].map { Plant(id: $0, origin: nowhere) }
    park.plants[0].at = Point(x: 0, y: 0)
    park.plants[1].at = Point(x: 1.5, y: 0.5)
    park.discountRate = 0
    var section = HeatSection(approach: 10)
    section.streams = [
      HeatStream(name: "a/oven", plant: "a", role: .hot, from: 150, to: 100, duty: .fixed(1000), origin: nowhere),
      HeatStream(name: "b/wash", plant: "b", role: .cold, from: 40, to: 70, duty: .fixed(900), origin: nowhere),
    ]
    var steam = HeatUtility(name: "steam", role: .hot, from: 184, to: 184, origin: nowhere)
    steam.price = 0.1
    section.utilities = [HeatUtility(name: "cooling", role: .cold, from: 20, to: 25, origin: nowhere), steam]
    var water = HeatHeader(name: "hot-water", supply: 90, back: 60, origin: nowhere)
    water.status = .candidate
    water.loss = 0.1
    water.capacity = 1000
    water.build = BuildCost(perCapacity: 100, life: 20)
    section.headers = [water]
    section.line.lossPerLength = 0.05
    section.line.perCapacityLength = 100
    section.site = .conventional
    section.connections.existing = [.insidePlants]
    section.connections.candidate = [.anyPair]
    park.heat = section
    return park
  }

  static var plan: OperatingPlan {
    var fill = flow(
      "a/oven", "hot-water", HeatSlice(duty: 400, hotFrom: 150, hotTo: 130, coldFrom: 60, coldTo: 90), .candidate)
    fill.site = "a"
    var draw = flow(
      "hot-water", "b/wash", HeatSlice(duty: 360, hotFrom: 90, hotTo: 60, coldFrom: 40, coldTo: 52), .candidate)
    draw.site = "b"
    var line = flow(
      "a/oven", "b/wash", HeatSlice(duty: 400, hotFrom: 130, hotTo: 110, coldFrom: 52, coldTo: middle), .candidate)
    line.lost = 39
    return OperatingPlan(
      state: .after,
      flows: [
        fill, draw, line,
        flow("a/oven", "cooling", HeatSlice(duty: 200, hotFrom: 110, hotTo: 100, coldFrom: 20, coldTo: 25), .existing),
        flow(
          "steam", "b/wash", HeatSlice(duty: 179, hotFrom: 184, hotTo: 184, coldFrom: middle, coldTo: 70), .existing),
      ],
      conversions: [],
      investments: [
        Investment(asset: "hot-water", size: 360, unit: "kW", capex: 36_000, annualised: 1800),
        Investment(asset: "a -> b", size: 400, unit: "kW", capex: 80_000, annualised: 4000),
      ])
  }

  /// 179 kW of steam over 8000 h at 0.1 CNY/kWh, and both investments.
  static var claim: SolveClaim {
    SolveClaim(
      status: .optimal, objectives: [ObjectiveClaim(name: "cost", value: 149_000, unit: "CNY/yr", bound: 149_000)])
  }

  private static func flow(_ from: String, _ to: String, _ slice: HeatSlice, _ status: Status) -> Flow {
    Flow(resource: "heat", from: from, to: to, amount: slice.duty, slices: [slice], period: "year", status: status)
  }
}
