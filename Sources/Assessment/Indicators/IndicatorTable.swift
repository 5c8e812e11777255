import ParkModel

extension IndicatorDefinition {
  /// Every indicator of the result contract, in the order in which results list them.
  public static let table: [IndicatorDefinition] = [
    .resourceRecycling, .bulkSolidWasteUtilization, .solidWasteUtilization, .waterReuse, .waterReuseWithoutCooling,
    .reclaimedWaterUse, .wasteHeatRecovery, .hazardousWasteUtilization, .sludgeSafeDisposal,
  ]

  /// The definition of one indicator, nil where there is none of that name.
  public static func named(_ id: String) -> IndicatorDefinition? { table.first { $0.id == id } }

  /// The indicator's value for a plan: `100 x numerator / denominator` in %, a dash where the denominator is zero.
  func value(_ plan: PlanFlows) -> IndicatorValue {
    let measure = measure(plan)
    let numerator = measure.numerator.total
    let denominator = measure.denominator.total
    let value = measure.isWithheld ? nil : percentage(numerator, of: denominator)
    let judgement = TargetJudgement(id, value: value, targets: plan.park.targets)
    return IndicatorValue(
      id: id, value: value, numerator: numerator, denominator: denominator, termUnit: termUnit,
      target: judgement.target, met: judgement.met, numeratorTerms: measure.numerator.terms,
      denominatorTerms: measure.denominator.terms, remark: measure.remark, remarkZh: measure.remarkZh,
      partials: measure.partials)
  }
}
