import Assessment
import Foundation
import Networks
import ParkModel
import ParkReader
import Testing

@testable import Studies

@Suite("Roadmaps, by hand")
struct RoadmapStudies {
  /// Two pipes that have nothing to do with each other. Each t/h that they carry saves 2 CNY/t of supply and 1 CNY/t of
  /// discharge over 8000 h/yr: 30 t/h save 720 000 CNY/yr for 1.3 million CNY, 20 t/h save 480 000 CNY/yr for 1.2.
  private func park(_ retrofit: String, targets: String = "") throws -> Park {
    let text = """
      park: Pipes
      operating_hours: 8000 h/yr
      units: {flow: t/h, concentration: mg/L}
      contaminants: [TDS]
      \(targets)
      water:
        supplies: {town: {quality: {TDS: 20}, price: 2 CNY/t}}
        outfalls: {river: {price: 1 CNY/t}}
        connections:
          existing: [any -> river]
          candidate: [a/out -> b/wash, c/out -> d/wash]
          facts:
            a/out -> b/wash: {build: {fixed: 1 MCNY, per_capacity: 10 kCNY/(t/h), life: 10 yr}}
            c/out -> d/wash: {build: {fixed: 1 MCNY, per_capacity: 10 kCNY/(t/h), life: 10 yr}}
      plants:
        a: {water: {sources: {out: {flow: 30, quality: {TDS: 100}}}}}
        b: {water: {sinks: {wash: {flow: 50, limit: {TDS: 400}}}}}
        c: {water: {sources: {out: {flow: 20, quality: {TDS: 100}}}}}
        d: {water: {sinks: {wash: {flow: 40, limit: {TDS: 400}}}}}
      retrofit: \(retrofit)
      """
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    return try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
  }

  private func retrofit(_ statement: String, targets: String = "") throws -> RetrofitResult {
    try #require(try optimize(park(statement, targets: targets)).comparison.retrofit)
  }

  private let large = "a/out -> b/wash"
  private let small = "c/out -> d/wash"
  private func instalment(_ capital: Double) -> Double {
    capital * BuildCost(life: 10).annuityFactor(discountRate: 0.06)
  }
  private func worth(_ years: ClosedRange<Int>) -> Double { years.reduce(0) { $0 + pow(1.06, -Double($1)) } }

