import ParkModel
import Planning
import Testing

@testable import Networks

/// Heat between plants: through headers, and over lines that lose some of it.
@Suite("Headers and heat lines by hand")
struct HeaderTests {
  private func section(_ streams: [HeatStream], _ change: (inout HeatSection) -> Void) -> HeatSection {
    var section = HeatSection(approach: 10)
    section.streams = streams
    section.utilities = [amplyCold, amplyHot]
    section.connections.existing = [inside]
    change(&section)
    return section
  }

  private func header(_ supply: Double, _ back: Double, _ change: (inout HeatHeader) -> Void = { _ in }) -> HeatHeader {
    var header = HeatHeader(name: "hot-water", supply: supply, back: back, origin: origin("hot-water"))
    change(&header)
    return header
  }

  private func park(_ section: HeatSection, apart kilometres: Double = 0) -> Park {
    var park = hourlyPark(heat: section)
    park.plants = ["a", "b"].enumerated().map { index, id in
      var plant = Plant(id: id, origin: origin(id))
      plant.at = Point(x: Double(index) * kilometres, y: 0)
      return plant
    }
    return park
  }

  private func heating(_ park: Park, in state: StateName = .after) -> Double? {
    if case .optimal(let value) = optimum(of: "hot_utility", park, in: state) { value } else { nil }
  }

  private func expectHeating(
    _ park: Park, _ expected: Double, in state: StateName = .after, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try #require(heating(park, in: state), sourceLocation: sourceLocation)
    #expect(abs(found - expected) <= 1e-7 * max(1, expected), "\(found)", sourceLocation: sourceLocation)
    try expectAgreement(park, in: state, on: "hot_utility", sourceLocation: sourceLocation)
  }

  /// Models/examples/heat-header.dat says why: 300 kW fill the header and come out again, all of them warm enough for some of
  /// the 350 kW, so 50 of steam are left.
  @Test("Water between supply and return gives only what is warm enough", arguments: SiteConvention.allCases)
  func water(_ convention: SiteConvention) throws {
    let streams = [hotStream("a/vapour", 105, 105, 300), coldStream("b/wash", 40, 75, 350)]
    let section = section(streams) {
      $0.headers = [header(90, 60)]
      $0.site = convention
    }
    try expectHeating(park(section), 50)
  }

  /// As above with a tenth lost: 270 kW are drawn, 9 kW/K over 85..55 shifted. The wash asks for 10 kW/K over 80..45 and takes
  /// them all; steam does the other 80.
  @Test("A header's loss comes off what it gives")
  func loss() throws {
    let streams = [hotStream("a/vapour", 105, 105, 300), coldStream("b/wash", 40, 75, 350)]
    try expectHeating(park(section(streams) { $0.headers = [header(90, 60) { $0.loss = 0.1 }] }), 80)
  }

  @Test("A header's capacity bounds what is drawn; a candidate is there after only")
  func capacityAndStatus() throws {
    let streams = [hotStream("a/vapour", 105, 105, 300), coldStream("b/wash", 40, 75, 350)]
    try expectHeating(park(section(streams) { $0.headers = [header(90, 60) { $0.capacity = 100 }] }), 250)
    let candidate = park(section(streams) { $0.headers = [header(90, 60) { $0.status = .candidate }] })
    try expectHeating(candidate, 350, in: .before)
    try expectHeating(candidate, 50)
  }

  /// Waste heat at 80..70 degC is 75..65 shifted, and lifts header water by a third of its way, 65 to 75 of 65..95. Steam lifts
  /// it the rest: of 300 kW for b, 100 are waste heat and 200 steam. The conventional target forbids just that.
  @Test("Steam may lift a header inside a plant under the free target only")
  func lifting() throws {
    let streams = [hotStream("a/waste", 80, 70, 100), coldStream("b/wash", 40, 50, 300)]
    func park(_ convention: SiteConvention) -> Park {
      self.park(
        section(streams) {
          $0.headers = [header(90, 60)]
          $0.site = convention
        })
    }
    try expectHeating(park(.free), 200)
    try expectHeating(park(.conventional), 300)
  }

  /// Water that a warms from 60 to 75 cannot be handed to b to be warmed further: each site does the whole way.
  @Test("Every site warms a header's water all the way")
  func wholeWay() throws {
    let streams = [
      hotStream("a/low", 85, 70, 150), hotStream("c/high", 105, 85, 150), coldStream("b/wash", 40, 50, 300),
    ]
    // One after the other they could do without steam. Each by itself, c makes 150 kW, and a, whose heat reaches half the
    // way, another 150 with 75 of its own and 75 of steam. Without that steam b gets it itself: 150.
    let free = section(streams) { $0.headers = [header(90, 60)] }
    try expectHeating(park(free), 75)
    let conventional = section(streams) {
      $0.headers = [header(90, 60)]
      $0.site = .conventional
    }
    try expectHeating(park(conventional), 150)
  }

