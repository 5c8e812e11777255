import Assessment
import ParkModel
import Testing

/// The small park with projects: the membrane with its pipe, half of it paid by others, which needs the sea outfall.
enum SmallRetrofit {
  static func add(to park: inout Park) {
    park.projects = [
      Project(id: "brine", assets: ["sea"], fixed: 100_000),
      Project(id: "dry", assets: ["dryer"], excludes: ["burn"]),
      Project(id: "burn", assets: []),
      Project(
        id: "reuse", assets: ["ro", "ro -> pv/wash"], fixed: 400_000, life: 10, operating: 50_000, subsidy: 0.5,
        needs: ["brine"], earliest: 2027),
    ]
    // 900,000 + 168,750 + 200,000 of reuse, 100,000 of brine, 7000 of the dryer.
    park.budget = 1_375_750
    park.phases = [Phase(year: 2026, budget: .infinity), Phase(year: 2027, budget: .infinity)]
  }

  static func add(to plan: inout OperatingPlan) {
    plan.investment("ro") { ($0.subsidy, $0.annualised) = (900_000, 90_000) }
    plan.investment("ro -> pv/wash") { ($0.subsidy, $0.annualised) = (168_750, 8437.5) }
    plan.investments += [entry("brine", 100_000, 0, life: 20), entry("dry", 0, 0, life: 20)]
    plan.investments.append(entry("reuse", 400_000, 200_000, life: 10))
  }

  static func entry(_ id: String, _ capex: Double, _ subsidy: Double, life: Double) -> Investment {
    var entry = Investment(
      asset: id, size: 1, unit: Investment.projectUnit, capex: capex, annualised: (capex - subsidy) / life)
    entry.subsidy = subsidy
    return entry
  }

  /// Half of the membrane's and the pipe's instalments less, 20,000 + 5000 of the projects' own and 50,000 to run it.
  static var claim: SolveClaim {
    let cost = SmallPlan.cost - 90_000 - 8437.5 + 75_000
    return SolveClaim(
      status: .optimal, objectives: [ObjectiveClaim(name: "cost", value: cost, unit: "CNY/yr", bound: cost)])
  }
}

@Suite("The audit of a retrofit bites")
struct RetrofitMutants {
  static let mutants: [Mutant] = [
    .plan("a membrane without its project", at: "ro", "its project reuse is not") { plan in
      plan.investments.removeAll { $0.asset == "reuse" }
    },
    .plan("an outfall is used whose project is not built", at: "sea", "its project brine is not") { plan in
      plan.investments.removeAll { $0.asset == "brine" }
    },
    .plan("a project without what it needs", at: "reuse", "built without brine") { plan in
      plan.investments.removeAll { $0.asset == "brine" }
    },
    .plan("a project beside what it excludes", at: "dry", "built beside burn") { plan in
      plan.investments.append(SmallRetrofit.entry("burn", 0, 0, life: 20))
    },
    .plan("a project that the park does not have", at: "thing", "does not have") { plan in
      plan.investments.append(SmallRetrofit.entry("thing", 0, 0, life: 20))
    },
    .plan("a project paid twice", at: "dry", "two investments") { plan in
      plan.investments.append(SmallRetrofit.entry("dry", 0, 0, life: 20))
    },
    .plan("a project paid in part", at: "brine", "capex 90000 CNY, its own 100000") { plan in
      plan.investment("brine") { ($0.capex, $0.annualised) = (90_000, 4500) }
    },
    .plan("more is subsidised than is", at: "ro", "subsidy 1000000 CNY, of its capital 900000") { plan in
      plan.investment("ro") { ($0.subsidy, $0.annualised) = (1_000_000, 80_000) }
    },
    .plan("a subsidy does not lower the instalment", at: "ro", "annualised 180000 CNY/yr, over its life 90000") {
      plan in
      plan.investment("ro") { $0.annualised = 180_000 }
    },
    Mutant(name: "the budget is overspent", subject: "retrofit", sentence: "budget at most 1375000") { park, _ in
      park.budget = 1_375_000
    },
    Mutant(name: "the phases are overspent", subject: "retrofit", sentence: "budget at most 1300000") { park, _ in
      park.phases = [Phase(year: 2026, budget: 300_000), Phase(year: 2027, budget: 1_000_000)]
    },
    Mutant(name: "no phase is late enough", subject: "reuse", sentence: "no phase is late enough") { park, _ in
      park.phases.removeLast()
    },
    Mutant(name: "what a project costs in a year is left out", subject: "cost", sentence: "claimed") { park, _ in
      park.projects[3].operating = 60_000
    },
  ]

  @Test("the plan as it should be holds")
  func holds() {
    var (park, plan) = (SmallPark.park, SmallPlan.plan)
    SmallRetrofit.add(to: &park)
    SmallRetrofit.add(to: &plan)
    let found = audit(park, plan, SmallRetrofit.claim)
    #expect(found.holds, "\(found.failures.map { "\($0.subject): \($0.sentence)" })")
  }

  @Test("one change is found and named", arguments: mutants)
  func bites(_ mutant: Mutant) {
    var (park, plan) = (SmallPark.park, SmallPlan.plan)
    SmallRetrofit.add(to: &park)
    SmallRetrofit.add(to: &plan)
    mutant.change(&park, &plan)
    let failures = audit(park, plan, SmallRetrofit.claim).failures
    let found = failures.contains { $0.subject == mutant.subject && $0.sentence.contains(mutant.sentence) }
    #expect(found, "found instead: \(failures.map { "\($0.subject): \($0.sentence)" })")
  }
}
