import Assessment
import ParkModel
import Testing

@Suite("The audit bites on heat pumps, engines, chillers and optional uses")
struct ConverterMutants {
  static let mutants: [Mutant] = [
    .plan("a pump gives more than it takes in all", at: "pump", "electricity taken 300 kW, converted 200") { plan in
      plan.flow("a/vapour", "pump/source") { $0.scale(500) }
      plan.flow("a/vapour", "cooling") { $0.scale(500) }
    },
    .plan("a pump is said to take less electricity", at: "pump", "electricity taken 200 kW, converted 100") { plan in
      plan.conversion("pump") { $0.inputs[1].amount = 100 }
    },
    .plan("a pump makes electricity", at: "pump", "electricity -50 kW, least at least 0") { plan in
      plan.flow("a/vapour", "pump/source") { $0.scale(850) }
    },
    converter("a pump is better than stated", "pump", "output 800 kW, as it is stated 600") {
      $0.performance = .stated(3)
    },
    converter("a pump is better than its share of Carnot", "pump", "share of what it takes 50") {
      $0.performance = .shareOfReversible(0.25)
    },
    converter("a pump is better than Carnot", "pump", "by the second law") {
      $0.source = .init(warm: -60, cool: -60)
    },
    converter("an engine is better than Carnot", "orc", "by the second law") { $0.source = .init(warm: 55, cool: 55) },
    converter("a chiller is better than Carnot", "chiller", "by the second law") {
      $0.drive = .init(warm: 40, cool: 40)
    },
    converter("an engine is better than its share of Carnot", "orc", "output 100 kW, of Carnot") {
      $0.performance = .shareOfReversible(0.5)
    },
    converter("a chiller is better than stated", "chiller", "output 70 kW, as it is stated 60") {
      $0.performance = .stated(0.6)
    },
    converter("a pump is too small", "pump", "output 800 kW, capacity at most 700") { $0.capacity = 700 },
    converter("an engine is too small", "orc", "output 100 kW, capacity at most 90") { $0.capacity = 90 },
    converter("a chiller is too small", "chiller", "output 70 kW, capacity at most 60") { $0.capacity = 60 },
    .plan("a chiller loses heat", at: "chiller", "heat given 160 kW, taken and driving heat 170") { plan in
      plan.flow("chiller/sink", "cooling") { $0.scale(160) }
    },
    .plan("a pump is not paid for", at: "pump", "output 800 kW, built for at most 0") { $0.investments = [] },
    .plan("an engine has no conversion", at: "orc", "without a conversion") { $0.conversions.remove(at: 1) },
    .plan("a conversion says another output", at: "orc", "output 100 kW, throughput 110") { plan in
      plan.conversion("orc") { $0.throughput = 110 }
    },
    .plan("a conversion says other heat", at: "chiller", "driving heat 100 kW, converted 90") { plan in
      plan.conversion("chiller") { $0.inputs[1].amount = 90 }
    },
    Mutant(name: "a pump is not there yet", subject: "pump", sentence: "does not exist today") { $1.state = .before },
    Mutant(name: "a pump takes heat too warm for it", subject: "a/vapour -> pump/source", sentence: "cold end 5 K") {
      park, _ in
      for index in park.heat?.streams.indices ?? 0..<0 where park.heat?.streams[index].name == "pump/source" {
        park.heat?.streams[index].from = 55
        park.heat?.streams[index].to = 55
      }
      for index in park.heat?.converters.indices ?? 0..<0 where park.heat?.converters[index].name == "pump" {
        park.heat?.converters[index].source = .init(warm: 55, cool: 55)
      }
    } movingSlices: { plan in
      plan.flow("a/vapour", "pump/source") {
        $0.slices[0].coldFrom = 55
        $0.slices[0].coldTo = 55
      }
    },
    Mutant(
      name: "an optional use takes too much", subject: "a/district", sentence: "exchanged 500 kW, duty at most 400"
    ) {
      park, _ in park.heat?.streams[4].duty = .chosen(Bounds(lower: 100, upper: 400))
    },
    Mutant(
      name: "an optional use gets too little", subject: "a/district", sentence: "exchanged 500 kW, duty at least 550"
    ) {
      park, _ in park.heat?.streams[4].duty = .chosen(Bounds(lower: 550, upper: 600))
    },
    Mutant(name: "electricity costs more than the claim says", subject: "cost", sentence: "") { park, _ in
      park.commodities[0].price = 0.6
    },
    Mutant(name: "an optional use pays less than the claim says", subject: "cost", sentence: "") { park, _ in
      park.heat?.streams[4].pays = 0.05
    },
  ]

