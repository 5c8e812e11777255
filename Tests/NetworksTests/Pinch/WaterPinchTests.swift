import Networks
import Testing

private typealias Stream = WaterPinch.Stream

/// Processes of fixed mass load: load g/h, the dirtiest inlet and outlet, g/t. Each counts at its limiting flow.
private func processes(
  _ list: [(load: Double, inlet: Double, outlet: Double)]
) -> (sinks: [Stream], sources: [Stream]) {
  let flows = list.map { $0.load / ($0.outlet - $0.inlet) }
  let sinks = list.indices.map { Stream("p\($0)", flow: flows[$0], concentration: list[$0].inlet) }
  let sources = list.indices.map { Stream("p\($0)", flow: flows[$0], concentration: list[$0].outlet) }
  return (sinks, sources)
}

private func streams(_ list: [(flow: Double, concentration: Double)]) -> [Stream] {
  list.indices.map { Stream("s\($0)", flow: list[$0].flow, concentration: list[$0].concentration) }
}

/// Clean water, as much as is wanted.
private let clean = [Stream("fresh", flow: .infinity, concentration: 0)]

/// A published case with its targets, t/h or kg/s, and pinches in ppm where the paper names them.
struct PublishedTarget: CustomTestStringConvertible, Sendable {
  let name: String
  fileprivate let sinks: [WaterPinch.Stream]
  fileprivate let sources: [WaterPinch.Stream]
  let fresh: Double
  let waste: Double
  var pinch: Double?
  var testDescription: String { name }
}

@Suite("The water cascade")
struct WaterPinchTests {
  private static func loaded(
    _ name: String, _ list: [(load: Double, inlet: Double, outlet: Double)], _ water: Double, pinch: Double? = nil
  ) -> PublishedTarget {
    let both = processes(list)
    return PublishedTarget(
      name: name, sinks: both.sinks, sources: both.sources, fresh: water, waste: water, pinch: pinch)
  }

  private static func fixed(
    _ name: String, sinks: [(Double, Double)], sources: [(Double, Double)], _ fresh: Double, _ waste: Double,
    pinch: Double? = nil
  ) -> PublishedTarget {
    PublishedTarget(
      name: name, sinks: streams(sinks), sources: streams(sources), fresh: fresh, waste: waste, pinch: pinch)
  }

  static let published: [PublishedTarget] = [
    loaded(
      "Wang & Smith 1994, four processes",
      [(2000, 0, 100), (5000, 50, 100), (30_000, 50, 800), (4000, 400, 800)], 90, pinch: 100),
    loaded(
      "A brewery of six processes",
      [
        (109_900, 0, 1570), (389_160, 1596, 8474), (95_130, 442, 1695), (505_070, 1950, 9010), (25_880, 857, 1464),
        (117_020, 990, 9684),
      ], 146.0041),
    loaded(
      "Olesen & Polley 1996, fifteen processes in three plants",
      [
        (2000, 0, 100), (2000, 50, 80), (5000, 50, 100), (30_000, 80, 800), (4000, 400, 800), (2000, 0, 100),
        (2000, 50, 80), (5000, 80, 400), (30_000, 100, 800), (4000, 400, 1000), (2000, 0, 100), (2000, 25, 50),
        (5000, 25, 125), (30_000, 50, 800), (15_000, 100, 150),
      ], 314.3552),
    fixed(
      "Polley & Polley 2000", sinks: [(50, 20), (100, 50), (80, 100), (70, 200)],
      sources: [(50, 50), (100, 100), (70, 150), (60, 250)], 70, 50, pinch: 150),
    fixed(
      "Sorin & Bédard 1999", sinks: [(120, 0), (80, 50), (80, 50), (140, 140), (80, 170), (195, 240)],
      sources: [(120, 100), (80, 140), (140, 180), (80, 230), (195, 250)], 200, 120),
    fixed(
      "El-Halwagi 1997, acrylonitrile", sinks: [(1.2, 0), (5.8, 10)],
      sources: [(0.8, 0), (5, 14), (5.9, 25), (1.4, 34)],
      2.0571, 8.1571, pinch: 14),
    fixed(
      "Jacob et al. 2002, paper: no fresh water", sinks: [(1200, 120), (800, 105), (500, 80)],
      sources: [(500, 100), (2000, 110), (400, 110), (300, 60)], 0, 700),
    fixed(
      "Foo 2008: no wastewater", sinks: [(50, 20), (20, 50), (100, 400)], sources: [(50, 100), (20, 20), (40, 250)],
      60, 0),
    fixed(
      "Wang & Smith 1995, specialty chemicals", sinks: [(80, 100), (50, 200), (10, 0), (10, 0), (15, 10)],
      sources: [(20, 1000), (50, 700), (40, 100), (10, 10), (5, 100)], 90.6429, 50.6429),
  ]

