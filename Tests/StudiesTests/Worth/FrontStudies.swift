import Assessment
import Foundation
import ParkModel
import Studies
import Testing

@Suite("Fronts, worked out by hand")
struct FrontStudies {
  /// A membrane for 20 t/h at 1 million, and one for 40 at 4.
  private static let twoMembranes = WorthPark.text(
    treatments: [("small", 20, 1000), ("large", 40, 4000)].map { name, size, fixed in
      WorthPark.unit(name, cost: 5, build: "fixed: \(fixed) kCNY, sizes: [\(size)]")
    })

  private func front(
    _ text: String, against: String, points: Int, minimize: [String] = []
  ) throws -> ParetoFront {
    var options = ParetoOptions(against: against)
    options.points = points
    options.planning.minimize = minimize
    return try paretoFront(of: WorthPark.park(text), options: options)
  }

  /// A unit that stands and treats 50 t/h at 7 CNY/t: a t/h of it costs 2 CNY more than town and river together.
  private let standing = """
    ro: {status: existing, accepts: [a/out], only: [a/wash, river], outlet: {TDS: 50}, cost: 7 CNY/t, capacity: 50}
    """

  /// 60 x 5 x 8000 against 10 x 5 + 50 x 7 CNY/h.
  @Test("a unit that nobody would run for money: a straight front, each t/h of fresh water at 16,000 CNY/yr")
  func linear() throws {
    let front = try front(
      WorthPark.text(treatments: [standing], connections: "existing: [any -> river, any -> ro, ro -> any]"),
      against: "fresh_water", points: 6)
    #expect(front.points.count == 6 && front.planCount == 7 && front.dominated == 0)
    for (index, point) in front.points.enumerated() {
      #expect(abs(point.against - (60 - 10 * Double(index))) < 1e-5)
      #expect(abs(point.objective - (2.4e6 + 160_000 * Double(index))) < 1)
      #expect(point.result.audit?.holds == true && point.result.claim.status == .optimal)
      if (1...4).contains(index) { #expect(abs((point.price ?? 0) - 16_000) < 1e-3) }
    }
    #expect(front.points.first?.price == nil && front.points.last?.price == nil, "nothing holds the ends")
    #expect(abs((front.before.quantities.first { $0.name == "cost" }?.value ?? 0) - 2.4e6) < 1)
  }

  /// A membrane of 20 t/h for 100,000 CNY/yr and one of 40 t/h for 400,000, each of which treats at 5 CNY/t, as dear as the
  /// water that it saves: nothing between the steps costs less than the step.
  @Test("projects come in along it, and what another betters is left out")
  func projects() throws {
    let front = try front(
      Self.twoMembranes, against: "fresh_water", points: 5)
    let ends = try #require(front.points.first.flatMap { first in front.points.last.map { (first, $0) } })
    #expect(ends.0.projects.isEmpty && ends.0.against == 60 && abs(ends.0.objective - 2.4e6) < 1)
    #expect(ends.1.projects == ["large", "small"] && abs(ends.1.against) < 1e-3 && abs(ends.1.objective - 2.9e6) < 1)
    #expect(
      front.points.contains { $0.projects == ["small"] && abs($0.objective - 2.5e6) < 1 && abs($0.against - 40) < 0.05 }
    )
    #expect(
      front.points.contains { $0.projects == ["large"] && abs($0.objective - 2.8e6) < 1 && abs($0.against - 20) < 0.05 }
    )
    #expect(front.points.count == 4)
  }

  /// The same two under a budget of 4.5 million, which does not reach both for 5: the front ends at the large one alone.
  @Test("under a budget: no point exceeds it, and where one project comes in the other drops out")
  func budget() throws {
    let text = Self.twoMembranes
      .replacing("discount_rate: 0 %", with: "discount_rate: 0 %, budget: 4.5 MCNY")
    let front = try front(text, against: "fresh_water", points: 5)
    #expect(front.points.map(\.projects) == [[], ["small"], ["large"]])
    for (point, (fresh, cost)) in zip(front.points, [(60.0, 2.4e6), (40, 2.5e6), (20, 2.8e6)]) {
      #expect(abs(point.against - fresh) < 0.05 && abs(point.objective - cost) < 1)
      #expect(point.result.audit?.holds == true && point.result.claim.status == .optimal)
    }
  }

  /// Town water for 45 t/h only: the small membrane, or the large one, is there from the first point on.
  @Test("under a ceiling: what keeps to it comes in at the cheap end already")
  func ceiling() throws {
    let text = Self.twoMembranes
      .replacing("price: 4 CNY/t", with: "price: 4 CNY/t, limit: 45")
    let front = try front(text, against: "fresh_water", points: 5)
    // Water that is saved costs what it is worth, so that what is taken beyond the ceiling's need makes no difference.
    #expect(front.points.map(\.projects) == [["small"], ["large"], ["large", "small"]])
    for (point, cost) in zip(front.points, [2.5e6, 2.8e6, 2.9e6]) {
      #expect(abs(point.objective - cost) < 1 && point.against < 45.001)
    }
  }

  @Test("where one plan is best in both there is one point")
  func one() throws {
    let front = try front(WorthPark.text(source: "{flow: 40, quality: {TDS: 30}}"), against: "wastewater", points: 5)
    #expect(front.points.count == 1 && front.planCount == 3)
  }

  @Test("a list of objectives: the first is weighed, the others order what is equal")
  func lists() throws {
    let text = WorthPark.text(treatments: [standing], connections: "existing: [any -> river, any -> ro, ro -> any]")
    let front = try front(text, against: "cost", points: 3, minimize: ["fresh_water", "wastewater"])
    #expect(front.objective == "fresh_water" && front.points.count == 3)
    #expect(front.points.map { ($0.objective / 5).rounded() * 5 } == [10, 35, 60])
  }

  @Test("a park without a plan has no front, and says why")
  func none() throws {
    let text = WorthPark.text().replacing("price: 4 CNY/t", with: "price: 4 CNY/t, limit: 50")
    let front = try front(text, against: "wastewater", points: 3)
    #expect(front.points.isEmpty && front.infeasible?.claim.conflicts.isEmpty == false)
  }
}