  /// Steam raised at 150 degC in a (hot 170..160 real, 165..155 shifted, at least 155) and used in b at 150 - 10.
  @Test("A steam header passes heat at one level")
  func steam() throws {
    let streams = [hotStream("a/gas", 170, 160, 400), coldStream("b/still", 140, 140, 500)]
    try expectHeating(park(section(streams) { $0.headers = [header(150, 150)] }), 100)
    try expectHeating(park(section(streams) { $0.headers = [header(151, 151)] }), 140)
    let tooHot = section([hotStream("a/gas", 165, 155, 400), coldStream("b/still", 140, 140, 500)]) {
      $0.headers = [header(150, 150)]
    }
    // Only down to 160 degC can the gas boil water at 150: 200 kW.
    try expectHeating(park(tooHot), 300)
  }

  @Test("A utility that may not serve streams raises the header's steam")
  func boiler() throws {
    let forbidden = section([coldStream("b/still", 140, 140, 500)]) {
      $0.headers = [header(150, 150) { $0.loss = 0.2 }]
      $0.connections.forbid = [pattern("steam", "any"), pattern("steam", "b/still")]
    }
    // `steam -> any` names the utility, so it covers the header as well: nothing can heat the still.
    #expect(heating(park(forbidden)) == nil)
    let raised = section([coldStream("b/still", 140, 140, 500)]) {
      $0.headers = [header(150, 150) { $0.loss = 0.2 }]
      $0.connections.forbid = [pattern("steam", "b/still")]
    }
    try expectHeating(park(raised), 625)
    let plan = try #require(plan(of: "hot_utility", park(raised), in: .after)?.plan)
    #expect(plan.flows.map(\.from) == ["hot-water", "steam"])
  }

  /// 0.95 of the heat arrives over each of two kilometres: 902.5 of 1000 kW, for a demand of 950.
  @Test("A line loses its share on every kilometre")
  func lineLoss() throws {
    let far = section([hotStream("a/oven", 150, 100, 1000), coldStream("b/wash", 20, 70, 950)]) {
      $0.line.lossPerLength = 0.05
      $0.connections.candidate = [pattern("any", "any")]
    }
    try expectHeating(park(far, apart: 2), 47.5)
    let flow = try #require(
      plan(of: "hot_utility", park(far, apart: 2), in: .after)?.plan.flows.first { $0.from == "a/oven" })
    #expect(abs(flow.amount - 1000) < 1e-6 && abs(flow.lost - 97.5) < 1e-6 && flow.length == 2)
  }

  @Test("A stated length, and a capacity for all pieces of the two streams together")
  func facts() throws {
    var oven = hotStream("a/oven", 150, 100, 1000)
    oven.segments = [HeatSegment(from: 150, to: 120, share: 0.5), HeatSegment(from: 120, to: 100, share: 0.5)]
    let section = section([oven, coldStream("b/wash", 20, 70, 950)]) {
      $0.line.lossPerLength = 0.05
      $0.connections.candidate = [pattern("any", "any")]
      var fact = LinkFact(from: "a/oven", to: "b/wash", origin: origin("facts"))
      fact.length = 1
      fact.capacity = 600
      $0.connections.facts = [fact]
    }
    try expectHeating(park(section, apart: 2), 950 - 570)
  }

  /// A metered exchange stands today, and pins what it carries before: 500 of the 700 kW, so 200 of steam.
  @Test("A metered exchange exists and is pinned")
  func metered() throws {
    let section = section([hotStream("a/oven", 150, 50, 1000), coldStream("b/wash", 20, 90, 700)]) {
      var fact = LinkFact(from: "a/oven", to: "b/wash", origin: origin("facts"))
      fact.today = 500
      $0.connections.facts = [fact]
    }
    let joint = jointProgram(of: park(section), in: .before, pinnedToMeters: true, flowBound: 100)
    #expect(joint.meters.map(\.today) == [500])
    try expectHeating(park(section), 0, in: .before)
  }

  /// Two kilometres at 1000 CNY/km and 10 CNY/(km kW), over one year without interest.
  @Test("A new line and a new header are paid for by what they carry")
  func cost() throws {
    var priced = amplyHot
    priced.price = 100
    let section = section([hotStream("a/oven", 150, 100, 1000), coldStream("b/wash", 20, 70, 1000)]) {
      $0.utilities = [amplyCold, priced]
      $0.line.fixedPerLength = 1000
      $0.line.perCapacityLength = 10
      $0.line.life = 1
      $0.connections.candidate = [pattern("any", "any")]
    }
    var park = park(section, apart: 2)
    park.discountRate = 0
    // 1000 kW for 2 x 1000 + 2 x 10 x 1000 CNY, against 100,000 of steam in the one hour.
    let joint = jointProgram(of: park, in: .after, pinnedToMeters: false, flowBound: 100)
    #expect(joint.charges.map(\.asset) == ["a -> b"] && joint.charges[0].largest == 1000)
    #expect(optimum(of: "cost", park, in: .after) == .optimal(22_000))
    try expectAgreement(park, in: .after, on: "cost")
  }
}
