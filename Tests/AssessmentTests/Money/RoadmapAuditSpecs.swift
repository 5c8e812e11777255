import Assessment
import ParkModel
import Testing

@Suite("The audit of a roadmap")
struct RoadmapAuditSpecs {
  private static func asset(_ id: String, _ capital: Double) -> BuiltAsset {
    BuiltAsset(asset: id, size: 5, unit: "t/h", capex: capital, annualised: capital / 10, life: 10)
  }

  private static func project(
    _ id: String, _ capital: Double, needs: [String] = [], excludes: [String] = [], earliest: Int? = nil
  ) -> ProjectResult {
    let stated = Project(id: id, assets: [id], needs: needs, excludes: excludes, earliest: earliest)
    let assets = [asset(id, capital)]
    return ProjectResult(
      built: BuiltProject(project: stated, assets: assets),
      money: RetrofitMoney(assets, saving: 50, horizon: 10, discountRate: 0.06))
  }

  private static func state(_ assets: [String], cost: Double) -> StateResult {
    var plan = OperatingPlan(state: .after)
    plan.investments = assets.map { Investment(asset: $0, size: 5, unit: "t/h", capex: 100, annualised: 10) }
    return StateResult(
      state: .after, claim: SolveClaim(status: .optimal), plan: plan,
      audit: Audit(balances: 3, worst: 0, tolerance: 1e-6, failures: []),
      cost: CostBreakdown(lines: [
        CostLine(group: .supplies, label: "town", amount: cost), CostLine(group: .investments, label: "x", amount: 10),
      ]))
  }

  private struct Case {
    var park: Park
    var projects: [ProjectResult]
    var roadmap: Roadmap
    var today: StateResult

    var audit: Audit { Assessment.audit(roadmap, of: park, projects: projects, today: today) }
  }

  /// 2026: `pump` for 100 of 120; 2027: `filter`, which needs it and is not to come before 2027, for 60 of 20 + 45.
  private static var sound: Case {
    var park = Park(name: "A", operatingHours: 8000)
    park.phases = [Phase(year: 2026, budget: 120), Phase(year: 2027, budget: 45)]
    let projects = [project("pump", 100), project("filter", 60, needs: ["pump"], earliest: 2027), project("late", 500)]
    let years = [
      RoadmapYear(
        year: 2026, budget: 120, available: 120, spent: 100,
        projects: [ScheduledProject(id: "pump", because: [.last])], state: state(["pump"], cost: 900), saving: 100),
      RoadmapYear(
        year: 2027, budget: 45, available: 65, spent: 60,
        projects: [ScheduledProject(id: "filter", because: [.earliest])], state: state(["filter", "pump"], cost: 850),
        saving: 150),
    ]
    let money = RetrofitMoney([], saving: nil, horizon: 1, discountRate: 0.06)
    return Case(
      park: park, projects: projects,
      roadmap: Roadmap(years: years, unbuilt: ["late"], value: 1, bound: 1, money: money),
      today: state([], cost: 1000))
  }

  @Test("a sound roadmap passes")
  func passes() {
    #expect(Self.sound.audit.failures == [])
    #expect(Self.sound.audit.balances > 10)
  }

  private static let mutants: [(name: String, sentence: String, change: @Sendable (inout Case) -> Void)] = [
    ("more is spent than there is", "spent so far", { $0.park.phases[1].budget = 30 }),
    ("a year says that it spends less", "spent 10", { $0.roadmap.years[0].spent = 10 }),
    ("a project comes twice", "built twice", { $0.roadmap.years[1].projects += $0.roadmap.years[0].projects }),
    ("a project comes too early", "before its earliest year", { $0.projects[0].built.project.earliest = 2027 }),
    ("without what it needs", "without filter, which it needs", { $0.projects[0].built.project.needs = ["filter"] }),
    ("beside what it excludes", "beside pump, which it excludes", { $0.projects[1].built.project.excludes = ["pump"] }),
    ("a project that is not in the plan", "not in the plan", { $0.projects.removeFirst() }),
    ("other years", "other years than the park's", { $0.roadmap.years[1].year = 2029 }),
    ("what is never built is kept quiet", "is not said", { $0.roadmap.unbuilt = [] }),
    ("a state with something else built", "builds other things", { $0.roadmap.years[0].state = state([], cost: 900) }),
    ("a smaller size", "size 4", { $0.roadmap.years[1].state.plan?.investments[0].size = 4 }),
    ("a state that does not balance", "does not balance", { $0.roadmap.years[0].state.audit = nil }),
    ("a saving out of thin air", "saves 400", { $0.roadmap.years[1].saving = 400 }),
  ]

  @Test("and every fault is caught", arguments: mutants.indices)
  func caught(_ index: Int) {
    let mutant = Self.mutants[index]
    var changed = Self.sound
    mutant.change(&changed)
    let sentences = changed.audit.failures.map(\.sentence)
    #expect(sentences.contains { $0.contains(mutant.sentence) }, "\(mutant.name): \(sentences)")
  }
}
