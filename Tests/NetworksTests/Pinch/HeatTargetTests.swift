import ParkModel
import Planning
import Testing

@testable import Networks

@Suite("Heat targets: curves, pinches, loads of utilities")
struct HeatTargetTests {
  private func targets(_ section: HeatSection) -> HeatTargets {
    HeatTargets(HeatNetwork(section, of: hourlyPark(heat: section), in: .after)) { _, _ in 0 }
  }

  private func points(_ curve: [HeatTarget.Point]) -> [[Double]] { curve.map { [$0.temperature, $0.heat] } }

  /// The oven gives 10 kW/K over 100..60, the dryer takes 10 kW/K over 70..110: see ProblemTableTests for the cascade.
  @Test("Two streams by hand: composites meet the approach at the pinch, 200 kW hang over at either end")
  func curves() throws {
    var section = HeatSection(approach: 10)
    section.streams = [hotStream("a/oven", 100, 60, 400), coldStream("b/dry", 70, 110, 400)]
    let target = try #require(targets(section).pools.first)
    #expect(target.plant == nil && target.period == "year")
    #expect(points(target.hotComposite) == [[60, 0], [100, 400]])
    #expect(points(target.coldComposite) == [[70, 200], [110, 600]])
    #expect(points(target.grandComposite) == [[115, 200], [95, 0], [75, 0], [55, 200]])
    #expect(target.pinches == [95, 75])
    #expect(target.approach == 10)
    #expect(!target.isThreshold)
  }

  /// Without approach: a takes 10 kW/K over 100..200 and gives 30 kW/K over 180..150. Passing heat, from the top:
  /// 200, then 0 at 180 (pinch), 600 at 150, 100 at 100. The 600 are a pocket: of them only 100 can leave, and they
  /// leave where the curve first passes 100 below the pinch, at 180 - 30 x 100/600 = 175. b asks for 100 over 20..40.
  @Test("Site profiles leave out what a plant recovers by itself")
  func profiles() throws {
    var section = HeatSection(approach: 0)
    section.streams = [
      coldStream("a/boil", 100, 200, 1000), hotStream("a/gas", 180, 150, 900), coldStream("b/wash", 20, 40, 100),
    ]
    let found = targets(section)
    let site = try #require(found.profiles.first)
    #expect(points(site.sink) == [[20, 0], [40, 100], [180, 100], [200, 300]])
    #expect(points(site.source) == [[175, 0], [180, 100]])
    #expect(found.pools.map(\.plant) == [nil, "a", "b"])
    #expect(found.pools[1].hotUtility == 200 && found.pools[1].coldUtility == 100)
    #expect(found.pools[2].isThreshold)
  }

  @Test("A site of one plant has no profiles")
  func onePlant() {
    var section = HeatSection(approach: 0)
    section.streams = [hotStream("a/gas", 180, 150, 900)]
    #expect(targets(section).profiles.isEmpty)
  }

