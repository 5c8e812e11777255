import Assessment
import ParkModel
import Testing

@Suite("The audit bites on temperatures of water")
struct WarmWaterMutants {
  static let mutants: [Mutant] = [
    .plan("water is warmer than its supply", at: "town -> a/bath", "temperature 16 degC, given at 15") { plan in
      plan.flow("town", "a/bath") { $0.temperature = 16 }
    },
    .plan("water does not say how warm it is", at: "town -> a/bath", "does not say its temperature") { plan in
      plan.flow("town", "a/bath") { $0.temperature = nil }
    },
    .water("a giver states no temperature", at: "b/hot -> a/bath", "says a temperature that its giver does not") {
      $0.sources[1].temperature = nil
    },
    .plan("more is heated than flows", at: "town -> a/bath", "tempered 11 t/h, the flow is at most 10") { plan in
      plan.flow("town", "a/bath") { $0.tempered = 11 }
    },
    .plan("too little is heated", at: "a/bath", "degC, asked at least 60") { plan in
      plan.flow("town", "a/bath") { $0.tempered = 7.9 }
    },
    .plan("too much is heated", at: "a/bath", "degC, asked at most 60") { plan in
      plan.flow("town", "a/bath") { $0.tempered = 8.1 }
    },
    .plan("heated water has its heat from nowhere", at: "a/bath/heating", "exchanged 461.72 kW, duty 511.72") { plan in
      plan.flow("steam", "a/bath/heating") {
        $0.amount -= 50
        $0.slices[0].duty -= 50
      }
    },
    .plan("heat is taken at temperatures of other water", at: "a/bath/heating", "CP x dT") { plan in
      plan.flow("town", "a/bath") { $0.tempered = 80.0 / 9 }
      plan.flow("a/out", "a/bath") { $0.tempered = 8.0 / 3 }
    },
    .plan("hot water is cooled on paper", at: "a/bath/cooling", "exchanged 0 kW, duty 29.07") { plan in
      plan.flow("b/hot", "a/bath") { $0.tempered = 1 }
    },
    .plan("water that may stay as it is is cooled", at: "a/out -> sewer", "its taker asks at most 0") { plan in
      plan.flow("a/out", "sewer") { $0.tempered = 0.5 }
    },
    .plan("all heat is taken where it is cold", at: "a/bath/heating", "CP x dT") { plan in
      plan.flow("steam", "a/bath/heating") {
        $0.slices[0].duty += 50
        $0.slices[1].duty -= 50
      }
    },
    .plan("water leaves too warm", at: "river", "temperature 37.5 degC, asked at most 35") { plan in
      plan.flow("a/out", "river") { $0.tempered = 3 }
    },
    .plan("cooling is not paid for", at: "river/cooling", "exchanged 0 kW, duty 46.52") { plan in
      plan.flows.removeAll { $0.from == "river/cooling" }
    },
    .water("the bath asks for more", at: "a/bath", "asked at least 62") { $0.sinks[0].temperature = .exactly(62) },
  ]

  @Test("The plan by hand passes")
  func sound() {
    let found = audit(WarmWater.park, WarmWater.plan, WarmWater.claim)
    #expect(found.holds, "\(found.failures.map { "\($0.subject): \($0.sentence)" })")
    #expect(found.worst < 1e-12)
  }

  @Test("one change is found and named", arguments: mutants)
  func bites(_ mutant: Mutant) {
    var park = WarmWater.park
    var plan = WarmWater.plan
    mutant.change(&park, &plan)
    let failures = audit(park, plan, WarmWater.claim).failures
    let found = failures.contains {
      $0.subject == mutant.subject && (mutant.sentence.isEmpty || $0.sentence.contains(mutant.sentence))
    }
    #expect(found, "found instead: \(failures.map { "\($0.subject): \($0.sentence)" })")
  }

  @Test("every flow and tempered part changed by a thousandth is found", arguments: WarmWater.plan.flows.indices)
  func everyFlow(_ index: Int) {
    for factor in [0.999, 1.001] {
      var plan = WarmWater.plan
      plan.flows[index].amount *= factor
      #expect(!audit(WarmWater.park, plan, WarmWater.claim).holds, "\(plan.flows[index])")
      guard WarmWater.plan.flows[index].tempered > 0 else { continue }
      plan = WarmWater.plan
      plan.flows[index].tempered *= factor
      #expect(!audit(WarmWater.park, plan, WarmWater.claim).holds, "\(plan.flows[index])")
    }
  }

  /// Used water brings 6 * 30 and, up to what is asked, 4 * 45 t K/h.
  @Test("Heating, cooling and what used water brings")
  func figures() {
    let result = assess(WarmWater.park, WarmWater.plan, WarmWater.claim, state: .before)
    #expect(agree(result.quantity("water_heating"), 440 * WarmWater.capacity))
    #expect(agree(result.quantity("water_cooling"), 40 * WarmWater.capacity))
    #expect(agree(result.quantity("reused_water_heat"), 360 * WarmWater.capacity))
    #expect(agree(result.quantity("hot_utility"), 440 * WarmWater.capacity))
  }
}