  @Test("the better one first, the other when there is money again")
  func twoYears() throws {
    let retrofit = try retrofit("{phases: {2026: 1.3 MCNY, 2027: 1.2 MCNY}}")
    let roadmap = try #require(retrofit.roadmap)
    #expect(roadmap.years.map(\.year) == [2026, 2027])
    #expect(roadmap.years.map { $0.projects.map(\.id) } == [[large], [small]])
    #expect(roadmap.unbuilt.isEmpty)
    guard case .saving(let perYuan, isMost: true)? = roadmap.years[0].projects[0].because.first else {
      Issue.record("\(roadmap.years[0].projects)")
      return
    }
    // -1 300 000 + 720 000 x 7.36008705, for each of 1 300 000.
    #expect(abs(perYuan - 3_999_262.677 / 1_300_000) < 1e-6)
    guard case .budget(year: 2026, let missing)? = roadmap.years[1].projects[0].because.first else {
      Issue.record("\(roadmap.years[1].projects)")
      return
    }
    #expect(abs(missing - 1_200_000) < 1)
    let value =
      worth(1...1) * (720_000 - instalment(1_300_000))
      + worth(2...11) * (1_200_000 - instalment(2_500_000))
    #expect(abs(roadmap.value - value) < 1e-6 * value)
    #expect(abs(roadmap.bound - roadmap.value) < 1e-6 * value, "proved")
    #expect(abs((roadmap.money.npv ?? 0) - value) < 1e-6 * value, "nothing is free here")
    for year in roadmap.years { #expect(year.state.audit?.holds == true && year.state.state == .after) }
    let fresh = roadmap.years.map { $0.state.quantities.first { $0.name == "fresh_water" }?.value ?? 0 }
    #expect(abs(fresh[0] - 60) < 1e-6 && abs(fresh[1] - 40) < 1e-6)
    #expect(roadmap.years.map { $0.saving ?? 0 }.map { ($0 / 1000).rounded() } == [720, 1200])
  }

  @Test("what a year leaves over is there in the next")
  func carriedOver() throws {
    let roadmap = try #require(try retrofit("{phases: {2026: 1.25 MCNY, 2027: 1.25 MCNY}}").roadmap)
    #expect(roadmap.years.map { $0.projects.map(\.id) } == [[small], [large]])
    #expect(abs(roadmap.years[1].available - 1_300_000) < 1 && abs(roadmap.years[1].spent - 1_300_000) < 1)
    #expect(roadmap.years.map(\.budget) == [1_250_000, 1_250_000])
  }

  /// Eighteen pipes of 10, 11, ... 27 t/h that have nothing to do with each other: each is worth what it saves, so that the
  /// best roadmap takes the largest first, as far as the money goes.
  @Test("eighteen projects: each has a year of its own, and the roadmap is proved to 0.01 %")
  func eighteen() throws {
    let count = 18
    let pipes = (0..<count).map { "p\($0)/out -> q\($0)/wash" }
    let plants = (0..<count).map { index in
      "  p\(index): {water: {sources: {out: {flow: \(10 + index), quality: {TDS: 100}}}}}\n"
        + "  q\(index): {water: {sinks: {wash: {flow: \(10 + index), limit: {TDS: 400}}}}}\n"
    }
    let facts = pipes.map { "      \($0): {build: {fixed: 1 MCNY, life: 10 yr}}\n" }
    let text =
      """
      park: Pipes
      operating_hours: 8000 h/yr
      units: {flow: t/h, concentration: mg/L}
      contaminants: [TDS]
      retrofit: {phases: {2026: 6 MCNY, 2027: 6 MCNY, 2028: 6 MCNY}}
      water:
        supplies: {town: {quality: {TDS: 20}, price: 2 CNY/t}}
        outfalls: {river: {price: 1 CNY/t}}
        connections:
          existing: [any -> river]
          candidate: [\(pipes.joined(separator: ", "))]
          facts:

      """ + facts.joined() + "plants:\n" + plants.joined()
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    let park = try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
    let retrofit = try #require(try optimize(park).comparison.retrofit)
    let roadmap = try #require(retrofit.roadmap)
    #expect(retrofit.projects.count == count && roadmap.unbuilt.isEmpty)
    let ordered = pipes.reversed().map { $0 }
    #expect(roadmap.years.map { Set($0.projects.map(\.id)) } == (0..<3).map { Set(ordered[($0 * 6)..<($0 * 6 + 6)]) })
    #expect(roadmap.gap <= 1e-4 && roadmap.bound >= roadmap.value, "\(roadmap.value), bound \(roadmap.bound)")
  }

  @Test("what prices prove of all sets comes above no set's cost, and meets its own where nothing whole is left")
  func prices() throws {
    let park = try park(
      "{phases: [2026, 2027], projects: {first: {assets: [c/out -> d/wash], fixed: 1 MCNY, operating: 5 kCNY/yr}}}")
    let run = try optimize(park)
    var states = try #require(
      StandingStates(
        park, after: run.planned[run.planned.count - 1], whole: run.comparison.after, options: OptimizeOptions()))
    let ids = states.all.sorted()
    let groups = ids.map { id in states.projects.filter { $0.project.id == id } }
    for around in 0..<4 {
      func names(_ set: Int) -> Set<String> { Set((0..<2).filter { set & 1 << $0 != 0 }.map { ids[$0] }) }
      let bound = try #require(states.operatingBound(around: names(around), projects: groups))
      for set in 0..<4 {
        let cost = try #require(try states.find(names(set)).cost)
        let proved = (0..<2).reduce(bound.constant) { set & 1 << $1 != 0 ? $0 + bound.changes[$1] : $0 }
        #expect(proved <= cost + 1e-6 * abs(cost), "\(names(set)) by the prices of \(names(around))")
        if set == around { #expect(abs(proved - cost) <= 1e-6 * abs(cost), "\(proved), \(cost)") }
      }
    }
  }

  @Test("without limits all comes at once")
  func atOnce() throws {
    let roadmap = try #require(try retrofit("{phases: [2026, 2030]}").roadmap)
    #expect(Set(roadmap.years[0].projects.map(\.id)) == [large, small] && roadmap.years[1].projects.isEmpty)
    #expect(roadmap.years[0].available == .infinity)
  }

  @Test("a project comes no earlier than its file lets it, and what needs it waits")
  func ties() throws {
    let projects = """
      {phases: {2026: 5 MCNY, 2027: 5 MCNY}, projects: {
          first: {assets: [c/out -> d/wash], earliest: 2027},
          second: {assets: [a/out -> b/wash], needs: [first], subsidy: 20 %, operating: 10 kCNY/yr}}}
      """
    let retrofit = try retrofit(projects)
    let roadmap = try #require(retrofit.roadmap)
    #expect(roadmap.years[0].projects.isEmpty)
    let second = try #require(roadmap.years[1].projects.first { $0.id == "second" })
    let first = try #require(roadmap.years[1].projects.first { $0.id == "first" })
    #expect(first.because.first == .earliest && second.because.first == .needs("first"))
    let money = try #require(retrofit.projects.first { $0.id == "second" }).money
    #expect(abs(money.subsidy - 260_000) < 1 && abs(money.net - 1_040_000) < 1)
    #expect(abs((money.saving ?? 0) - 710_000) < 1, "less what it costs to keep")
    #expect(abs(roadmap.years[1].spent - 2_240_000) < 1)
    // Without `first` neither stands: 480 000 and 710 000 CNY/yr are lost, and the instalments of `second` are saved.
    let needed = try #require(retrofit.projects.first { $0.id == "first" })
    #expect(needed.fallsWith == ["second"] && needed.without == .runs)
    #expect(abs((needed.money.saving ?? 0) - (1_190_000 - instalment(1_040_000))) < 1)
    #expect(retrofit.projects.map(\.id) == ["first", "second"], "what is needed comes first")
    #expect(abs((needed.attributedSaving ?? 0) - 480_000) < 1)
  }

  @Test("a project that a target needs says so")
  func target() throws {
    let roadmap = try #require(
      try retrofit("{phases: [2026, 2027]}", targets: "targets: {fresh_water: ..50 t/h}").roadmap)
    let reasons = roadmap.years[0].projects.map { ($0.id, $0.because.last) }
    #expect(reasons.first { $0.0 == large }?.1 == .target("fresh_water"))
    #expect(reasons.first { $0.0 == small }?.1 == .target("fresh_water"))
    let met = roadmap.years[0].state.quantities.first { $0.name == "fresh_water" }?.met
    #expect(met == true)
  }

