import Assessment
import Networks
import ParkModel
import ParkReader
import Studies
import Testing

/// Sixty t/h of wash water at 4 CNY/t in and 1 CNY/t out: 2.4 MCNY in 8000 h. A pipe for 4 MCNY over 10 years saves it all:
/// 0.4 MCNY a year without interest. As a project it costs 2 MCNY more over 20 years and 0.1 MCNY a year, and others pay
/// half of its capital: 0.2 + 0.05 + 0.1 = 0.35 MCNY a year, for 3 MCNY of the park's own.
@Suite("Projects, budgets, and what ties them")
struct RetrofitStudies {
  /// Within the gap of 0.1 % a search may end with a project of which it uses nothing.
  @Test("a project of which nothing is used, and that nothing needs, is not built")
  func idle() throws {
    let text = """
      park: Mix
      operating_hours: 8000 h/yr
      units: {flow: t/h, concentration: mg/L}
      contaminants: [TDS]
      minimize: cost
      retrofit:
        phases: {2026: 6 MCNY, 2027: 3 MCNY, 2028: 4 MCNY}
        projects:
          reuse: {assets: [ro], fixed: 1 MCNY, subsidy: 20 %, needs: [permit]}
          permit: {fixed: 200 kCNY}
          coarse: {assets: [sand], excludes: [reuse]}
          bigger: {assets: [works], earliest: 2027}
          close: {assets: [old], operating: 10 kCNY/yr}
      water:
        supplies: {town: {quality: {TDS: 50}, price: 4 CNY/t}}
        treatments:
          works: {status: existing, outlet: {TDS: 500}, capacity: 20, cost: 1 CNY/t, expand: {to: 60, build: {fixed: 300 kCNY, per_capacity: 20 kCNY/(t/h), life: 15 yr}}}
          old: {status: existing, outlet: {TDS: 900}, capacity: 40, cost: 2 CNY/t, retire: {cost: 500 kCNY, salvage: 100 kCNY, keep: 300 kCNY/yr, life: 10 yr}}
          ro: {status: candidate, outlet: {TDS: 40}, recovery: 70 %, reject: {to: sewer}, cost: 1.5 CNY/t, build: {per_capacity: 60 kCNY/(t/h), sizes: [20, 40, 60], life: 15 yr}}
          sand: {status: candidate, outlet: {TDS: 300}, capacity: 50, cost: 0.4 CNY/t, build: {fixed: 1 MCNY, per_capacity: 20 kCNY/(t/h), life: 15 yr}}
        outfalls: {river: {price: 3 CNY/t, limit: {TDS: 600}}, sewer: {price: 5 CNY/t}}
        connections: {existing: [any -> river, any -> works, any -> old, works -> any, any -> sewer], candidate: any}
      plants:
        a: {water: {sinks: {wash: {flow: 60, limit: {TDS: 60}}}, sources: {out: {flow: 60, quality: {TDS: 1000}}}}}
        b: {water: {sinks: {cool: {flow: 40, limit: {TDS: 400}}}, sources: {blow: {flow: 30, quality: {TDS: 700}}}}}
      """
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    let park = try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
    let comparison = try optimize(park).comparison
    let built = Set(comparison.after.plan?.investments.map(\.asset) ?? [])
    #expect(comparison.after.audit?.holds == true && built.contains("permit") && built.contains("close"))
    let needed = Set(park.projects.filter { built.contains($0.id) }.flatMap(\.needs))
    for project in park.projects where built.contains(project.id) {
      #expect(!built.isDisjoint(with: project.assets) || needed.contains(project.id), "\(project.id) stands idle")
    }
    let roadmap = try #require(comparison.retrofit?.roadmap)
    #expect(roadmap.bound.isFinite && roadmap.gap < 0.01, "\(roadmap.value), bound \(roadmap.bound)")
  }

  @Test("a project's own cost is paid once, and subsidies lower what the park pays")
  func project() throws {
    let after = try optimized("projects: {reuse: \(Self.reuse)}")
    #expect(after.claim.status == .optimal)
    #expect(after.audit?.holds == true)
    #expect(abs(cost(after) - 0.35e6) < 1)
    let built = Dictionary(grouping: after.plan?.investments ?? [], by: \.asset).compactMapValues(\.first)
    let own = try #require(built["reuse"])
    #expect(own.unit == "project" && own.size == 1 && own.capex == 2e6 && own.subsidy == 1e6)
    #expect(abs(own.annualised - 0.05e6) < 1e-6)
    let pipe = try #require(built["a/out -> a/wash"])
    #expect(abs(pipe.capex - 4e6) < 1e-3 && abs(pipe.subsidy - 2e6) < 1e-3 && abs(pipe.annualised - 0.2e6) < 1e-3)
  }

