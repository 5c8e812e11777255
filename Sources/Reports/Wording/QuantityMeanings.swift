import ParkModel

/// What each quantity counts, in a sentence; a measure that others add without one is explained by its name alone.
enum QuantityMeanings {
  private static let all = [
    Message("fresh_water", en: "What all water supplies give.", zh: "各供水水源供水量之和。"),
    Message("wastewater", en: "What all outfalls take.", zh: "各排放口接纳水量之和。"),
    Message("treated_water", en: "Inflow of all units; every pass counts.", zh: "各处理设施进水量之和，按次累计。"),
    Message(
      "reused_water",
      en: "Water that enters a use after it was used before, without what circulates in cooling towers.",
      zh: "使用过后再次进入用水环节的水量，不含冷却塔循环水。"),
    Message("hot_utility", en: "Heat that hot utilities give.", zh: "热公用工程供热量。"),
    Message("cold_utility", en: "Heat that cold utilities take.", zh: "冷公用工程带走的热量。"),
    Message("recovered_heat", en: "Heat that passes from hot streams to cold ones.", zh: "热流股传给冷流股的热量。"),
    Message(
      "water_heating", en: "Heat that water takes on its way into what asks for a temperature.",
      zh: "进入有温度要求环节之前水的加热量。"),
    Message(
      "water_cooling", en: "Heat that water gives on its way into what asks for a temperature.",
      zh: "进入有温度要求环节之前水的冷却量。"),
    Message(
      "reused_water_heat", en: "Heat that used water brings where warmth is asked, above today's warmest supply.",
      zh: "回用水带入有温度要求环节的热量（高于现有最高供水温度的部分）。"),
    Message("matches", en: "Pairs of streams that exchange heat.", zh: "换热的流股对数。"),
    Message("fuel_gas", en: "What all gas supplies give.", zh: "各燃气供应之和。"),
    Message("byproduct_gas_used", en: "By-product gas that enters uses.", zh: "进入用户的副产煤气量。"),
    Message(
      "byproduct_gas_heat", en: "The heat in by-product gas used, by lower heating value.", zh: "所用副产煤气的热量（低位）。"),
    Message("flared_gas", en: "What all flares take.", zh: "各火炬接纳量之和。"),
    Message(
      "electricity", en: "What units, pumps, compressors and heat pumps take, less what engines make.",
      zh: "处理设施、输送、压缩与热泵用电，扣除自发电。"),
    Message("solid_waste_generated", en: "What the park's own plants generate.", zh: "园区企业产生量。"),
    Message("solid_waste_utilized", en: "What is used inside or outside the park.", zh: "园区内外综合利用量。"),
    Message("old_stock_used", en: "What is drawn of earlier years' wastes.", zh: "取用往年贮存的废物量。"),
    Message("replaced_materials", en: "Raw material that wastes stand in for.", zh: "废物替代的原料量。"),
    Message("landfilled", en: "What all disposal sites take.", zh: "各处置场接纳量之和。"),
    Message("recycled_resources", en: "Wastes delivered to receivers.", zh: "送达接收方的废物量。"),
    Message("virgin_materials", en: "What the material supplies give.", zh: "各原料供应之和。"),
    Message(
      "co2",
      en:
        "From electricity, utilities, supplies, gas and transport, less that of raw material replaced, with the factors of "
        + "the park file.",
      zh: "电力、公用工程、供应、燃气与运输的排放，扣除替代原料的部分；采用园区文件给出的因子。"),
    Message(
      "cost", en: "All that the park pays in a year less what it earns, with investments as yearly instalments.",
      zh: "园区全年支出减收入，投资按年折算计入。"),
  ]

  static func sentence(of id: String, in language: Language) -> String? {
    all.first { $0.id == id }?.text(in: language)
  }
}
