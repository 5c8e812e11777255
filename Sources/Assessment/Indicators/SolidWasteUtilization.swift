import ParkModel

extension IndicatorDefinition {
  /// The share of general industrial solid waste that is used, by the park or its neighbours.
  ///
  /// `U / (G + U_prev)`, t/yr as generated. Hazardous waste has a rate of its own, as in the present statistical form.
  static let solidWasteUtilization = IndicatorDefinition(
    id: "solid_waste_utilization", name: "General industrial solid waste utilization rate",
    nameZh: "一般工业固废综合利用率",
    formula: "U / (G + U_prev); U = used, G = generated in the park, U_prev = old stock used; hazardous waste apart",
    formulaZh: "U / (G + U_prev)；U 综合利用量，G 产生量，U_prev 综合利用往年贮存量；不含危险废物",
    source: "national statistics of industrial solid waste", sourceZh: "国家工业固体废物统计", mark: .secondary, termUnit: "t/yr"
  ) { plan in utilization(plan) { !($0?.isHazardous ?? false) } }

  /// The same over the seven bulk categories.
  static let bulkSolidWasteUtilization = IndicatorDefinition(
    id: "bulk_solid_waste_utilization", name: "Bulk solid waste utilization rate", nameZh: "大宗固废综合利用率",
    formula: "U / (G + U_prev) over coal gangue, fly ash, tailings, smelting slag, by-product gypsum, "
      + "construction waste and crop straw",
    formulaZh: "U / (G + U_prev)，限煤矸石、粉煤灰、尾矿、冶炼渣、工业副产石膏、建筑垃圾、农作物秸秆七类",
    source: "categories: 发改环资〔2021〕381号; formula: national statistics", sourceZh: "类别：发改环资〔2021〕381号；公式：国家统计",
    mark: .secondary, termUnit: "t/yr"
  ) { plan in utilization(plan) { $0?.isBulk ?? false } }

  /// The same over hazardous waste alone.
  static let hazardousWasteUtilization = IndicatorDefinition(
    id: "hazardous_waste_utilization", name: "Hazardous waste utilization rate", nameZh: "危险废物综合利用率",
    formula: "U / (G + U_prev) over hazardous waste",
    formulaZh: "U / (G + U_prev)，限危险废物",
    source: "national statistics of industrial solid waste", sourceZh: "国家工业固体废物统计", mark: .secondary, termUnit: "t/yr"
  ) { plan in utilization(plan) { $0?.isHazardous ?? false } }
}

/// A plan stores and dumps nothing; what is not used is disposed of. What it draws from old stock is U_prev and D_prev.
private func utilization(_ plan: PlanFlows, _ scope: @escaping WasteScope) -> IndicatorMeasure {
  let wastes = WasteTallies(plan, scope: scope)
  var measure = IndicatorMeasure(numerator: wastes.used, denominator: wastes.generated)
  measure.denominator.merge(wastes.usedFromStock)
  let yearlyReturn = SolidWasteReturn(
    generated: wastes.generated.total, used: wastes.used.total, usedFromStock: wastes.usedFromStock.total,
    disposed: wastes.disposed.total, disposedFromStock: wastes.disposedFromStock.total)
  if !yearlyReturn.closes {
    let closing = figure(yearlyReturn.usedThatCloses)
    measure.isWithheld = true
    measure.remark = "the waste balance does not close: \(closing) t/yr used would close it"
    measure.remarkZh = "固废平衡不闭合：综合利用量为 \(closing) t/a 时方可闭合"
  }
  return measure
}
