import Assessment
import ParkModel

/// What each quantity of the result contract is called, in the order in which a reader looks for it.
enum QuantityNames {
  static let all = [
    Message("fresh_water", en: "Fresh water", zh: "新鲜水用量"),
    Message("wastewater", en: "Wastewater", zh: "废水排放量"),
    Message("treated_water", en: "Treated water, every pass", zh: "处理水量（按次累计）"),
    Message("reused_water", en: "Reused water", zh: "重复利用水量"),
    Message("hot_utility", en: "Hot utility", zh: "热公用工程用量"),
    Message("cold_utility", en: "Cold utility", zh: "冷公用工程用量"),
    Message("recovered_heat", en: "Recovered heat", zh: "回收热量"),
    Message("water_heating", en: "Heating of water on its way in", zh: "进水加热量"),
    Message("water_cooling", en: "Cooling of water on its way in", zh: "进水冷却量"),
    Message("reused_water_heat", en: "Heat that reused water brings", zh: "回用水带入的热量"),
    Message("matches", en: "Heat exchange matches", zh: "换热匹配数"),
    Message("fuel_gas", en: "Gas bought", zh: "外购燃气量"),
    Message("byproduct_gas_used", en: "By-product gas used", zh: "副产煤气利用量"),
    Message("byproduct_gas_heat", en: "Heat of by-product gas used", zh: "利用副产煤气的热量"),
    Message("flared_gas", en: "Gas flared", zh: "燃气放散量"),
    Message("electricity", en: "Electricity", zh: "用电功率"),
    Message("solid_waste_generated", en: "Solid waste generated", zh: "固体废物产生量"),
    Message("solid_waste_utilized", en: "Solid waste utilized", zh: "固体废物综合利用量"),
    Message("old_stock_used", en: "Old stock drawn", zh: "往年贮存取用量"),
    Message("replaced_materials", en: "Raw material replaced", zh: "替代原料量"),
    Message("landfilled", en: "Landfilled", zh: "填埋量"),
    Message("recycled_resources", en: "Recycled resources", zh: "循环利用资源量"),
    Message("virgin_materials", en: "Virgin materials", zh: "原生物料用量"),
    Message("co2", en: "CO2 emissions", zh: "二氧化碳排放量"),
    Message("cost", en: "Cost", zh: "年费用"),
  ]

  /// What a solve minimises beside the quantities.
  private static let completion = [
    Message("flow", en: "Total flow", zh: "总流量"),
    Message("metered_deviation", en: "Deviation from metered figures", zh: "与计量值的偏差"),
  ]

  /// The name of a quantity, objective or indicator; an unknown one keeps its id.
  static func name(of id: String, in language: Language) -> String {
    let known = (all + completion).first { $0.id == id } ?? IndicatorDefinition.named(id)?.title
    return known?.text(in: language) ?? id
  }

  /// Ids in the order of the table above, then the unknown ones by name.
  static func inReadingOrder(_ ids: some Sequence<String>) -> [String] {
    let present = Set(ids)
    let known = all.map(\.id).filter(present.contains)
    return known + present.subtracting(known).sorted()
  }
}
