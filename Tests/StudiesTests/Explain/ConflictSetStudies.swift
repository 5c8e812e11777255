import Networks
import ParkModel
import ParkReader
import Studies
import Testing

@Suite("The smallest sets of statements that cannot be kept together, and what repairs each")
struct ConflictSetStudies {
  /// `subject rule -> repair` of every member of every set of *after*.
  private func sets(_ text: String) throws -> [[String]] {
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    let park = try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
    let plan = try PlannedAfter(park, options: OptimizeOptions())
    #expect(plan.result.claim.status == .infeasible)
    let explanation = explainConflicts(plan.result, of: park, options: OptimizeOptions())
    #expect(explanation.omission == nil)
    return explanation.sets.map { $0.members.map(Self.text) }
  }

  private static func text(_ member: ConflictSet.Member) -> String {
    let name = "\(member.statement.subject) \(member.statement.rule.rawValue)"
    return switch member.repair {
    case .by(let amount): "\(name) by \(amount)"
    case .dropped: "\(name) dropped"
    case .notEnough: "\(name) not enough"
    case .unknown: "\(name) unknown"
    }
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

  /// 50 t/h of a town at 0 mg/L and reuse of 200 mg/L: 80 t/h within 60 mg/L can be 56 + 24.
  @Test("A supply, a demand and a limit: 6 t/h of town more, or 71.4286 t/h served, or 75 mg/L")
  func three() throws {
    let found = try sets(
      water(
        """
        water: {supplies: {town: {quality: {TDS: 0}, limit: 50}}, outfalls: {river: {}}, connections: {candidate: any}}
        plants:
          a: {water: {sinks: {wash: {flow: 80, limit: {TDS: 60}}}}}
          b: {water: {sources: {out: {flow: 90, quality: {TDS: 200}}}}}
        """))
    #expect(
      found == [["town supply_most by 6.0", "a/wash demand by 8.572", "a/wash limit_most by 15.0"]], "\(found)")
  }

  @Test("Two independent conflicts are two sets, each repaired as if the other were")
  func two() throws {
    let found = try sets(
      water(
        """
        water: {supplies: {town: {quality: {TDS: 100}}}, outfalls: {river: {capacity: 20}}}
        plants:
          a: {water: {sinks: {boiler: {flow: 30, limit: {TDS: 40}}}}}
          b: {water: {sources: {brine: {flow: 45, quality: {TDS: 900}}}}}
        """))
    #expect(
      Set(found.map { $0.joined(separator: "; ") }) == [
        "a/boiler demand by 30.0; a/boiler limit_most by 60.0", "b/brine release by 25.0; river capacity by 25.0",
      ], "\(found)")
  }

  /// 10 kW/K below 40 degC are out of the river's reach.
  @Test("A stream that no utility cools to its end stands alone, and is repaired by stopping where the utility reaches")
  func heat() throws {
    let found = try sets(
      water(
        """
        plants: {a: {heat: {hot: {from: 120, to: 20, duty: 1000}}}}
        heat: {approach: 10 K, utilities: {river: {kind: cold, from: 30, to: 35}}}
        """))
    #expect(found == [["a/hot cooling by 200.0"]], "\(found)")
  }

  @Test("A forbidden link is left out, or what it keeps from serving gives way")
  func forbidden() throws {
    let found = try sets(
      water(
        """
        water: {supplies: {town: {quality: {TDS: 0}}}, outfalls: {river: {}}, connections: {forbid: [town -> a/wash]}}
        plants: {a: {water: {sinks: {wash: {flow: 10}}}}}
        """))
    #expect(found == [["a/wash demand by 10.0", "town -> a/wash forbidden dropped"]], "\(found)")
  }

  @Test("A cap of the year in both seasons gives way by the same figure in each")
  func seasons() throws {
    let found = try sets(
      water(
        """
        periods: {wet: {hours: 4000}, dry: {hours: 4000}}
        water: {supplies: {town: {quality: {TDS: 0}, limit: {wet: 50, dry: 30}}}, outfalls: {river: {}}}
        plants: {a: {water: {sinks: {wash: {flow: {wet: 40, dry: 36}}}}}}
        """))
    #expect(found == [["town supply_most by 6.0", "a/wash demand by 6.0"]], "\(found)")
  }
}
