/// What a unit measures, in words: "a power", "a price per volume"; in base units where there is no word.
enum DimensionName {
  static func title(of unit: ParsedUnit) -> Message {
    if unit.isScalePoint { return Message("dimension", en: "a temperature", zh: "温度") }
    if let known = titles[unit.dimension] { return known }
    return Message("dimension", en: "something in \(unit.dimension)", zh: "以 \(unit.dimension) 计的量")
  }

  private static let titles: [UnitDimension: Message] = {
    let words: [(String, String, String)] = [
      ("1", "a pure number or fraction", "纯数或比例"), ("t", "a mass", "质量"), ("m3", "a volume", "体积"),
      ("h", "a time", "时间"), ("yr", "a number of years", "年数"), ("kWh", "an energy", "能量"),
      ("kW", "a power", "功率"), ("CNY", "an amount of money", "金额"), ("km", "a length", "长度"),
      ("m2", "an area", "面积"), ("K", "a temperature or its difference", "温度或温差"), ("Nm3", "a gas volume", "气体体积"),
      ("uS/cm", "a conductivity", "电导率"), ("t/h", "a mass flow", "质量流量"), ("t/yr", "a mass per year", "年质量"),
      ("m3/h", "a volume flow", "体积流量"), ("m3/yr", "a volume per year", "年体积"), ("Nm3/h", "a gas flow", "气体流量"),
      ("Nm3/yr", "a gas volume per year", "年气量"), ("kWh/yr", "an energy per year", "年能量"),
      ("t/m3", "a concentration in mass per volume", "质量浓度"), ("CNY/t", "a price per mass", "单位质量价格"),
      ("CNY/m3", "a price per volume", "单位体积价格"), ("CNY/Nm3", "a price per gas volume", "单位气量价格"),
      ("CNY/kWh", "a price per energy", "能源价格"), ("CNY/yr", "an amount of money per year", "年金额"),
      ("CNY/km", "a cost per length", "单位长度费用"), ("kWh/t", "an energy per mass", "单位质量能量"),
      ("kWh/m3", "an energy per volume", "单位体积能量"), ("kWh/Nm3", "a heating value", "热值"), ("kPa", "a pressure", "压力"),
      ("t/kWh", "an emission per energy", "单位能量排放"), ("h/yr", "operating hours in a year", "年运行小时"),
    ]
    var titles: [UnitDimension: Message] = [:]
    for (unit, en, zh) in words {
      guard let parsed = try? UnitParser.parse(unit) else { preconditionFailure("no such unit: \(unit)") }
      titles[parsed.dimension] = Message("dimension", en: en, zh: zh)
    }
    return titles
  }()
}
