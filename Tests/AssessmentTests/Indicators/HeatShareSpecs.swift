import Assessment
import ParkModel
import Testing

/// Shares of heat through headers, tanks and converters, worked out by hand.
@Suite("Recovered heat through what mixes it")
struct HeatShareSpecs {
  private func flow(_ from: String, _ to: String, _ duty: Double, period: String = "year") -> Flow {
    let slice = HeatSlice(duty: duty, hotFrom: 90, hotTo: 80, coldFrom: 50, coldTo: 60)
    return Flow(
      resource: "heat", from: from, to: to, amount: duty, slices: [slice], period: period, status: .existing)
  }

  private func park(_ more: (inout HeatSection) -> Void = { _ in }) -> Park {
    var section = HeatSection(approach: 10)
    section.streams = [
      HeatStream(name: "a/exhaust", plant: "a", role: .hot, from: 90, to: 80, duty: .fixed(100), origin: nowhere),
      HeatStream(name: "b/bath", plant: "b", role: .cold, from: 50, to: 60, duty: .fixed(100), origin: nowhere),
    ]
    section.utilities = [HeatUtility(name: "steam", role: .hot, from: 184, to: 184, origin: nowhere)]
    section.headers = [HeatHeader(name: "hot", supply: 70, back: 60, origin: nowhere)]
    more(&section)
    var park = Park(name: "shares", operatingHours: 8000)
    park.plants = ["a", "b"].map { Plant(id: $0, origin: nowhere) }
    park.heat = section
    return park
  }

  /// A heat pump takes 30 kW out of the header and gives 40 back to it: of 100 kW in it 60 come from the exhaust for the first
  /// time. s = (60 + 40 x 3/4 s) / 100 is 6/7, and of 70 kW drawn 60 are recovered, however often some went round.
  @Test("What goes round between a header and a heat pump counts in full, and once")
  func ring() {
    let park = park { section in
      let pump = HeatConverter(
        name: "pump", kind: .heatPump, source: .init(warm: 55, cool: 55), sink: .init(warm: 85, cool: 85),
        performance: .stated(4), capacity: 40, origin: nowhere)
      section.converters = [pump]
      section.streams += [
        HeatStream(
          name: "pump/source", plant: nil, role: .cold, from: 55, to: 55, duty: .perOutput(of: "pump", ratio: 0.75),
          origin: nowhere),
        HeatStream(
          name: "pump/sink", plant: nil, role: .hot, from: 85, to: 85, duty: .perOutput(of: "pump", ratio: 1),
          origin: nowhere),
      ]
    }
    let plan = OperatingPlan(
      state: .after,
      flows: [
        flow("a/exhaust", "hot", 60), flow("pump/sink", "hot", 40), flow("hot", "pump/source", 30),
        flow("hot", "b/bath", 70),
      ], conversions: [], investments: [])
    let result = assessed(park, plan)
    #expect(agree(result.quantity("recovered_heat"), 60))
    #expect(agree(result.indicator("waste_heat_recovery")?.numerator, 60))
  }

  /// By day 60 kW of exhaust and 20 of steam fill the tank, by night 80 are drawn: three quarters of them are recovered. Nothing
  /// fills it by night.
  @Test("What is drawn from a tank is recovered in the share of what fills it all year")
  func tank() {
    var park = park { $0.headers[0].holding = 1e6 }
    park.periods = [Period(id: "day", hours: 4000), Period(id: "night", hours: 4000)]
    let plan = OperatingPlan(
      state: .after,
      flows: [
        flow("a/exhaust", "hot", 60, period: "day"), flow("steam", "hot", 20, period: "day"),
        flow("hot", "b/bath", 80, period: "night"),
      ], conversions: [], investments: [])
    let result = assessed(park, plan)
    #expect(agree(result.quantity("recovered_heat"), 30))
    #expect(agree(result.indicator("waste_heat_recovery")?.numerator, 30))
  }
}
