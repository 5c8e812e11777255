import Assessment
import Testing

@Suite("The audit bites")
struct MutantSpecs {
  static let mutants =
    Mutant.waterBalances + Mutant.waterLimits + Mutant.waterQualities + Mutant.links + Mutant.solidBalances
    + Mutant.heat + Mutant.money

  @Test("one change is found and named", arguments: mutants)
  func bites(_ mutant: Mutant) {
    var park = SmallPark.park
    var plan = SmallPlan.plan
    mutant.change(&park, &plan)
    let failures = audit(park, plan, SmallPlan.claim).failures
    let found = failures.contains { $0.subject == mutant.subject && $0.sentence.contains(mutant.sentence) }
    #expect(found, "found instead: \(failures.map { "\($0.subject): \($0.sentence)" })")
    #expect(failures.allSatisfy { $0.residual > 1e-6 })
  }

  /// No flow is so free that it could be changed alone: each stands in a balance at both its ends.
  @Test("every flow changed by a thousandth is found", arguments: SmallPlan.plan.flows.indices)
  func everyFlow(_ index: Int) {
    for factor in [0.999, 1.001] {
      var plan = SmallPlan.plan
      plan.flows[index].amount *= factor
      #expect(!audit(SmallPark.park, plan, SmallPlan.claim).holds, "\(plan.flows[index])")
    }
  }

  @Test("every flow left out is found", arguments: SmallPlan.plan.flows.indices)
  func everyFlowLeftOut(_ index: Int) {
    var plan = SmallPlan.plan
    plan.flows.remove(at: index)
    #expect(!audit(SmallPark.park, plan, SmallPlan.claim).holds)
  }
}