  /// 200 kW are asked for over 95..115. Steam at 110 is 105 shifted: it serves the 100 kW below that.
  @Test("The coldest level that fits serves first")
  func loads() throws {
    var section = HeatSection(approach: 10)
    section.streams = [hotStream("a/oven", 100, 60, 400), coldStream("b/dry", 70, 110, 400)]
    section.utilities = [utility("low", .hot, 110), amplyHot, amplyCold]
    let target = try #require(targets(section).pools.first)
    #expect(
      target.hotLoads == [HeatTarget.Load(utility: "low", duty: 100), HeatTarget.Load(utility: "steam", duty: 100)])
    #expect(target.coldLoads == [HeatTarget.Load(utility: "cooling", duty: 200)])
    section.utilities = [utility("low", .hot, 110), amplyCold]
    #expect(try #require(targets(section).pools.first).hotLoads.isEmpty, "nothing is hot enough for the rest")
  }

  private func randomSection(_ seed: Int, _ levels: [(name: String, role: HeatRole, from: Double, to: Double)])
    -> HeatSection
  {
    var random = SeededGenerator(seed: seed)
    var section = HeatSection(approach: random.number(1...20))
    for index in 0..<random.count(2...9) {
      let low = random.number(10...150)
      let high = random.chance(0.2) ? low : low + random.number(5...150)
      let duty = random.number(10...5000)
      section.streams.append(
        random.chance(0.5) ? hotStream("p/s\(index)", high, low, duty) : coldStream("p/s\(index)", low, high, duty))
    }
    section.utilities = levels.enumerated().map { index, level in
      var utility = HeatUtility(
        name: level.name, role: level.role, from: level.from, to: level.to, origin: origin(level.name))
      utility.price = Double(levels.count - index) / 10
      return utility
    }
    section.connections.candidate = [pattern("any", "any")]
    return section
  }

  /// The rule and the program know nothing of each other. Prices rise with the level, so of utilities that keep their
  /// temperature the cheapest plan is the rule's.
  @Test("Levels: the loads cost what the cheapest program costs, on 150 random sections")
  func levelsAgree() {
    for seed in 1...150 {
      let section = randomSection(
        seed,
        [
          ("top", .hot, 900, 900), ("mp", .hot, 180, 180), ("lp", .hot, 120, 120), ("hw", .hot, 80, 80),
          ("ice", .cold, -200, -200), ("water", .cold, 20, 20), ("warm", .cold, 70, 70), ("steam-up", .cold, 120, 120),
        ])
      guard let target = targets(section).pools.first,
        case .optimal(let cost) = optimum(of: "cost", hourlyPark(heat: section), in: .after)
      else {
        Issue.record("seed \(seed): no optimum")
        continue
      }
      let prices = Dictionary(uniqueKeysWithValues: section.utilities.map { ($0.name, $0.price ?? 0) })
      let loads = target.hotLoads + target.coldLoads
      let sum = loads.reduce(0) { $0 + $1.duty * (prices[$1.utility] ?? 0) }
      #expect(loads.count == section.utilities.count, "seed \(seed)")
      #expect(abs(sum - cost) <= 1e-6 * max(1, cost), "seed \(seed): \(sum) by the rule, \(cost) by the program")
    }
  }

  /// Where utilities glide, the cheapest plan may differ, for a little less of the coldest can let in more of the next;
  /// the rule is then the program that minimises the total, and after it maximises level by level.
  @Test("Gliding utilities: each load is the most that the program allows after the ones before it")
  func glidesAgree() {
    for seed in 1...80 {
      let section = randomSection(
        seed,
        [
          ("top", .hot, 900, 900), ("oil", .hot, 170, 110), ("hw", .hot, 90, 60), ("ice", .cold, -200, -190),
          ("water", .cold, 20, 35), ("raise", .cold, 60, 90),
        ])
      let joint = jointProgram(of: hourlyPark(heat: section), in: .after, pinnedToMeters: false, flowBound: 100)
      var objectives = [LinearObjective(name: "hot_utility", costs: joint.costs(of: "hot_utility"))]
      for (name, role) in [("hw", HeatRole.hot), ("oil", .hot), ("raise", .cold), ("water", .cold)] {
        let costs = joint.meanings.map { $0 == .utility(name, role: role, period: "year") ? -1.0 : 0 }
        objectives.append(LinearObjective(name: name, costs: costs))
      }
      guard let target = targets(section).pools.first,
        case .optimal(let solved) = solveLexicographically(joint.program, objectives: objectives)
      else {
        Issue.record("seed \(seed): no optimum")
        continue
      }
      for stage in solved.stages.dropFirst() {
        let load = (target.hotLoads + target.coldLoads).first { $0.utility == stage.name }?.duty ?? .nan
        #expect(
          abs(load + stage.value) <= 1e-5 * max(1, load), "seed \(seed), \(stage.name): \(load) and \(-stage.value)")
      }
    }
  }

  private func utility(_ name: String, _ role: HeatRole, _ at: Double) -> HeatUtility {
    HeatUtility(name: name, role: role, from: at, to: at, origin: origin(name))
  }
}