  @Test("where nothing is built there is neither money nor roadmap")
  func nothing() throws {
    let comparison = try optimize(park("{budget: 0.5 MCNY, phases: {2026: 0.5 MCNY}}")).comparison
    #expect(comparison.after.plan?.investments.isEmpty == true)
    #expect(comparison.retrofit == nil)
  }

  @Test("with no years there is no roadmap")
  func noYears() throws {
    let retrofit = try retrofit("{discount_rate: 6 %}")
    #expect(retrofit.roadmap == nil && retrofit.projects.count == 2)
  }

  @Test("any set of projects runs at its planned sizes, and more of them never cost more to operate")
  func standing() throws {
    var compared = 0
    for seed in LawsOfTheOptimum.seeds.prefix(6) {
      var generator = RandomParks(seed: seed)
      var park = generator.park()
      park.objectives = ["cost"]
      var options = OptimizeOptions()
      options.buildingWork = 0
      options.work = 3000
      let run = try optimize(park, options: options)
      guard
        var states = StandingStates(
          run.comparison.park, after: run.planned[run.planned.count - 1], whole: run.comparison.after, options: options),
        states.areMonotone, states.projects.count <= 4
      else { continue }
      var costs: [Set<String>: Double] = [:]
      let ids = states.all.sorted()
      for bits in 0..<(1 << ids.count) {
        let set = Set(ids.indices.filter { bits & 1 << $0 != 0 }.map { ids[$0] })
        guard let state = try states.find(set).state, let claim = state.claim.objectives.first else { continue }
        #expect(state.audit?.holds == true, "seed \(seed): \(set)")
        costs[set] = claim.value - state.cost.total(of: .investments)
        for (smaller, cost) in costs where smaller.isSubset(of: set) {
          let bound = claim.bound - state.cost.total(of: .investments)
          #expect(bound <= cost + 1e-6 * max(1, abs(cost)), "seed \(seed): \(smaller) in \(set)")
          compared += 1
        }
      }
    }
    #expect(compared > 20, "only \(compared) pairs of sets were compared")
  }
}