  private static func converter(
    _ name: String, _ subject: String, _ sentence: String, _ change: @escaping @Sendable (inout HeatConverter) -> Void
  ) -> Mutant {
    Mutant(name: name, subject: subject, sentence: sentence) { park, _ in
      guard let index = park.heat?.converters.firstIndex(where: { $0.name == subject }) else {
        preconditionFailure("no converter \(subject)")
      }
      if var converter = park.heat?.converters[index] {
        change(&converter)
        park.heat?.converters[index] = converter
      }
    }
  }

  @Test("The plan by hand passes")
  func sound() {
    let found = audit(Converters.park, Converters.plan, Converters.claim)
    #expect(found.holds, "\(found.failures.map { "\($0.subject): \($0.sentence)" })")
  }

  @Test("one change is found and named", arguments: mutants)
  func bites(_ mutant: Mutant) {
    var park = Converters.park
    var plan = Converters.plan
    mutant.change(&park, &plan)
    let failures = audit(park, plan, Converters.claim).failures
    let found = failures.contains {
      $0.subject == mutant.subject && (mutant.sentence.isEmpty || $0.sentence.contains(mutant.sentence))
    }
    #expect(found, "found instead: \(failures.map { "\($0.subject): \($0.sentence)" })")
  }

  @Test("every flow changed by a thousandth is found", arguments: Converters.plan.flows.indices)
  func everyFlow(_ index: Int) {
    for factor in [0.999, 1.001] {
      var plan = Converters.plan
      plan.flows[index].amount *= factor
      #expect(!audit(Converters.park, plan, Converters.claim).holds, "\(plan.flows[index])")
    }
  }

  /// Electricity: 200 taken less 100 made. Recovered by streams: 800 kW of the pump, of which 600 came from the vapour,
  /// and the district's 500. Of 2600 kW of waste heat (the room's is too cold to count) the pump uses 600, the engine 100, the
  /// chiller 100 and the district 500.
  @Test("What a pump takes counts once, of an engine what becomes electricity")
  func figures() {
    let result = assess(Converters.park, Converters.plan, Converters.claim, state: .after)
    #expect(agree(result.quantity("electricity"), 100))
    #expect(agree(result.quantity("recovered_heat"), 1100))
    #expect(agree(result.quantity("co2"), 8000 * 100 * 0.0005))
    #expect(agree(result.quantity("cost"), Converters.claim.objectives[0].value))
    #expect(agree(result.indicator("waste_heat_recovery")?.value, 50))
  }
}

extension Flow {
  /// The same flow with another amount, in its one slice too.
  fileprivate mutating func scale(_ amount: Double) {
    self.amount = amount
    slices[0].duty = amount
  }
}

extension Mutant {
  /// A change of the park with one of the plan's slices.
  fileprivate init(
    name: String, subject: String, sentence: String,
    park: @escaping @Sendable (inout Park, inout OperatingPlan) -> Void,
    movingSlices: @escaping @Sendable (inout OperatingPlan) -> Void
  ) {
    self.init(name: name, subject: subject, sentence: sentence) {
      park(&$0, &$1)
      movingSlices(&$1)
    }
  }
}
