import ParkModel

/// A bath that mixes cold, warm and hot water, and a river that takes no warm water; worked out by hand.
///
/// - bath: 10 t/h at 15 degC, 6 at 45 and 4 at 85, 60 degC asked. The hot water brings 4 * 25 = 100 of 10 * 45 + 6 * 15 = 540
///   t K/h; 8 t/h of the cold and 16/3 of the warm water are heated: 8 * 45 + 16/3 * 15 = 440. Heat, at 1.163 kWh/(t K):
///   279.12 kW from 15 to 45 degC, 232.6 from 45 to 60.
/// - river: 4 t/h at 45 degC are cooled to 35, 46.52 kW. The sewer takes 1 t/h as it is.
enum WarmWater {
  static let capacity = 1.163

  static var park: Park {
    var park = Park(name: "warm", operatingHours: 8000)
    park.plants = [Plant(id: "a", origin: nowhere), Plant(id: "b", origin: nowhere)]
    var kind = MaterialKind.water
    kind.heatCapacity = capacity
    var section = MaterialSection(kind: kind)
    section.properties = [Property(id: "COD", unit: "mg/L")]
    var town = Supply(name: "town", quality: Composition(["COD": 3]), origin: nowhere)
    town.temperature = 15
    section.supplies = [town]
    section.sources = [source("a/out", 11, 45), source("b/hot", 4, 85)]
    var bath = Sink(name: "a/bath", plant: "a", demand: .exactly(20), origin: nowhere)
    bath.temperature = .exactly(60)
    section.sinks = [bath]
    var river = Outlet(name: "river", origin: nowhere)
    river.temperature = Bounds(lower: -.infinity, upper: 35)
    section.outlets = [river, Outlet(name: "sewer", origin: nowhere)]
    section.connections.existing = [.anyPair]
    park.materials = [section]
    var heat = HeatSection(approach: 10)
    heat.utilities = [
      HeatUtility(name: "cooling", role: .cold, from: 10, to: 15, origin: nowhere),
      HeatUtility(name: "steam", role: .hot, from: 184, to: 184, origin: nowhere),
    ]
    park.heat = heat
    return park.withEnteringStreams()
  }

  private static func source(_ name: String, _ amount: Double, _ temperature: Double) -> Source {
    var source = Source(
      name: name, plant: String(name.prefix(1)), amount: .fixed(amount), quality: Composition(["COD": 50]),
      origin: nowhere)
    source.temperature = temperature
    return source
  }

  static var plan: OperatingPlan {
    OperatingPlan(
      state: .before,
      flows: [
        water("town", "a/bath", 10, 15, tempered: 8, cod: 3), water("a/out", "a/bath", 6, 45, tempered: 16.0 / 3),
        water("b/hot", "a/bath", 4, 85), water("a/out", "river", 4, 45, tempered: 4), water("a/out", "sewer", 1, 45),
        heat(
          "steam", "a/bath/heating",
          [
            HeatSlice(duty: 8 * capacity * 30, hotFrom: 184, hotTo: 184, coldFrom: 15, coldTo: 45),
            HeatSlice(duty: (8 + 16.0 / 3) * capacity * 15, hotFrom: 184, hotTo: 184, coldFrom: 45, coldTo: 60),
          ]),
        heat(
          "river/cooling", "cooling",
          [HeatSlice(duty: 4 * capacity * 10, hotFrom: 45, hotTo: 35, coldFrom: 10, coldTo: 15)]),
      ])
  }

  static let claim = SolveClaim(status: .optimal)

  private static func water(
    _ from: String, _ to: String, _ amount: Double, _ temperature: Double, tempered: Double = 0, cod: Double = 50
  ) -> Flow {
    var flow = Flow(
      resource: "water", from: from, to: to, amount: amount, quality: ["COD": cod], period: "year")
    flow.temperature = temperature
    flow.tempered = tempered
    return flow
  }

  private static func heat(_ from: String, _ to: String, _ slices: [HeatSlice]) -> Flow {
    Flow(
      resource: "heat", from: from, to: to, amount: slices.reduce(0) { $0 + $1.duty }, slices: slices, period: "year")
  }
}
