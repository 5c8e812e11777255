import Networks
import ParkModel
import ParkReader
import Planning
import Testing

@Suite("An infeasible park names what cannot be kept, by how much, where and why")
struct ConflictTests {
  private func conflicts(_ text: String, in state: StateName = .after) throws -> [Conflict] {
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    let park = try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
    let planned = try planState(state, of: park, pinnedToMeters: false, options: PlanningOptions())
    #expect(planned.claim.status == .infeasible)
    #expect(planned.plan == nil)
    return planned.claim.conflicts
  }

  private func water(_ rest: String) -> String {
    """
    park: conflict
    units: {flow: t/h, concentration: mg/L, temperature: degC, heat: kW, mass: t/yr}
    operating_hours: 8000 h/yr
    contaminants: [TDS]
    minimize: fresh_water
    \(rest)
    """
  }

  @Test("A use that no supply is clean enough for lacks all of its demand")
  func tooDirty() throws {
    let found = try conflicts(
      water(
        """
        water: {supplies: {well: {quality: {TDS: 500}}}, outfalls: {river: {}}}
        plants: {a: {water: {sinks: {boiler: {flow: 50, limit: {TDS: 100}}}}}}
        """))
    let conflict = try #require(found.first)
    #expect(found.count == 1)
    #expect(conflict.subject == "a/boiler")
    #expect(abs(conflict.shortfall - 50) < 1e-6)
    #expect(conflict.unit == "t/h")
    #expect(conflict.origin.path == "plants.a.water.sinks.boiler")
    #expect(conflict.origin.line == 7)
    #expect(
      conflict.sentence
        == "a/boiler lacks 50 t/h: the cleanest that may feed it is well with 500 mg/L TDS, and its limit is 100 mg/L TDS."
    )
    #expect(conflict.sentenceZh?.contains("a/boiler 缺少 50 t/h") == true)
  }

  @Test("A supply that gives too little is named with its limit")
  func limitedSupply() throws {
    let found = try conflicts(
      water(
        """
        water: {supplies: {town: {quality: {TDS: 0}, limit: 50}}, outfalls: {river: {}}}
        plants: {a: {water: {sinks: {rinse: {flow: 80, limit: {TDS: 100}}}}}}
        """))
    #expect(found.map(\.subject) == ["a/rinse"])
    #expect(abs(found[0].shortfall - 30) < 1e-6)
    #expect(found[0].sentence.contains("a/rinse lacks 30 t/h: town gives at most 50 t/h"))
  }

  @Test("A least draw that finds no use is named: 30 t/h must be drawn and 20 are asked for")
  func idleDraw() throws {
    let found = try conflicts(
      water(
        """
        water: {supplies: {town: {quality: {TDS: 0}, limit: 30..}}, outfalls: {river: {}}}
        plants: {a: {water: {sinks: {rinse: {flow: 20}}}}}
        """))
    #expect(found.map(\.subject) == ["town"])
    #expect(abs(found[0].shortfall - 10) < 1e-6)
    #expect(found[0].sentence.contains("10 t/h of the least draw of town finds no use"))
  }

  @Test("So is that of a utility: 500 kW must be drawn and 100 are asked for")
  func idleUtility() throws {
    let found = try conflicts(
      water(
        """
        plants: {a: {heat: {cold: {from: 50, to: 60, duty: 100}}}}
        heat: {approach: 10 K, utilities: {steam: {kind: hot, at: 180, limit: 500..}}}
        """))
    #expect(found.map(\.subject) == ["steam"])
    #expect(abs(found[0].shortfall - 400) < 1e-6)
  }

  @Test("A process that loses more than it may take lacks the difference")
  func losesMoreThanItTakes() throws {
    let found = try conflicts(
      water(
        """
        water: {supplies: {town: {quality: {TDS: 100}}}, outfalls: {river: {}}}
        plants: {a: {water: {processes: {dryer: {loss: 10, flow: ..5, outlet_limit: {TDS: 3000}}}}}}
        """))
    #expect(Set(found.map(\.subject)) == ["a/dryer"])
    #expect(found.contains { $0.sentence.contains("flow allows 5 t/h") }, "\(found.map(\.sentence))")
  }

  @Test("A stream that its only outfall is closed to has nowhere to go")
  func closedOutfall() throws {
    let found = try conflicts(
      water(
        """
        water: {supplies: {town: {quality: {TDS: 0}}}, outfalls: {river: {limit: {TDS: 1000}}}}
        plants: {a: {water: {sources: {brine: {flow: 8, quality: {TDS: 9000}}}}}}
        """))
    #expect(found.map(\.subject) == ["a/brine"])
    #expect(abs(found[0].shortfall - 8) < 1e-6)
    #expect(found[0].sentence.contains("river takes at most 1000 mg/L TDS, and it carries 9000 mg/L TDS"))
  }

  @Test("A full outfall leaves over what exceeds its capacity, and no more")
  func fullOutfall() throws {
    let found = try conflicts(
      water(
        """
        water: {outfalls: {river: {capacity: 20}}}
        plants: {a: {water: {sources: {out: {flow: 45, quality: {TDS: 30}}}}}}
        """))
    #expect(found.map(\.subject) == ["a/out"])
    #expect(abs(found[0].shortfall - 25) < 1e-6)
    #expect(found[0].sentence.contains("is full"))
  }

  @Test("A tower whose flow is capped below its make-up says both figures: 12 x 4 / 3 = 16")
  func cappedTower() throws {
    let found = try conflicts(
      water(
        """
        water: {supplies: {town: {quality: {TDS: 100}}}, outfalls: {river: {}}}
        plants: {a: {water: {processes: {tower: {loss: 12, cycles: ..4, flow: ..15, outlet_limit: {TDS: 3000}}}}}}
        """))
    #expect(found.map(\.subject) == ["a/tower"])
    #expect(found[0].sentence.contains("ask for 16 t/h of make-up, and its flow allows 15 t/h"))
  }

  @Test("Waste without a place is counted by the year")
  func wasteWithoutPlace() throws {
    let found = try conflicts(
      water(
        """
        plants: {a: {wastes: {ash: {kind: fly_ash, amount: 1000, composition: {Cl: 1 %, rest: 0}}}}}
        """))
    #expect(found.map(\.subject) == ["a/ash"])
    #expect(abs(found[0].shortfall - 1000) < 1e-6)
    #expect(found[0].unit == "t/yr")
    #expect(found[0].sentence == "1000 t/yr of a/ash has nowhere to go: nothing is linked that may take it.")
  }

  @Test("Heat out of reach names the stream, the temperatures and the utility")
  func heatOutOfReach() throws {
    let found = try conflicts(
      water(
        """
        plants: {a: {heat: {hot: {from: 120, to: 20, duty: 1000}, cold: {from: 150, to: 200, duty: 100}}}}
        heat:
          approach: 10 K
          utilities: {steam: {kind: hot, at: 180}, river: {kind: cold, from: 30, to: 35}}
        """))
    let cooling = try #require(found.first { $0.subject == "a/hot" })
    // 10 kW/K below 30 + 10 degC.
    #expect(abs(cooling.shortfall - 200) < 1e-6)
    #expect(cooling.sentence.contains("from 40 to 20 degC"))
    #expect(cooling.sentence.contains("river at 30 degC"))
    let heating = try #require(found.first { $0.subject == "a/cold" })
    // 2 kW/K above 180 - 10 degC.
    #expect(abs(heating.shortfall - 60) < 1e-6)
    #expect(heating.sentence.contains("steam at 180 degC"))
  }

  @Test(
    "Without any cold utility a stream is said to be left at the heat that nobody takes: 700 of 1000 kW, from 93 degC")
  func noColdUtility() throws {
    let found = try conflicts(
      water(
        """
        plants: {a: {heat: {hot: {from: 120, to: 30, duty: 1000}, cold: {from: 20, to: 60, duty: 300}}}}
        heat: {approach: 10 K, utilities: {steam: {kind: hot, at: 180}}, connections: {candidate: any}}
        """))
    #expect(
      found.map(\.sentence) == [
        "a/hot cannot be cooled from 93 to 30 degC, 700 kW is left over: no cold utility may cool it."
      ])
  }

  @Test("A candidate may make feasible what the park is not today")
  func candidateHelps() throws {
    let text = water(
      """
      water:
        supplies: {well: {quality: {TDS: 500}}}
        treatments: {ro: {status: candidate, accepts: [well], outlet: {TDS: 20}, capacity: 80, recovery: 75 %, reject: {to: river}}}
        outfalls: {river: {}}
        connections: {candidate: any}
      plants: {a: {water: {sinks: {boiler: {flow: 50, limit: {TDS: 100}}}}}}
      """)
    #expect(try conflicts(text, in: .before).map(\.subject) == ["a/boiler"])
    let park = try #require(readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables)).park)
    let after = try planState(.after, of: park, pinnedToMeters: false, options: PlanningOptions())
    #expect(after.claim.status == .optimal)
    // x well + y ro = 50 with 500 x + 20 y <= 100 x 50: x = 25/3; the unit recovers 75 %.
    let expected = 25.0 / 3 + (50 - 25.0 / 3) / 0.75
    #expect(abs((after.claim.objectives.first?.value ?? 0) - expected) < 1e-6)
  }

  /// A modulus of SiO2 / Al2O3: sand has 9, clay 2, and the ash that must make up half of the mix 1. With a share of
  /// 0.5 ash (20 and 20) and 0.5 sand (45 and 5), it is 32.5 / 12.5 = 2.6 at most.
  @Test("A recipe that cannot be made names the computed limit and what it would come to")
  func recipe() throws {
    let text = """
      park: recipe
      operating_hours: 8000 h/yr
      solids:
        properties: {modulus: SiO2 / Al2O3}
        supplies:
          ash: {price: 1 CNY/t, composition: {SiO2: 20 %, Al2O3: 20 %}}
          sand: {price: 9 CNY/t, composition: {SiO2: 45 %, Al2O3: 5 %}}
          clay: {price: 5 CNY/t, composition: {SiO2: 60 %, Al2O3: 30 %}}
      plants: {a: {uses: {mix: {demand: 800 t/yr, share: {ash: 50 %..}, limit: {modulus: 2.8..}}}}}
      """
    let found = try conflicts(text)
    #expect(found.map(\.subject) == ["a/mix"])
    #expect(abs(found[0].shortfall - 800) < 1e-3)
    #expect(found[0].sentence.contains("if this one gave way, modulus would be 2.6, and 2.8.. is asked"))
    #expect(found[0].sentenceZh?.contains("modulus 将为 2.6，而要求为 2.8..") == true)
  }
}
