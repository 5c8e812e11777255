import Assessment
import Networks
import ParkModel
import ParkReader
import Reports
import Studies
import Testing

@Suite("Before, the steps between, and after")
struct AttributionLaws {
  private func solve(_ park: Park) throws -> ParkComparison {
    var options = OptimizeOptions()
    options.buildingWork = 0
    options.work = 3000
    return try optimize(park, options: options).comparison
  }

  @Test("on random parks the steps make after of before, and what projects cost is what the plan costs")
  func addUp() throws {
    var (steps, projects, attributed) = (0, 0, 0)
    for seed in LawsOfTheOptimum.seeds.prefix(8) {
      var generator = RandomParks(seed: seed)
      let comparison = try solve(generator.park())
      guard let retrofit = comparison.retrofit else { continue }
      MoneyLaws.checkCapital(retrofit, comparison, seed)
      guard comparison.before.plan != nil else { continue }
      MoneyLaws.checkSteps(retrofit, comparison, seed)
      if MoneyLaws.checkSavings(retrofit, comparison, seed) { attributed += 1 }
      steps += retrofit.steps.count
      projects += retrofit.projects.count
    }
    #expect(
      steps > 16 && projects > 6 && attributed > 2,
      "\(steps) steps, \(projects) projects, \(attributed) parks whose projects came one by one: that says little")
  }

  /// Two plants with one pipe between them: 30 t/h of fresh water at 2 CNY/t and of discharge at 1 CNY/t less, for
  /// 8000 h/yr, save 720 000 CNY/yr; the pipe costs 1.3 million CNY with a life of 10 years at 6 %.
  @Test("one pipe, by hand")
  func byHand() throws {
    let text = """
      park: Pipe
      operating_hours: 8000 h/yr
      units: {flow: t/h, concentration: mg/L}
      contaminants: [TDS]
      water:
        supplies: {town: {quality: {TDS: 20}, price: 2 CNY/t}}
        outfalls: {river: {price: 1 CNY/t}}
        connections:
          existing: [any -> river]
          candidate: [a/out -> b/wash]
          facts:
            a/out -> b/wash: {build: {fixed: 1 MCNY, per_capacity: 10 kCNY/(t/h), life: 10 yr}}
      plants:
        a: {water: {sources: {out: {flow: 30, quality: {TDS: 100}}}}}
        b: {water: {sinks: {wash: {flow: 50, limit: {TDS: 400}}}}}
      """
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    let park = try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
    let retrofit = try #require(try solve(park).retrofit)
    let project = try #require(retrofit.projects.first)
    #expect(retrofit.projects.count == 1 && project.id == "a/out -> b/wash")
    #expect(abs(retrofit.money.capex - 1_300_000) < 1e-6 * 1e6)
    #expect(abs((retrofit.money.saving ?? 0) - 720_000) < 1)
    #expect(abs((project.money.saving ?? 0) - 720_000) < 1)
    #expect(abs((project.attributedSaving ?? 0) - 720_000) < 1)
    // -1 300 000 + 720 000 x 7.36008705.
    #expect(abs((retrofit.money.npv ?? 0) - 3_999_262.68) < 5)
    #expect(abs((retrofit.money.payback ?? 0) - 1.3 / 0.72) < 1e-6)
    #expect(retrofit.money.cashFlow?.horizon == 10)
    let water = retrofit.steps.last?.change.first { $0.name == "fresh_water" }?.absolute
    #expect(abs((water ?? 0) + 30) < 1e-6)
  }

  @Test("where nothing is built there is no retrofit, and before is after to the byte")
  func nothing() throws {
    for seed in LawsOfTheOptimum.seeds.prefix(20) {
      var generator = RandomParks(seed: seed)
      let park = generator.park().withoutCandidates
      let comparison = try solve(park)
      #expect(comparison.retrofit == nil, "seed \(seed)")
      #expect(renderedState("before", comparison) == renderedState("after", comparison), "seed \(seed)")
    }
  }

  @Test("nor is there in Meishan without its candidates and meters")
  func meishan() throws {
    var park = try ShippedParks.meishan().withoutCandidates
    park.projects = []
    park.forgetMeters()
    let comparison = try solve(park)
    #expect(comparison.retrofit == nil && comparison.tuned == nil)
    #expect(renderedState("before", comparison) == renderedState("after", comparison))
  }

  /// The JSON of one state as it stands in the report.
  private func renderedState(_ name: String, _ comparison: ParkComparison) -> Substring? {
    let text = renderJSON(comparison)
    guard let start = text.range(of: "\n  \"\(name)\": ") else { return nil }
    let next = name == "before" ? "\n  \"tuned\": " : "\n  \"change\": "
    return text.range(of: next).map { text[start.upperBound..<$0.lowerBound] }
  }
}

extension Park {
  /// The park with nothing that may be built or connected.
  var withoutCandidates: Park {
    var park = self
    for index in park.materials.indices {
      park.materials[index].treatments.removeAll { $0.status == .candidate }
      park.materials[index].sinks.removeAll { $0.status == .candidate }
      park.materials[index].outlets.removeAll { $0.status == .candidate }
      park.materials[index].connections.candidate = []
    }
    park.heat?.streams.removeAll { $0.name == "dryer" }
    let converters = (park.heat?.converters ?? []).filter { $0.status == .candidate }.map(\.name)
    park.heat?.streams.removeAll { $0.converter.map(converters.contains) ?? false }
    park.heat?.converters.removeAll { $0.status == .candidate }
    park.heat?.connections.candidate = []
    park.heat?.headers.removeAll { $0.status == .candidate }
    (park.projects, park.phases, park.budget) = ([], [], .infinity)
    return park
  }

  /// The park without any figure of `today:`.
  mutating func forgetMeters() {
    for section in materials.indices {
      for index in materials[section].supplies.indices { materials[section].supplies[index].today = nil }
      for index in materials[section].treatments.indices { materials[section].treatments[index].today = nil }
      for index in materials[section].outlets.indices { materials[section].outlets[index].today = nil }
      for index in materials[section].connections.facts.indices {
        materials[section].connections.facts[index].today = nil
      }
    }
    heat?.utilities.indices.forEach { heat?.utilities[$0].today = nil }
    heat?.connections.facts.indices.forEach { heat?.connections.facts[$0].today = nil }
  }
}
