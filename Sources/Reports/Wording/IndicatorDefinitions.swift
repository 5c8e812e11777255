/// How one indicator is named, computed and justified, as it is printed beside the number.
struct IndicatorDefinition: Sendable {
  var name: Message
  var formula: Message
  /// Where the definition comes from, with the mark of how it was read (PRIMARY, SECONDARY, ours).
  var source: Message
}

/// The definitions of all indicators of the result contract; docs/indicators.md tells the reasons.
enum IndicatorDefinitions {
  static let all = water + solids + heat

  /// The name of an indicator; an unknown one keeps its id.
  static func name(of id: String, in language: Language) -> String {
    definition(of: id)?.name.text(in: language) ?? id
  }

  static func definition(of id: String) -> IndicatorDefinition? { all.first { $0.name.id == id } }

  private static let cityAssessment = Message(
    "source.city-assessment", en: "assessment of water-saving cities (SECONDARY)", zh: "节水型城市考核标准（转引）")
  private static let statistics = Message(
    "source.statistics", en: "national statistics on industrial solid waste (SECONDARY)",
    zh: "国家统计局工业固体废物统计口径（转引）")
  private static let ours = Message("source.ours", en: "defined by this program", zh: "本程序定义")

  private static let water = [
    IndicatorDefinition(
      name: Message("water_reuse", en: "Water reuse", zh: "工业用水重复利用率"),
      formula: Message(
        "water_reuse.formula", en: "Vr / (Vf + Vr), Vr = reused and recirculated water, Vf = fresh water",
        zh: "Vr / (Vf + Vr)，Vr 为重复利用水量（含循环水），Vf 为新鲜水量"),
      source: Message("source.cj42", en: "CJ 42-1999 (SECONDARY)", zh: "CJ 42-1999（转引）")),
    IndicatorDefinition(
      name: Message(
        "water_reuse_without_cooling", en: "Water reuse without cooling", zh: "工业用水重复利用率（不含循环冷却）"),
      formula: Message(
        "water_reuse_without_cooling.formula", en: "Vr / (Vf + Vr), recirculating cooling left out of Vr",
        zh: "Vr / (Vf + Vr)，Vr 不含循环冷却水"),
      source: ours),
    IndicatorDefinition(
      name: Message("reclaimed_water_use", en: "Reclaimed water use", zh: "再生水利用率"),
      formula: Message(
        "reclaimed_water_use.formula", en: "treated water reused / wastewater treated", zh: "处理后回用水量 / 污水处理量"),
      source: cityAssessment),
  ]

  private static let solids = [
    IndicatorDefinition(
      name: Message("solid_waste_utilization", en: "Solid waste utilization", zh: "一般工业固体废物综合利用率"),
      formula: Message(
        "solid_waste_utilization.formula", en: "U / (G + U_prev), U = utilized, G = generated, U_prev = old stock used",
        zh: "U / (G + U往年)，U 为综合利用量，G 为产生量，U往年为综合利用往年贮存量"),
      source: statistics),
    IndicatorDefinition(
      name: Message("bulk_solid_waste_utilization", en: "Bulk solid waste utilization", zh: "大宗固体废弃物综合利用率"),
      formula: Message(
        "bulk_solid_waste_utilization.formula", en: "U / (G + U_prev) over the seven bulk categories",
        zh: "U / (G + U往年)，限七类大宗固体废弃物"),
      source: Message("source.bulk", en: "categories: 发改环资〔2021〕381号 (SECONDARY)", zh: "类别：发改环资〔2021〕381号（转引）")),
    IndicatorDefinition(
      name: Message("hazardous_waste_utilization", en: "Hazardous waste utilization", zh: "危险废物综合利用率"),
      formula: Message(
        "hazardous_waste_utilization.formula", en: "U / (G + U_prev) over hazardous waste", zh: "U / (G + U往年)，限危险废物"),
      source: statistics),
    IndicatorDefinition(
      name: Message("sludge_safe_disposal", en: "Sludge safely disposed of", zh: "污泥无害化处置率"),
      formula: Message(
        "sludge_safe_disposal.formula", en: "safely disposed of or used / generated, one moisture basis",
        zh: "无害化处置或利用量 / 产生量，同一含水率口径"),
      source: ours),
  ]

  private static let heat = [
    IndicatorDefinition(
      name: Message("waste_heat_recovery", en: "Waste heat recovery", zh: "余热资源回收利用率"),
      formula: Message(
        "waste_heat_recovery.formula", en: "recovered heat / heat available above the reference temperature",
        zh: "回收热量 / 基准温度以上可用余热"),
      source: ours),
    IndicatorDefinition(
      name: Message("resource_recycling", en: "Resource recycling", zh: "资源循环利用率"),
      formula: Message(
        "resource_recycling.formula",
        en: "sum p R / sum p (R + V), R = recycled, V = virgin, p = virgin price fixed at before",
        zh: "Σ p·R / Σ p·(R + V)，R 为循环量，V 为原生量，p 为现状原生资源价格"),
      source: ours),
  ]
}