  @Test(
    "a budget counts what the park itself pays, in all or by year",
    arguments: [
      ("budget: 3 MCNY", true), ("budget: 2.99 MCNY", false), ("phases: {2026: 1 MCNY, 2027: 2 MCNY}", true),
      ("phases: {2026: 1 MCNY, 2027: 1.9 MCNY}", false), ("budget: 9 MCNY, phases: [2026, 2027]", true),
    ])
  func budget(_ limit: String, isEnough: Bool) throws {
    let after = try optimized("\(limit), projects: {reuse: \(Self.reuse)}")
    #expect(after.claim.status == .optimal)
    #expect(after.audit?.holds == true)
    #expect(abs(cost(after) - (isEnough ? 0.35e6 : 2.4e6)) < 1)
    #expect((after.plan?.investments.isEmpty == false) == isEnough)
  }

  /// The permit costs 5 MCNY over 20 years, 0.25 MCNY a year.
  @Test("what a project needs is built with it, and paid for")
  func needs() throws {
    let after = try optimized("projects: {reuse: \(Self.reuse(", needs: [permit]")), permit: {fixed: 5 MCNY}}")
    #expect(after.audit?.holds == true)
    #expect(abs(cost(after) - 0.6e6) < 1)
    #expect(after.plan?.investments.map(\.asset).sorted() == ["a/out -> a/wash", "permit", "reuse"])
    let dear = try optimized("projects: {reuse: \(Self.reuse(", needs: [permit]")), permit: {fixed: 50 MCNY}}")
    #expect(abs(cost(dear) - 2.4e6) < 1)
    #expect(dear.plan?.investments.isEmpty == true)
  }

  /// Of two ways to save the same water the cheaper is built; where that one excludes what the park must have, the other.
  @Test("of projects that exclude each other one is built")
  func excludes() throws {
    let plain = "{assets: [a/out -> b/wash], excludes: [reuse], subsidy: 90 %}"
    let after = try optimized(
      "projects: {reuse: \(Self.reuse), exchange: \(plain)}", links: ["a/out -> a/wash", "a/out -> b/wash"])
    #expect(after.claim.status == .optimal)
    #expect(after.audit?.holds == true)
    #expect(after.plan?.investments.map(\.asset).sorted() == ["a/out -> b/wash", "exchange"])
    #expect(abs(cost(after) - (2.4e6 + 0.04e6)) < 1, "the other wash is bought")
  }

  @Test("a budget that is too small for what must be is named, with what it lacks")
  func tooPoor() throws {
    let after = try optimized("budget: 1 MCNY, projects: {reuse: \(Self.reuse)}", town: ", limit: 20 t/h")
    #expect(after.claim.status == .infeasible)
    let conflict = try #require(after.claim.conflicts.first { $0.origin.path == "retrofit.budget" })
    #expect(abs(conflict.shortfall - 2e6) < 1, "\(conflict)")
    #expect(conflict.sentence == "the budget lacks 2000000 CNY.")
    #expect(after.claim.conflicts.count == 1)
  }

  @Test("projects that must both stand and exclude each other are named")
  func tooMany() throws {
    let other = "{assets: [b/out -> b/wash], excludes: [reuse]}"
    let after = try optimized(
      "projects: {reuse: \(Self.reuse), other: \(other)}", town: ", limit: 1 t/h",
      links: ["a/out -> a/wash", "b/out -> b/wash"])
    #expect(after.claim.status == .infeasible)
    let sentences = after.claim.conflicts.map(\.sentence)
    #expect(sentences.contains("other and reuse would both have to stand, and exclude each other."), "\(sentences)")
  }

  private static let reuse = reuse("")
  private static func reuse(_ more: String) -> String {
    "{assets: [a/out -> a/wash], fixed: 2 MCNY, operating: 100 kCNY/yr, subsidy: 50 %\(more)}"
  }

  private func cost(_ state: StateResult) -> Double { state.claim.objectives.first?.value ?? .nan }

  /// One plant, or two that are alike.
  private func optimized(
    _ retrofit: String, town: String = "", links: [String] = ["a/out -> a/wash"]
  ) throws -> StateResult {
    let plant = "{water: {sinks: {wash: {flow: 60, limit: {TDS: 50}}}, sources: {out: {flow: 60, quality: {TDS: 30}}}}}"
    let build = "{build: {fixed: 4 MCNY, life: 10 yr}}"
    let text = """
      park: Projects
      operating_hours: 8000 h/yr
      units: {flow: t/h, concentration: mg/L}
      contaminants: [TDS]
      minimize: cost
      water:
        supplies: {town: {quality: {TDS: 50}, price: 4 CNY/t\(town)}}
        outfalls: {river: {price: 1 CNY/t}}
        connections:
          existing: [any -> river]
          candidate: [\(links.joined(separator: ", "))]
          facts: {\(links.map { "\($0): \(build)" }.joined(separator: ", "))}
      plants:
        a: \(plant)
        \(links.count > 1 ? "b: \(plant)" : "")
      retrofit: {discount_rate: 0 %, \(retrofit)}
      """
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    return try optimize(try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")).comparison.after
  }
}
