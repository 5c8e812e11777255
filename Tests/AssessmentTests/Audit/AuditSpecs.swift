import Assessment
import ParkModel
import Testing

@Suite("The audit of a plan that balances")
struct AuditSpecs {
  @Test("finds nothing, and says how much it looked at")
  func balances() {
    let audit = audit(SmallPark.park, SmallPlan.plan, SmallPlan.claim)
    #expect(audit.failures.map { "\($0.subject): \($0.sentence)" } == [])
    #expect(audit.balances > 150)
    #expect(audit.worst < 1e-9)
    #expect(audit.tolerance == 1e-6)
  }

  @Test("counts node by node, and knows the limit of which least is left")
  func subjects() throws {
    let audit = audit(SmallPark.park, SmallPlan.plan, SmallPlan.claim)
    #expect(audit.subjects.map(\.checks).reduce(0, +) == audit.balances)
    #expect(audit.subjects.map(\.worst).max() == audit.worst)
    // 10 of 80 t/h, 300 of 1000 g/t, and 3,000 of 5,000 g/h.
    let river = try #require(audit.subjects.first { $0.name == "river" }?.tightest)
    #expect(
      river
        == AuditLimit(what: "TDS load", statement: "cap", value: 3000, limit: 5000, isMost: true, unit: "g/h"))
    #expect(abs(river.left - 0.4) < 1e-12)
    // 50 t/h is what it asks, no more and no less, which is a balance; (20 x 100 + 30 x 20) / 50 of 250 g/t is a limit.
    let wash = try #require(audit.subjects.first { $0.name == "pv/wash" }?.tightest)
    #expect(wash.what == "TDS" && abs(wash.value - 52) < 1e-9 && wash.limit == 250)
    // What a size was built for says nothing of a margin.
    #expect(!audit.subjects.contains { $0.tightest?.statement == "built for" })
  }

  @Test("a limit that is broken has less than nothing left")
  func broken() throws {
    var park = SmallPark.park
    park.section("water") { $0.outlets[0].capacity = 8 }
    let river = try #require(
      audit(park, SmallPlan.plan, SmallPlan.claim).subjects.first { $0.name == "river" })
    #expect(river.tightest?.left == -0.25)
    #expect(river.worst == 0.25)
  }

  @Test("does not depend on the order of the plan")
  func order() {
    var plan = SmallPlan.plan
    plan.flows.reverse()
    plan.conversions.reverse()
    plan.investments.reverse()
    #expect(audit(SmallPark.park, plan, SmallPlan.claim).holds)
  }

  @Test("takes an error below one part in a million for rounding, and no more")
  func tolerance() {
    var plan = SmallPlan.plan
    plan.flow("municipal", "pv/wash") { $0.amount += 50 * 0.5e-6 }
    #expect(!audit(SmallPark.park, plan, SmallPlan.claim).failures.contains { $0.subject == "pv/wash" })
    plan.flow("municipal", "pv/wash") { $0.amount += 50 * 1e-6 }
    #expect(audit(SmallPark.park, plan, SmallPlan.claim).failures.contains { $0.subject == "pv/wash" })
  }

  @Test("names the node, the number and the limit")
  func sentence() {
    var park = SmallPark.park
    park.section("water") { $0.outlets[0].capacity = 8 }
    let failures = audit(park, SmallPlan.plan, SmallPlan.claim).failures
    #expect(failures.map(\.subject) == ["river"])
    #expect(failures.map(\.sentence) == ["inflow 10 t/h, capacity at most 8 t/h"])
    #expect(failures.map(\.residual) == [0.25])
  }

  @Test("ignores the lengths that a plan states")
  func lengths() {
    var plan = SmallPlan.plan
    for index in plan.flows.indices { plan.flows[index].length = 1000 }
    #expect(audit(SmallPark.park, plan, SmallPlan.claim).holds)
  }

  @Test("a dried batch answers to its source's name in the park's links")
  func batch() {
    var park = SmallPark.park
    park.section("solids") {
      $0.connections.candidate = [.link("chp/ash", "any"), .link("works/sludge", "kiln/meal")]
    }
    #expect(audit(park, SmallPlan.plan, SmallPlan.claim).failures == [])
  }

  @Test("a claim about a quantity is checked as money is")
  func otherObjectives() {
    var claim = SmallPlan.claim
    claim.objectives.append(ObjectiveClaim(name: "fresh_water", value: 20, unit: "t/h", bound: 20))
    #expect(audit(SmallPark.park, SmallPlan.plan, claim).holds)
    claim.objectives[1].value = 19
    let failures = audit(SmallPark.park, SmallPlan.plan, claim).failures
    #expect(failures.map(\.sentence) == ["claimed 19 t/h, from flows 20 t/h"])
  }

  @Test("names the period where the park has several")
  func periods() {
    var park = SmallPark.park
    park.periods = [Period(id: "dry", hours: 4400), Period(id: "wet", hours: 3600)]
    var plan = SmallPlan.plan
    plan.flows = park.periods.flatMap { period in
      SmallPlan.plan.flows.map { flow in
        var copy = flow
        copy.period = period.id
        return copy
      }
    }
    plan.conversions = park.periods.flatMap { period in
      SmallPlan.plan.conversions.map { conversion in
        var copy = conversion
        copy.period = period.id
        return copy
      }
    }
    #expect(audit(park, plan, SmallPlan.claim).failures == [])
    plan.flow("municipal", "pv/wash") { $0.amount = 21 }
    let sentences = audit(park, plan, SmallPlan.claim).failures.map(\.sentence)
    #expect(sentences.contains("inflow 51 t/h, demand at most 50 t/h (period dry)"))
    #expect(!sentences.contains { $0.contains("wet") })
  }
}
