import Assessment
import ParkModel
import Testing

@Suite("The audit of loads, removals and regeneration")
struct LoadMutants {
  @Test("finds nothing where they balance")
  func balances() {
    let audit = audit(LoadedPark.park, LoadedPark.plan, LoadedPark.claim)
    #expect(audit.failures.map { "\($0.subject): \($0.sentence)" } == [])
    #expect(audit.worst < 1e-9)
  }

  static let mutants: [Mutant] = [
    .water("a process adds more than it told", at: "pv/wash", "TDS load 7500 g/h, declared 7600") {
      $0.processes[0].load["TDS"] = 7600
    },
    .plan("a process tells another load", at: "pv/wash", "COD load 5700 g/h, declared 5800") { plan in
      plan.conversion("pv/wash") { $0.inputs[1].quality["COD"] = 5700 }
    },
    .plan("a process does not tell its load", at: "pv/wash", "COD load 0 g/h, declared 5800") { plan in
      plan.conversion("pv/wash") { $0.inputs.removeLast() }
    },
    .plan("a load stays in the process", at: "pv/wash", "COD leaving 200 g/h, entering 6000") { plan in
      plan.conversion("pv/wash") { $0.outputs[0].quality["COD"] = 2 }
      plan.flow("pv/wash", "works") { $0.quality["COD"] = 2 }
    },
    .water("an outlet limit is passed because of the load", at: "pv/wash", "TDS taken in and added 20000 g/h") {
      $0.processes[0].outletLimit["TDS"] = Bounds(upper: 150)
    },
    .water("an outlet is cleaner than it must be", at: "pv/wash", "outlet limit at least 7000") {
      $0.processes[0].outletLimit["COD"] = Bounds(lower: 70)
    },
    Mutant(name: "a load evaporates", subject: "pv/wash", sentence: "TDS leaving 0 g/h, entering 20000") { park, plan in
      park.section("water") { $0.processes[0].loss = 100 }
      plan.flow("pv/wash", "works") { $0.amount = 0 }
    },
    .water("a unit removes less than stated", at: "works", "COD of product 6 g/t, expected 3") {
      $0.treatments[2].action = .purify(Purification(removal: ["COD": 0.95]))
    },
    .plan("a unit removes more than stated", at: "ro", "TDS of product 10 g/t, expected 12.5") { plan in
      plan.conversion("ro") {
        $0.outputs[0].quality["TDS"] = 10
        $0.outputs[1].quality["TDS"] = 960
      }
    },
    .plan("a share is taken of the concentration, not of the mass", at: "ro", "TDS of product 10 g/t") { plan in
      plan.conversion("ro") { $0.outputs[0].quality["TDS"] = 10 }
    },
    .plan("what is removed by share vanishes", at: "works", "COD leaving") { plan in
      plan.conversion("works") { $0.losses = [] }
    },
    .plan("what is removed by share does not reach the reject", at: "ro", "beside a reject 0") { plan in
      plan.conversion("ro") {
        $0.outputs[1].quality["TDS"] = 900
        $0.losses = [Term(resource: "water", name: "removed", amount: 0, quality: ["TDS": 500])]
      }
    },
    .plan("a guarantee is forgotten beside a removal", at: "ro", "COD of product 6 g/t, expected 5") { plan in
      plan.conversion("ro") { $0.outputs[0].quality["COD"] = 6 }
    },
    .plan("one way of a reject is cleaner than the other", at: "ro/reject -> sea", "given with 950") { plan in
      plan.flow("ro/reject", "pond") { $0.quality["TDS"] = 1100 }
      plan.flow("ro/reject", "sea") { $0.quality["TDS"] = 850 }
    },
    .plan("a reject goes a way that its unit does not name", at: "ro/reject -> river", "never made") { plan in
      plan.flow("ro/reject", "sea") { $0.to = "river" }
    },
    .plan("a part of a reject vanishes", at: "ro", "reject 4 t/h, converted 10") { plan in
      plan.flow("ro/reject", "sea") { $0.amount = 0 }
    },
    .water("a unit runs below its least flow", at: "ro", "inflow 50 t/h, runs with at least 60") {
      $0.treatments[0].minFlow = 60
    },
    .plan("water passes a unit twice", at: "softener", "softener -> pv/wash -> works -> softener") { plan in
      plan.flow("works", "river") { $0.amount = 49 }
      plan.flows.append(LoadedPark.plan.flows[4])
      plan.flows[plan.flows.count - 1].to = "softener"
      plan.flows[plan.flows.count - 1].amount = 1
    },
    .water("water passes a unit twice, by way of a product", at: "works", "works -> ro -> pv/wash -> works") {
      $0.treatments[2].recycle = .never
    },
    .water("water passes a membrane twice", at: "ro", "ro -> pv/wash -> works -> ro") {
      $0.treatments[0].recycle = .never
    },
    .plan("a unit feeds itself", at: "works -> works", "never made") { plan in
      plan.flow("works", "river") { $0.to = "works" }
    },
  ]

  @Test("one change is found and named", arguments: mutants)
  func bites(_ mutant: Mutant) {
    let failures = failures(of: mutant)
    let found = failures.contains { $0.subject == mutant.subject && $0.sentence.contains(mutant.sentence) }
    #expect(found, "found instead: \(failures.map { "\($0.subject): \($0.sentence)" })")
  }

  @Test("every flow changed by a thousandth is found", arguments: LoadedPark.plan.flows.indices)
  func everyFlow(_ index: Int) {
    for factor in [0.999, 1.001] {
      var plan = LoadedPark.plan
      plan.flows[index].amount *= factor
      #expect(!audit(LoadedPark.park, plan, LoadedPark.claim).holds, "\(plan.flows[index])")
    }
  }

  @Test("nothing runs below its least flow, and nothing is no fault")
  func stands() {
    var park = LoadedPark.park
    park.section("water") { $0.treatments[0].minFlow = 50 }
    #expect(audit(park, LoadedPark.plan, LoadedPark.claim).holds)
    park.section("water") {
      var idle = $0.treatments[0]
      idle.name = "spare"
      $0.treatments.insert(idle, at: 2)
    }
    #expect(audit(park, LoadedPark.plan, LoadedPark.claim).holds)
  }

  @Test("what leaves a process in another batch than it came is not what came")
  func batches() {
    var park = LoadedPark.park
    park.section("water") { $0.treatments[0].recycle = .never }
    var plan = LoadedPark.plan
    for index in plan.flows.indices where plan.flows[index].to == "pv/wash" { plan.flows[index].batch = "fresh" }
    plan.flow("ro", "pv/wash") { $0.batch = "regenerated" }
    plan.flow("pv/wash", "works") { $0.batch = "fresh" }
    let sentences = audit(park, plan, LoadedPark.claim).failures.map(\.sentence)
    #expect(!sentences.contains { $0.contains("again") }, "\(sentences)")
    plan.flow("pv/wash", "works") { $0.batch = "regenerated" }
    #expect(audit(park, plan, LoadedPark.claim).failures.map(\.subject) == ["ro"])
  }

  private func failures(of mutant: Mutant) -> [AuditFailure] {
    var park = LoadedPark.park
    var plan = LoadedPark.plan
    mutant.change(&park, &plan)
    return audit(park, plan, LoadedPark.claim).failures
  }
}