  @Test("comes to the published targets", arguments: published)
  func targets(_ target: PublishedTarget) throws {
    let pinch = try #require(WaterPinch(sinks: target.sinks, sources: target.sources, supplies: clean))
    #expect(abs(pinch.freshWater - target.fresh) < 1e-4, "\(pinch.freshWater)")
    #expect(abs(pinch.wastewater - target.waste) < 1e-4, "\(pinch.wastewater)")
    if let published = target.pinch { #expect(pinch.pinches.contains(published), "\(pinch.pinches)") }
  }

  @Test("a threshold problem has no pinch", arguments: published.suffix(3).prefix(1))
  func threshold(_ target: PublishedTarget) throws {
    let pinch = try #require(WaterPinch(sinks: target.sinks, sources: target.sources, supplies: clean))
    #expect(pinch.pinches.isEmpty)
    #expect(pinch.sourcesBelow.isEmpty && pinch.sourcesAbove.isEmpty)
  }

  /// Wang & Smith's composite: 2, 5, 30 and 4 kg/h over their ranges of concentration; 90 t/h touch it at 100 ppm.
  @Test("draws the limiting composite curve and the line that touches it")
  func composite() throws {
    let case94 = Self.published[0]
    let pinch = try #require(WaterPinch(sinks: case94.sinks, sources: case94.sources, supplies: clean))
    #expect(pinch.levels.map(\.concentration) == [0, 50, 100, 400, 800])
    for (found, expected) in zip(pinch.levels.map(\.load), [0.0, 1000, 9000, 21_000, 41_000]) {
      #expect(abs(found - expected) < 1e-8)
    }
    #expect(pinch.levels.allSatisfy { $0.supplied >= $0.load - 1e-8 })
    #expect(abs(pinch.levels[2].supplied - 9000) < 1e-8)
    #expect(pinch.sourcesAbove.map(\.name) == ["p2", "p3"])
    #expect(pinch.sourcesBelow.isEmpty)
  }

  @Test("lays what streams offer nowhere above what uses may take", arguments: published)
  func curves(_ target: PublishedTarget) throws {
    let pinch = try #require(WaterPinch(sinks: target.sinks, sources: target.sources, supplies: clean))
    let (offered, taken) = (pinch.sourceComposite, pinch.sinkComposite)
    for (flow, load) in zip(taken.flows, taken.loads) {
      #expect(offered.load(at: flow) <= load + 1e-6 * max(1, load))
    }
  }

  @Test("takes the cleaner supply first, and the next where it gives too little")
  func supplies() throws {
    // 100 t/h at 10 g/t at most, and a stream of 60 t/h at 30: a third of it, or all that fits beside a dirtier supply.
    let sinks = [Stream("wash", flow: 100, concentration: 10)]
    let sources = [Stream("used", flow: 60, concentration: 30)]
    func target(_ supplies: [Stream]) -> WaterPinch? { WaterPinch(sinks: sinks, sources: sources, supplies: supplies) }
    let well = Stream("well", flow: .infinity, concentration: 6)
    #expect(abs((target(clean)?.freshWater ?? 0) - 200.0 / 3) < 1e-9)
    // 10 = (30 x + 6 (100 - x)) / 100: x = 400 / 24.
    #expect(abs((target([well])?.freshWater ?? 0) - (100 - 400.0 / 24)) < 1e-9)
    let both = try #require(target([well, Stream("fresh", flow: 20, concentration: 0)]))
    #expect(both.supplied.map(\.name) == ["fresh", "well"])
    #expect(both.supplied[0].flow == 20)
    // 1000 = 6 w + 30 (80 - w): w = 1400 / 24.
    #expect(abs(both.supplied[1].flow - 1400.0 / 24) < 1e-9)
    #expect(target([Stream("sea", flow: .infinity, concentration: 11)]) == nil)
    #expect(target([Stream("fresh", flow: 66, concentration: 0)]) == nil)
  }

  @Test("a use that takes anything takes the dirtiest")
  func unlimited() throws {
    let sinks = [Stream("wash", flow: 100, concentration: .infinity)]
    let pinch = try #require(
      WaterPinch(sinks: sinks, sources: [Stream("used", flow: 60, concentration: 500)], supplies: clean))
    #expect(abs(pinch.freshWater - 40) < 1e-9)
    #expect(pinch.wastewater < 1e-9)
  }
}

extension WaterPinch.Composite {
  /// The load of the first so many t/h.
  fileprivate func load(at flow: Double) -> Double {
    for index in flows.indices.dropFirst() where flow <= flows[index] {
      let step = flows[index] - flows[index - 1]
      return loads[index - 1] + (step > 0 ? (flow - flows[index - 1]) / step : 0) * (loads[index] - loads[index - 1])
    }
    return loads.last ?? 0
  }
}
