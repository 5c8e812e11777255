import Assessment
import ParkModel
import Testing

/// The small park with a works for 50 t/h that was enlarged by 20, and may be closed.
@Suite("The audit of what is enlarged or closed bites")
struct ClosingMutants {
  static let mutants: [Mutant] = [
    .plan("less is added than flows", at: "works", "inflow 70 t/h, capacity at most 69") { plan in
      plan.investment("works") { ($0.size, $0.capex, $0.annualised) = (19, 190_000, 19_000) }
    },
    .plan("nothing is added", at: "works", "inflow 70 t/h, capacity at most 50") { plan in
      plan.investments.removeAll { $0.asset == "works" }
    },
    .water("more is added than may be", at: "works", "size 20 t/h, offered at most 10") { section in
      section.change("works") { $0.expand?.to = 60 }
    },
    .plan("what is added is paid in part", at: "works", "capex 100000 CNY, for its size 200000") { plan in
      plan.investment("works") { ($0.capex, $0.annualised) = (100_000, 10_000) }
    },
    .plan("a closed unit runs", at: "works", "closed, so at 0") { plan in close(&plan) },
    Mutant(name: "what may not be closed is", subject: "works", sentence: "does not let it be") { park, plan in
      park.section("water") { $0.change("works") { $0.retire = nil } }
      close(&plan)
    },
    .plan("closing is paid too low", at: "works", "capex 1 CNY, of closing 300000") { plan in
      close(&plan)
      plan.investment("works") { $0.capex = 1 }
    },
    .water("what it costs to keep is left out", at: "cost", "claimed") { section in
      section.change("works") { $0.retire?.keep = 60_000 }
    },
  ]

  private static func close(_ plan: inout OperatingPlan) {
    plan.investment("works") { ($0.size, $0.unit, $0.capex, $0.annualised) = (1, "closed", 300_000, 30_000) }
  }

  private func base() -> (Park, OperatingPlan) {
    var (park, plan) = (SmallPark.park, SmallPlan.plan)
    park.section("water") { section in
      section.change("works") { works in
        works.capacity = 50
        works.expand = Expansion(from: 50, to: 80, build: BuildCost(perCapacity: 10_000, life: 10))
        works.retire = Retirement(cost: 500_000, salvage: 200_000, keep: 50_000, life: 10)
      }
    }
    plan.investments.append(Investment(asset: "works", size: 20, unit: "t/h", capex: 200_000, annualised: 20_000))
    return (park, plan)
  }

  /// 20,000 for what is added, 50,000 to keep it.
  private var claim: SolveClaim {
    let cost = SmallPlan.cost + 70_000
    return SolveClaim(
      status: .optimal, objectives: [ObjectiveClaim(name: "cost", value: cost, unit: "CNY/yr", bound: cost)])
  }

  @Test("the plan as it should be holds")
  func holds() {
    let (park, plan) = base()
    let found = audit(park, plan, claim)
    #expect(found.holds, "\(found.failures.map { "\($0.subject): \($0.sentence)" })")
  }

  @Test("one change is found and named", arguments: mutants)
  func bites(_ mutant: Mutant) {
    var (park, plan) = base()
    mutant.change(&park, &plan)
    let failures = audit(park, plan, claim).failures
    let found = failures.contains { $0.subject == mutant.subject && $0.sentence.contains(mutant.sentence) }
    #expect(found, "found instead: \(failures.map { "\($0.subject): \($0.sentence)" })")
  }
}

extension MaterialSection {
  fileprivate mutating func change(_ name: String, _ change: (inout Treatment) -> Void) {
    for index in treatments.indices where treatments[index].name == name { change(&treatments[index]) }
  }
}
