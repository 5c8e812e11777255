import ParkModel

extension Mutant {
  static let heat: [Mutant] = [
    .plan("a stream is not cooled in full", at: "pv/exhaust", "exchanged 1100 kW, duty 1200") { plan in
      plan.flow("pv/exhaust", "cooling") {
        $0.amount = 637
        $0.slices[0].duty = 637
      }
    },
    .plan("a stream is not heated in full", at: "mill/boiler", "exchanged 290 kW, duty 300") { plan in
      plan.flow("steam", "mill/boiler") {
        $0.amount = 290
        $0.slices[0].duty = 290
      }
    },
    .plan("a dryer's heat does not follow its throughput", at: "dryer", "exchanged 60 kW, duty 63") { plan in
      plan.flow("pv/exhaust", "dryer") {
        $0.amount = 60
        $0.slices[0].duty = 60
      }
    },
    .plan("slices do not add up", at: "pv/exhaust -> pv/bath", "slices 350 kW, flow 400") { plan in
      plan.flow("pv/exhaust", "pv/bath") { $0.slices[0].duty = 350 }
    },
    // The exhaust gives 10 kW/K, so 400 kW between 80 and 60 degC are twice what it has there.
    .plan("a stream gives more than CP x dT", at: "pv/exhaust", "exchanged between 60 and 80 degC") { plan in
      plan.flow("pv/exhaust", "pv/bath") { $0.slices[0].hotFrom = 80 }
    },
    .plan("a cold stream takes more than CP x dT", at: "pv/bath", "exchanged between 25 and 45 degC") { plan in
      plan.flow("pv/exhaust", "pv/bath") { $0.slices[0].coldTo = 45 }
    },
    .plan("a slice has no temperature range", at: "pv/bath", "without a temperature range") { plan in
      plan.flow("pv/exhaust", "pv/bath") { $0.slices[0].coldTo = 25 }
    },
    // A tenth of the exhaust's 1200 kW condenses at 100 degC: 120 kW, of the 400 that the bath would take there.
    Mutant(
      name: "a stream gives more than it has at one temperature", subject: "pv/exhaust",
      sentence: "exchanged between 100 and 100 degC"
    ) { park, plan in
      guard let index = park.heat?.streams.firstIndex(where: { $0.name == "pv/exhaust" }) else { return }
      park.heat?.streams[index].segments = [
        HeatSegment(from: 180, to: 100, share: 0.5), HeatSegment(from: 100, to: 100, share: 0.1),
        HeatSegment(from: 100, to: 60, share: 0.4),
      ]
      plan.flow("pv/exhaust", "pv/bath") { $0.slices[0].hotTo = 100 }
    },
    Mutant(
      name: "a stream gives more than a stretch of it has", subject: "pv/exhaust",
      sentence: "exchanged between 60 and 100 degC"
    ) { park, _ in
      guard let index = park.heat?.streams.firstIndex(where: { $0.name == "pv/exhaust" }) else { return }
      park.heat?.streams[index].segments = [
        HeatSegment(from: 180, to: 100, share: 0.8), HeatSegment(from: 100, to: 60, share: 0.2),
      ]
    },
    .plan("a slice leaves its stream's range", at: "pv/exhaust -> pv/bath", "pv/exhaust 55 degC, range at least 60") {
      $0.flow("pv/exhaust", "pv/bath") { $0.slices[0].hotTo = 55 }
    },
    Mutant(name: "a candidate utility gives less than its least", subject: "steam", sentence: "limit at least 1000000")
    {
      park, _ in
      for index in park.heat?.utilities.indices ?? 0..<0 where park.heat?.utilities[index].name == "steam" {
        park.heat?.utilities[index].status = .candidate
        park.heat?.utilities[index].limit.lower = 1e6
      }
    },
    .plan("a slice leaves its utility's range", at: "steam -> mill/boiler", "steam 190 degC, range at most 184") {
      $0.flow("steam", "mill/boiler") { $0.slices[0].hotFrom = 190 }
    },
    .plan("a slice runs backwards", at: "pv/exhaust -> pv/bath", "upper end") { plan in
      plan.flow("pv/exhaust", "pv/bath") {
        $0.slices[0].hotFrom = 60
        $0.slices[0].hotTo = 100
      }
    },
    Mutant(
      name: "the hot end is too close", subject: "steam -> mill/boiler",
      sentence: "hot end 14 K, approach at least 15"
    ) { park, _ in park.heat?.approach = 15 },
    Mutant(
      name: "the cold end is too close", subject: "pv/exhaust -> pv/bath",
      sentence: "cold end 35 K, approach at least 36"
    ) { park, _ in park.heat?.streams[2].shift = 31 },
    Mutant(
      name: "a required exchange is too small", subject: "pv/exhaust -> pv/bath", sentence: "required at least 450"
    ) {
      park, _ in
      var fact = LinkFact.of("pv/exhaust", "pv/bath")
      fact.least = 450
      park.heat?.connections.facts = [fact]
    },
    Mutant(name: "a utility is too small", subject: "steam", sentence: "limit at most 200") { park, _ in
      park.heat?.utilities[1].limit.upper = 200
    },
    Mutant(name: "a utility must give more", subject: "steam", sentence: "limit at least 350") { park, _ in
      park.heat?.utilities[1].limit.lower = 350
    },
    .plan("cold gives to hot", at: "pv/bath -> pv/exhaust", "no hot side") { plan in
      plan.flow("pv/exhaust", "pv/bath") { swap(&$0.from, &$0.to) }
    },
    .plan("utilities meet", at: "steam -> cooling", "no hot side") { plan in
      plan.flow("steam", "mill/boiler") { $0.to = "cooling" }
    },
    Mutant(name: "an exchange is forbidden", subject: "pv/exhaust -> dryer", sentence: "forbidden") { park, _ in
      park.heat?.connections.forbid = [.link("pv/exhaust", "dryer")]
    },
    Mutant(name: "an exchange is no candidate", subject: "pv/exhaust -> dryer", sentence: "nor a candidate") {
      park, _ in
      park.heat?.connections.candidate = []
    },
    Mutant(name: "an exchanger is too small", subject: "pv/exhaust -> pv/bath", sentence: "capacity at most 300") {
      park, _ in park.heat?.connections.facts = [.of("pv/exhaust", "pv/bath", capacity: 300)]
    },
  ]
}
