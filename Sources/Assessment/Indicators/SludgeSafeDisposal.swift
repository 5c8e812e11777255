import ParkModel

extension IndicatorDefinition {
  /// The share of sludge that is used or safely disposed of.
  ///
  /// `(used + disposed of) / generated`, t/yr, wet as generated. A disposal site that the park file names counts as safe.
  static let sludgeSafeDisposal = IndicatorDefinition(
    id: "sludge_safe_disposal", name: "Sludge safe disposal rate", nameZh: "污泥无害化处置率",
    formula: "(used + sent to the disposal sites of the park file) / generated, wet as generated",
    formulaZh: "（综合利用量 + 送园区文件所列处置设施量）/ 产生量，以产生时湿基计",
    source: "name of the rate from park plans; definition printed", sourceZh: "名称出自园区规划；定义在此列出", mark: .ours,
    termUnit: "t/yr"
  ) { plan in
    let wastes = WasteTallies(plan) { $0?.isSludge ?? false }
    var measure = IndicatorMeasure(numerator: wastes.used, denominator: wastes.generated)
    measure.numerator.merge(wastes.disposed)
    measure.denominator.merge(wastes.usedFromStock)
    measure.denominator.merge(wastes.disposedFromStock)
    measure.partials = [
      PartialRate(
        id: "used", numerator: wastes.used.total, denominator: wastes.generated.total, unit: "t/yr"),
      PartialRate(
        id: "disposed", numerator: wastes.disposed.total, denominator: wastes.generated.total, unit: "t/yr"),
    ]
    measure.remark = "every disposal site that the park file names counts as safe"
    measure.remarkZh = "园区文件所列处置设施均视为无害化处置"
    return measure
  }
}
