import ParkModel

extension IndicatorDefinition {
  /// The share of all water used that is used again.
  ///
  /// `Vr / (Vf + Vr)`, m3/h: one cubic metre used k times counts once in Vf and k - 1 times in Vr. The rate falls when a
  /// reused demand is cut; fresh water saved stands beside it.
  static let waterReuse = IndicatorDefinition(
    id: "water_reuse", name: "Industrial water reuse rate", nameZh: "工业用水重复利用率",
    formula: "Vr / (Vf + Vr); Vr = recirculated, serial and multiple use, treated reuse included; Vf = all supplies",
    formulaZh: "Vr / (Vf + Vr)；Vr 为循环、串级、一水多用及处理后回用水量，Vf 为新水量",
    source: "CJ 42-1999", sourceZh: "CJ 42-1999", mark: .secondary, termUnit: "t/h"
  ) { plan in reuseMeasure(plan, countsCirculation: true) }

  /// The same without recirculating cooling, which alone pushes the rate above 90 %.
  static let waterReuseWithoutCooling = IndicatorDefinition(
    id: "water_reuse_without_cooling", name: "Water reuse rate without recirculating cooling",
    nameZh: "工业用水重复利用率（不含循环冷却水）",
    formula: "Vr / (Vf + Vr), recirculating cooling left out of Vr",
    formulaZh: "Vr / (Vf + Vr)，Vr 不含循环冷却水量",
    source: "after CJ 42-1999, circulation left out", sourceZh: "参照 CJ 42-1999，不计循环冷却水", mark: .ours, termUnit: "t/h"
  ) { plan in reuseMeasure(plan, countsCirculation: false) }
}

private func reuseMeasure(_ plan: PlanFlows, countsCirculation: Bool) -> IndicatorMeasure {
  var reused = reusedWater(plan)
  if countsCirculation { reused.merge(circulatedWater(plan)) }
  var measure = IndicatorMeasure(numerator: reused, denominator: reused)
  measure.denominator.merge(freshWater(plan))
  return measure
}

/// What processes that run circulate, by process, t/h averaged over the operating hours.
func circulatedWater(_ plan: PlanFlows) -> Tally {
  var tally = Tally()
  for flows in plan.material("water") {
    for process in flows.runningProcesses where flows.into(process.name).total > AuditLedger.negligible {
      tally.add(process.circulation * flows.weight, to: process.name)
    }
  }
  return tally
}
