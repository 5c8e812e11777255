import LinearPrograms
import ParkModel
import Planning
import Testing

@testable import Networks

@Suite("Metered figures")
struct MeterTests {
  @Test("A heat meter far above all flows of water leaves a plan")
  func heatBesideALittleWater() throws {
    var steam = amplyHot
    steam.today = 5000
    var heat = HeatSection(approach: 10)
    heat.streams = [coldStream("a/wash", 20, 60, 1200)]
    heat.utilities = [steam]
    let planned = try planState(.before, of: hourlyPark(heat: heat), pinnedToMeters: true, options: PlanningOptions())
    #expect(planned.claim.status == .optimal)
    #expect(abs((planned.claim.meteredDeviation ?? 0) - 3800 / 5000) < 1e-9)
  }
}
