import Assessment
import ParkModel

/// Variations of the small park: states that are infeasible, and names that try to break out of a format.
extension SmallPark {
  static let conflict = Conflict(
    origin: nowhere, subject: "光伏/冲洗", shortfall: 12.5, unit: "t/h",
    sentence: "光伏/冲洗 needs 320 t/h, but no more than 307.5 t/h of clean enough water can reach it",
    sentenceZh: "光伏/冲洗需要 320 t/h，但能到达的合格水不超过 307.5 t/h")

  static func infeasible(_ state: StateName) -> StateResult {
    StateResult(
      state: state,
      claim: SolveClaim(
        status: .infeasible,
        conflicts: [
          conflict,
          Conflict(
            origin: Origin(path: "water.outfalls.river.cap.COD", line: 17), subject: "river", shortfall: 31.25,
            unit: "t/yr", sentence: "river may take 300 t/yr of COD, and at least 331.25 t/yr must leave"),
        ]))
  }

  /// Infeasible as it stands, feasible with the candidates.
  static var rescued: ParkComparison {
    var result = comparison
    result.before = infeasible(.before)
    result.change = []
    return result
  }

  /// Infeasible even with every candidate.
  static var hopeless: ParkComparison {
    var result = comparison
    result.after = infeasible(.after)
    result.change = []
    return result
  }

  /// With metered figures, and so with a third state.
  static var metered: ParkComparison {
    var result = comparison
    var tuned = before
    tuned.state = .tuned
    tuned.claim.basis = .optimised
    tuned.claim.meteredDeviation = nil
    tuned.quantities = tuned.quantities.map {
      QuantityValue(name: $0.name, value: $0.value * 0.95, unit: $0.unit)
    }
    result.tuned = tuned
    return result
  }

  /// The small park with one name wherever a park file may put one.
  static func named(_ name: String) -> ParkComparison {
    var result = comparison
    result.park.name = name
    result.park.names = ["zh": name]
    result.park.materials[1].properties[0].unit = name
    result.conventions.append(Convention(name: name, value: name))
    result.warnings.append(Warning(code: name, path: name, sentence: name))
    result.after.plan?.flows.append(
      Flow(resource: "water", from: name, to: name, amount: 5, quality: [name: 1], period: name, status: .candidate))
    result.after.plan?.investments.append(
      Investment(asset: name, size: 1, unit: name, capex: 1, annualised: 1))
    result.after.indicators[2].numeratorTerms.append(IndicatorTerm(label: name, amount: 1))
    result.after.indicators[0].remark = name
    result.park.periods = [Period(id: "year", hours: 4000), Period(id: name, hours: 4000)]
    result.park.plants = [Plant(id: name, origin: nowhere)]
    result.park.plants[0].name = name
    let supply = Supply(name: name, quality: Composition([name: 1], rest: 0), origin: nowhere)
    result.park.materials[1].supplies.append(supply)
    result.after.cost.lines.append(CostLine(group: .outlets, label: name, amount: 1))
    result.after.plantWater.append(PlantWater(plant: name, bought: 1, reused: 0))
    result.after.audit?.failures.append(AuditFailure(subject: name, sentence: name, residual: 1))
    result.after.claim.targetPrices.append(TargetPrice(id: name, price: 1, unit: name))
    result.after.heatTargets = [HeatTarget(plant: nil, period: name)]
    result.tuned = result.after
    result.tuned?.state = .tuned
    result.tuned?.claim.status = .optimal
    result.before = infeasible(.before)
    result.before.claim.conflicts.append(
      Conflict(origin: Origin(path: name), subject: name, shortfall: 1, unit: name, sentence: name))
    return result
  }
}