/// Random parks of which treating water costs about what it saves, and that may invest a part of what would save most.
@Suite("Laws of fronts under a budget, on random parks")
struct BudgetFrontLaws {
  @Test("every point keeps to the budget and is audited, none betters another, and the ends are the single optima")
  func fronts() throws {
    var (points, fronts) = (0, 0)
    for seed in FrontLaws.seeds {
      var drawn = TriedPark(seed: seed + 9000)
      let membrane = drawn.membrane(isSoldInSizes: drawn.chance(0.5))
      let ring = "{assets: [a/out -> b/wash, b/out -> a/wash], fixed: 1 MCNY}"
      let park = try drawn.park(
        membrane: "capacity: 70, cost: \(drawn.number(4...8)) CNY/t, build: \(membrane)", sand: drawn.sand(),
        rest: "retrofit: {budget: \(drawn.number(2...8)) MCNY, projects: {ring: \(ring)}}\n")
      var single = OptimizeOptions()
      single.weighsProjects = false
      single.gap = 1e-6
      var options = ParetoOptions(against: ["fresh_water", "wastewater"][seed % 2])
      (options.points, options.planning) = (4, single)
      let front = try paretoFront(of: park, options: options)
      let (first, last) = (try #require(front.points.first), try #require(front.points.last))
      (points, fronts) = (points + front.points.count, fronts + 1)
      for (one, other) in zip(front.points, front.points.dropFirst()) {
        #expect(one.objective < other.objective && one.against > other.against, "seed \(seed)")
      }
      for point in front.points {
        let built = point.result.plan?.investments ?? []
        #expect(point.result.audit?.holds == true, "seed \(seed)")
        #expect(built.reduce(0) { $0 + $1.capex - $1.subsidy } <= park.budget * (1 + 1e-6) + 1, "seed \(seed)")
        #expect(point.projects == Set(point.projects).sorted(), "seed \(seed)")
        #expect(built.isEmpty == point.projects.isEmpty, "seed \(seed): what is built is named")
      }
      for (measure, found) in [("cost", first.objective), (options.against, last.against)] {
        single.minimize = [measure]
        let optimum = try #require(try optimize(park, options: single).comparison.after.claim.objectives.first)
        #expect(abs(found - optimum.value) <= 2e-5 * max(1, abs(optimum.value)), "seed \(seed): \(measure)")
      }
    }
    #expect(fronts > FrontLaws.seeds.count / 2 && points > 2 * fronts, "\(points) plans on \(fronts) fronts")
  }
}

@Suite("Laws of fronts, on random parks")
struct FrontLaws {
  static let seeds = 0..<(ProcessInfo.processInfo.environment["PARK_CAMPAIGN"].flatMap(Int.init).map { $0 / 10 } ?? 12)

  @Test("no plan betters another, cost rises as the other measure falls, and the ends are the single optima")
  func fronts() throws {
    var points = 0
    for seed in Self.seeds {
      var generator = RandomParks(seed: seed)
      var park = generator.park()
      let against = ["fresh_water", "co2", "landfilled"][seed % 3]
      park.objectives = ["cost"]
      var options = ParetoOptions(against: against)
      options.points = 4
      options.planning.buildingWork = 0
      options.planning.work = 2000
      let front: ParetoFront
      do {
        front = try paretoFront(of: park, options: options)
      } catch StudyFailure.unsettled { continue }
      for (one, other) in zip(front.points, front.points.dropFirst()) {
        #expect(one.objective < other.objective && one.against > other.against, "seed \(seed)")
      }
      guard let first = front.points.first, let last = front.points.last else { continue }
      points += front.points.count
      var single = options.planning
      for (measure, found) in [("cost", first.objective), (against, last.against)] {
        single.minimize = [measure]
        let best = try optimize(park, options: single).comparison.after.claim.objectives.first
        let optimum = try #require(best)
        let room = 1e-5 * max(1, abs(optimum.value))
        #expect(found >= optimum.bound - room, "seed \(seed): \(measure)")
        // Both may be plans within a gap; neither is below what is proved for the other.
        #expect(found <= optimum.value + room + abs(optimum.value - optimum.bound), "seed \(seed): \(measure)")
      }
    }
    #expect(points > 12, "only \(points) plans on \(Self.seeds.count) fronts")
  }
}
