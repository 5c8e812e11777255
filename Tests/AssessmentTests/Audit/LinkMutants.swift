import ParkModel

extension Mutant {
  static let links: [Mutant] = [
    .water("a pair is forbidden", at: "ro -> pv/wash", "forbidden") {
      $0.connections.forbid.append(.link("ro", "pv/wash"))
    },
    .water("a new link is no candidate", at: "works -> pv/tower", "neither existing nor a candidate") {
      $0.connections.candidate = [.link("ro", "any")]
    },
    .plan("a new link passes for an old one", at: "works -> pv/tower", "neither existing nor a candidate") { plan in
      plan.flow("works", "pv/tower") { $0.status = .existing }
    },
    .water("a receiver does not accept the giver", at: "municipal -> pv/wash", "does not accept") {
      $0.sinks[0].accepts = ["ro"]
    },
    .water("a giver may go elsewhere only", at: "pv/rinse -> works", "may not go there") {
      $0.sources[0].only = ["ro"]
    },
    .water("a reject leaves its destination", at: "ro/reject -> sea", "never made") {
      $0.treatments[0].action = .purify(
        Purification(outlet: Composition(["TDS": 20]), recovery: 0.75, rejectTo: ["river"]))
    },
    .plan("a supply dilutes an outlet", at: "municipal -> river", "never made") { plan in
      plan.flows.append(
        Flow(
          resource: "water", from: "municipal", to: "river", amount: 5, quality: ["TDS": 100], period: "year"))
    },
    .plan("a supply enters a unit that does not name it", at: "municipal -> works", "never made") { plan in
      plan.flow("municipal", "pv/wash") { $0.to = "works" }
    },
    .plan("a unit feeds itself", at: "works -> works", "never made") { plan in
      plan.flow("works", "ro") { $0.to = "works" }
    },
    .plan("something leaves an outlet", at: "river -> pv/wash", "no such giver and receiver") { plan in
      plan.flow("municipal", "pv/wash") { $0.from = "river" }
    },
    .plan("a node that the park lacks", at: "works -> lake", "no such giver and receiver") { plan in
      plan.flow("works", "river") { $0.to = "lake" }
    },
    .plan("before uses a candidate unit", at: "works -> ro", "does not exist today") { $0.state = .before },
    .plan("tuned uses a candidate exchanger", at: "pv/exhaust -> dryer", "does not exist today") {
      $0.state = .tuned
    },
    .plan("before builds", at: "ro", "builds nothing") { $0.state = .before },
  ]
}
