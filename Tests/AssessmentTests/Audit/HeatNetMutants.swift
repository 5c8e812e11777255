import Assessment
import ParkModel
import Testing

@Suite("The audit bites on headers and heat lines")
struct HeatNetMutants {
  static let mutants: [Mutant] = [
    .plan("a line loses too little", at: "a/oven -> b/wash", "lost 0 kW, by length 39") { plan in
      plan.flow("a/oven", "b/wash") { $0.lost = 0 }
    },
    .plan("a loss is negative", at: "a/oven -> b/wash", "loss is -1") { plan in
      plan.flow("a/oven", "b/wash") { $0.lost = -1 }
    },
    .plan("a header gives more than it got", at: "hot-water", "drawn 361 kW, filled less its loss 360") { plan in
      plan.flow("hot-water", "b/wash") {
        $0.amount = 361
        $0.slices[0].duty = 361
      }
    },
    Mutant(name: "a header is too small", subject: "hot-water", sentence: "drawn 360 kW, capacity at most 350") {
      park, _ in park.heat?.headers[0].capacity = 350
    },
    .plan("a header gets too warm", at: "a/oven -> hot-water", "hot-water 95 degC, range at most 90") { plan in
      plan.flow("a/oven", "hot-water") { $0.slices[0].coldTo = 95 }
    },
    .plan("a header's water skips the way from its return", at: "hot-water@a", "exchanged between 75 and 90") { plan in
      plan.flow("a/oven", "hot-water") { $0.slices[0].coldFrom = 75 }
    },
    .plan("a header's water does not cool down to its return", at: "hot-water@b", "exchanged between 80 and 90") {
      plan in
      plan.flow("hot-water", "b/wash") { $0.slices[0].hotTo = 80 }
    },
    Mutant(
      name: "a header is too close", subject: "hot-water -> b/wash", sentence: "cold end 20 K, approach at least 25"
    ) {
      park, _ in park.heat?.headers[0].shift = 20
    },
    Mutant(name: "a header is forbidden by name", subject: "a/oven -> hot-water", sentence: "forbidden") { park, _ in
      park.heat?.connections.forbid = [.link("a/oven", "hot-water")]
    },
    Mutant(name: "a header is not there yet", subject: "a/oven -> hot-water", sentence: "does not exist today") {
      $1.state = .before
    },
    .plan("a new header is said to stand", at: "a/oven -> hot-water", "said to stand") { plan in
      plan.flow("a/oven", "hot-water") { $0.status = .existing }
    },
    .plan("a header is filled elsewhere", at: "a/oven -> hot-water", "where the stream does not flow") { plan in
      plan.flow("a/oven", "hot-water") { $0.site = "b" }
    },
    .plan("an exchange between streams names a site", at: "a/oven -> b/wash", "where the stream does not flow") {
      plan in
      plan.flow("a/oven", "b/wash") { $0.site = "b" }
    },
    .plan("a header is not paid for", at: "hot-water", "heat 360 kW, built for at most 0") { plan in
      plan.investments.removeFirst()
    },
    .plan("a line is too thin", at: "a -> b", "heat 400 kW, built for at most 300") { plan in
      plan.investment("a -> b") { $0.size = 300 }
    },
    Mutant(name: "a line is longer than it was paid for", subject: "a -> b", sentence: "for its size 120000") {
      park, _ in
      park.plants[1].at = Point(x: 2.5, y: 0.5)
    },
    .plan("a header is cooled away", at: "hot-water -> cooling", "no hot side") { plan in
      plan.flow("a/oven", "cooling") { $0.from = "hot-water" }
    },
    .plan("steam lifts a header inside a plant", at: "steam -> hot-water", "steam lifts a header inside a plant") {
      plan in
      plan.flow("steam", "b/wash") {
        $0.to = "hot-water"
        $0.site = "b"
      }
    },
    // A flue of its own could give the wash 100 kW, so plant b may take only 800 from outside.
    Mutant(
      name: "a plant takes what it could recover", subject: "b",
      sentence: "heat from outside 900 kW, its own target 800"
    ) {
      park, _ in
      park.heat?.streams.append(
        HeatStream(name: "b/flue", plant: "b", role: .hot, from: 120, to: 110, duty: .fixed(100), origin: nowhere))
    },
    // A boiler of its own could take 300 kW of the oven's heat, so plant a may give only 700.
    Mutant(
      name: "a plant gives what it could use", subject: "a", sentence: "heat to the outside 1000 kW, its own target 700"
    ) {
      park, _ in
      park.heat?.streams.append(
        HeatStream(name: "a/boiler", plant: "a", role: .cold, from: 90, to: 90, duty: .fixed(300), origin: nowhere))
    },
  ]

  @Test("The plan by hand passes")
  func sound() {
    let found = audit(HeatNet.park, HeatNet.plan, HeatNet.claim)
    #expect(found.holds, "\(found.failures.map { "\($0.subject): \($0.sentence)" })")
  }

  @Test("one change is found and named", arguments: mutants)
  func bites(_ mutant: Mutant) {
    var park = HeatNet.park
    var plan = HeatNet.plan
    mutant.change(&park, &plan)
    let failures = audit(park, plan, HeatNet.claim).failures
    let found = failures.contains { $0.subject == mutant.subject && $0.sentence.contains(mutant.sentence) }
    #expect(found, "found instead: \(failures.map { "\($0.subject): \($0.sentence)" })")
  }

  @Test("every flow changed by a thousandth is found", arguments: HeatNet.plan.flows.indices)
  func everyFlow(_ index: Int) {
    for factor in [0.999, 1.001] {
      var plan = HeatNet.plan
      plan.flows[index].amount *= factor
      #expect(!audit(HeatNet.park, plan, HeatNet.claim).holds, "\(plan.flows[index])")
    }
  }

  /// Recovered: 360 through the header and 361 by the line. Of the oven's 1000 kW all are above 25 degC; 721 arrive.
  @Test("What arrives counts as recovered, through a header too")
  func recovered() throws {
    let result = assess(HeatNet.park, HeatNet.plan, HeatNet.claim, state: .after)
    #expect(abs((result.quantities.first { $0.name == "recovered_heat" }?.value ?? 0) - 721) < 1e-9)
    #expect(abs((result.quantities.first { $0.name == "hot_utility" }?.value ?? 0) - 179) < 1e-9)
    let rate = try #require(result.indicators.first { $0.id == "waste_heat_recovery" })
    #expect(abs((rate.value ?? 0) - 72.1) < 1e-9)
    let recycling = try #require(result.indicators.first { $0.id == "resource_recycling" })
    #expect(abs((recycling.value ?? 0) - 100 * 721 / 900.0) < 1e-9)
  }
}
