import ParkModel
import Testing

@testable import Networks

/// A stream whose heat is not spread evenly, told in stretches.
@Suite("Streams in segments")
struct SegmentTests {
  /// Warms up by 800 kW to 100 degC, boils with 2000, is superheated by 200: 10 kW/K on either side of the boiling.
  private var boiler: HeatStream {
    var stream = coldStream("b/boiler", 20, 120, 3000)
    stream.segments = [
      HeatSegment(from: 20, to: 100, share: 800 / 3000), HeatSegment(from: 100, to: 100, share: 2000 / 3000),
      HeatSegment(from: 100, to: 120, share: 200 / 3000),
    ]
    return stream
  }

  private func section(_ streams: [HeatStream]) -> HeatSection {
    var section = HeatSection(approach: 10)
    section.streams = streams
    section.utilities = [amplyCold, amplyHot]
    section.connections.candidate = [pattern("any", "any")]
    return section
  }

  /// Vapour at 105 degC is 100 shifted, so it serves what the boiler takes up to 95 degC: 750 of the 2500 kW. Spread
  /// evenly, the boiler would take 30 kW/K, and 2250 kW of the vapour.
  @Test("Heat passes where the segments have it, in both methods")
  func byHand() {
    let park = section([hotStream("a/vapour", 105, 105, 2500), boiler])
    let table = ProblemTable(park)
    #expect(abs(table.hotUtility - 2250) < 1e-9)
    #expect(abs(table.coldUtility - 1750) < 1e-9)
    #expect(table.pinches == [100])
    guard case .optimal(let heat) = optimum(of: "hot_utility", hourlyPark(heat: park), in: .after) else {
      Issue.record("no optimum")
      return
    }
    #expect(abs(heat - 2250) < 1e-6)
    #expect(
      abs(
        ProblemTable(section([hotStream("a/vapour", 105, 105, 2500), coldStream("b/boiler", 20, 120, 3000)])).hotUtility
          - 750) < 1e-9)
  }

  @Test("One stream in pieces is many streams end to end, on 60 random sections")
  func piecesAreStreams() {
    for seed in 1...60 {
      var random = SeededGenerator(seed: seed)
      var whole: [HeatStream] = []
      var apart: [HeatStream] = []
      for index in 0..<6 {
        let isHot = random.chance(0.5)
        var at = random.number(20...90)
        let start = at
        var parts: [(from: Double, to: Double, duty: Double)] = []
        for _ in 0..<random.count(1...4) {
          let next = random.chance(0.3) ? at : at + random.number(5...40)
          parts.append((at, next, random.number(10...900)))
          at = next
        }
        guard at > start else { continue }
        if isHot { parts = parts.reversed().map { ($0.to, $0.from, $0.duty) } }
        let duty = parts.reduce(0) { $0 + $1.duty }
        let make = isHot ? hotStream : coldStream
        var stream = make("p/s\(index)", parts[0].from, parts[parts.count - 1].to, duty)
        stream.segments = parts.map { HeatSegment(from: $0.from, to: $0.to, share: $0.duty / duty) }
        whole.append(stream)
        for (piece, part) in parts.enumerated() {
          apart.append(make("p/s\(index)x\(piece)", part.from, part.to, part.duty))
        }
      }
      let (one, other) = (ProblemTable(section(whole)), ProblemTable(section(apart)))
      #expect(abs(one.hotUtility - other.hotUtility) <= 1e-7, "seed \(seed)")
      #expect(abs(one.coldUtility - other.coldUtility) <= 1e-7, "seed \(seed)")
      guard case .optimal(let heat) = optimum(of: "hot_utility", hourlyPark(heat: section(whole)), in: .after) else {
        Issue.record("seed \(seed): no optimum")
        continue
      }
      #expect(abs(heat - one.hotUtility) <= 1e-6 * max(1, heat), "seed \(seed)")
    }
  }

  @Test("glpsol agrees; pieces are entries of their own there")
  func glpsolAgrees() throws {
    let park = hourlyPark(heat: section([hotStream("a/vapour", 105, 105, 2500), boiler]))
    try expectAgreement(park, in: .after, on: "hot_utility")
    guard
      case .data(_, let text) = mathProgData(
        for: resourceNetworks(of: park, in: .after)[0], measure: "hot_utility", period: park.periods[0])
    else {
      Issue.record("refused")
      return
    }
    #expect(text.contains("b/boiler#2"))
  }
}
