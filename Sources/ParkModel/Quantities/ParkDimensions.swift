/// The dimensions that a `units:` block may name.
extension NamedDimension {
  /// A flow of water, t/h inside.
  public static let flow = NamedDimension(
    en: "a water flow", zh: "水流量", unit: "t/h", example: "12.5 t/h", bare: .declared(as: "flow"), isWater: true,
    convertsYears: true)
  /// Of a contaminant in water; g/t inside, which is mg/L at 1 t/m3.
  public static let concentration = NamedDimension(
    en: "a concentration", zh: "浓度", unit: "g/t", example: "40 mg/L", bare: .declared(as: "concentration"),
    isWater: true)
  /// The conductivity of water, uS/cm inside.
  public static let conductivity = NamedDimension(
    en: "a conductivity", zh: "电导率", unit: "uS/cm", example: "450 uS/cm", bare: .declared(as: "conductivity"))
  /// Of heat or electricity.
  public static let heat = NamedDimension(
    en: "a heat flow or power", zh: "热量或功率", unit: "kW", example: "3200 kW", bare: .declared(as: "heat"),
    convertsYears: true)
  /// A point of the scale of temperature, degC inside.
  public static let temperature = NamedDimension(
    en: "a temperature", zh: "温度", unit: "degC", example: "65 degC", bare: .declared(as: "temperature"),
    floor: .absoluteZero)
  /// Of solids in a year.
  public static let mass = NamedDimension(
    en: "a mass per year", zh: "年质量", unit: "t/yr", example: "18 kt/yr", bare: .declared(as: "mass"),
    convertsYears: true)
  /// A flow of gas, Nm3/h inside.
  public static let gas = NamedDimension(
    en: "a gas flow", zh: "气体流量", unit: "Nm3/h", example: "300 Nm3/h", bare: .declared(as: "gas"),
    convertsYears: true)
  /// A distance, km inside.
  public static let length = NamedDimension(
    en: "a length", zh: "长度", unit: "km", example: "1.2 km", bare: .declared(as: "length"))
  /// An amount of money, CNY inside.
  public static let money = NamedDimension(
    en: "an amount of money", zh: "金额", unit: "CNY", example: "3.0 MCNY", bare: .declared(as: "money"), floor: .none)

  /// What a `units:` block may declare, by name.
  public static let declarable: [String: NamedDimension] = [
    "flow": .flow, "concentration": .concentration, "conductivity": .conductivity, "heat": .heat,
    "temperature": .temperature, "mass": .mass, "gas": .gas, "length": .length, "money": .money,
  ]
}

/// The dimensions whose unit is always written.
extension NamedDimension {
  /// A difference of temperatures, K.
  public static let temperatureDifference = NamedDimension(
    en: "a temperature difference", zh: "温差", unit: "K", example: "10 K", floor: .none)
  /// What a film of fluid passes per area and difference of temperatures, kW/(m2 K).
  public static let heatTransfer = NamedDimension(
    en: "a heat transfer coefficient", zh: "传热系数", unit: "kW/(m2 K)", example: "0.5 kW/(m2 K)")
  /// A part of a whole: recovery, removal, a loss.
  public static let fraction = NamedDimension(en: "a fraction", zh: "比例", unit: "1", example: "75 %", floor: .zero)
  /// A share of what nature allows; that it is no more is judged where the limit is known.
  public static let shareOfLimit = NamedDimension(
    en: "a share of what nature allows", zh: "占理论极限的比例", unit: "1", example: "50 %", floor: .zero)
  /// A share by mass in a solid; g/t and mg/kg are shares as well.
  public static let massShare = NamedDimension(
    en: "a share by mass", zh: "质量分数", unit: "1", example: "23 %", floor: .zero)
  /// A contaminant taken up by water in an hour.
  public static let massLoad = NamedDimension(
    en: "a mass load", zh: "污染物负荷", unit: "g/h", example: "1.5 kg/h", convertsYears: true)
  /// How long something lasts, yr.
  public static let duration = NamedDimension(en: "a number of years", zh: "年数", unit: "yr", example: "15 yr")
  /// How many hours of a year, h.
  public static let hours = NamedDimension(
    en: "a number of hours", zh: "小时数", unit: "h", example: "3600 h", bare: .plain)
  /// How long the park operates in a year, h/yr.
  public static let operatingHours = NamedDimension(
    en: "operating hours in a year", zh: "年运行小时", unit: "h/yr", example: "8000 h/yr", bare: .plain)
  /// A coordinate on the plan of the park, in km.
  public static let coordinate = NamedDimension(
    en: "a coordinate in km", zh: "坐标（km）", unit: "km", example: "2.1", bare: .plain, floor: .none)
  /// A count, an exponent, a pH, a modulus: it has no unit.
  public static let number = NamedDimension(
    en: "a number without a unit", zh: "无单位的数", unit: "1", example: "0.85", bare: .plain, floor: .none)
  /// A calendar year.
  public static let calendarYear = NamedDimension(
    en: "a calendar year", zh: "年份", unit: "1", example: "2027", bare: .plain, floor: .zero)
  /// By which an amount is multiplied.
  public static let factor = NamedDimension(
    en: "a factor", zh: "系数", unit: "1", example: "1.2", bare: .plain, floor: .zero)
  /// The heat in a gas, kWh/Nm3 inside.
  public static let heatingValue = NamedDimension(
    en: "a heating value", zh: "热值", unit: "kWh/Nm3", example: "35.6 MJ/Nm3")
  /// The pressure of a gas, kPa absolute inside.
  public static let pressure = NamedDimension(en: "a pressure", zh: "压力", unit: "kPa", example: "0.8 MPa")
  /// Of a component in a gas, parts per million by volume inside.
  public static let volumeShare = NamedDimension(
    en: "a share by volume", zh: "体积分数", unit: "ppm", example: "60 %")
  /// The heat that a tonne gives when it condenses, kWh/t inside.
  public static let latentHeat = NamedDimension(
    en: "an energy per mass", zh: "单位质量能量", unit: "kWh/t", example: "2000 kJ/kg")
  /// What is earned or spent in a year, CNY/yr.
  public static let moneyPerYear = NamedDimension(
    en: "an amount of money per year", zh: "年金额", unit: "CNY/yr", example: "850 MCNY/yr", convertsYears: true,
    floor: .none)
}

/// What one more unit of something needs, costs or emits.
extension NamedDimension {
  /// Electricity or heat for a tonne of water, kWh/t inside.
  public static let energyPerWater = NamedDimension(
    en: "an energy per amount of water", zh: "单位水量能耗", unit: "kWh/t", example: "1.1 kWh/m3", isWater: true)
  /// Electricity or heat for a tonne of a solid, kWh/t inside.
  public static let energyPerMass = NamedDimension(
    en: "an energy per mass", zh: "单位质量能耗", unit: "kWh/t", example: "0.9 MWh/t")
  /// Electricity for a volume of gas, kWh/Nm3.
  public static let energyPerGas = NamedDimension(
    en: "an energy per gas volume", zh: "单位气量能耗", unit: "kWh/Nm3", example: "0.1 kWh/Nm3")
  /// Pumping.
  public static let energyPerWaterDistance = NamedDimension(
    en: "an energy per amount of water and distance", zh: "单位水量距离能耗", unit: "kWh/(t km)",
    example: "0.35 kWh/(m3 km)", isWater: true)
  /// A chemical into water, or a sludge out of it.
  public static let massPerWater = NamedDimension(
    en: "a mass per amount of water", zh: "单位水量质量", unit: "kg/t", example: "2.4 kg/m3", isWater: true)
  /// A chemical into gas, or a solid out of it, kg/Nm3.
  public static let massPerGas = NamedDimension(
    en: "a mass per gas volume", zh: "单位气量质量", unit: "kg/Nm3", example: "0.02 kg/Nm3")
  /// What replaces or yields a tonne, t/t.
  public static let massPerMass = NamedDimension(
    en: "a mass per mass", zh: "质量比", unit: "t/t", example: "0.9 t/t")
  /// What is lost on the way, 1/km inside.
  public static let lossPerLength = NamedDimension(
    en: "a loss per length", zh: "单位长度损失", unit: "1/km", example: "1.5 %/km")
  /// A rate of interest or growth in a year.
  public static let rate = NamedDimension(en: "a rate per year", zh: "年率", unit: "1", example: "6 %", floor: .none)

  /// What a tonne of water costs, CNY/t.
  public static let pricePerWater = NamedDimension(
    en: "a price of water", zh: "水价", unit: "CNY/t", example: "4.43 CNY/m3", isWater: true, floor: .none)
  /// What a tonne of a solid costs, CNY/t.
  public static let pricePerMass = NamedDimension(
    en: "a price per mass", zh: "单位质量价格", unit: "CNY/t", example: "120 CNY/t", floor: .none)
  /// What a kilowatt-hour costs, CNY/kWh.
  public static let pricePerEnergy = NamedDimension(
    en: "a price per energy", zh: "能源价格", unit: "CNY/kWh", example: "0.62 CNY/kWh", floor: .none)
  /// What a volume of gas costs, CNY/Nm3.
  public static let pricePerGas = NamedDimension(
    en: "a price per gas volume", zh: "气价", unit: "CNY/Nm3", example: "3.2 CNY/Nm3", floor: .none)
  /// What it costs to move a tonne, CNY/(t km).
  public static let pricePerDistance = NamedDimension(
    en: "a price per mass and distance", zh: "运价", unit: "CNY/(t km)", example: "0.6 CNY/(t km)")

  /// What a kilowatt-hour emits, kg/kWh.
  public static let emissionPerEnergy = NamedDimension(
    en: "an emission per energy", zh: "单位能量排放", unit: "kg/kWh", example: "0.1404 kg/kWh", floor: .none)
  /// What a tonne emits, kg/t.
  public static let emissionPerMass = NamedDimension(
    en: "an emission per mass", zh: "单位质量排放", unit: "kg/t", example: "90 kg/t", floor: .none)
  /// What a volume of gas emits, kg/Nm3.
  public static let emissionPerGas = NamedDimension(
    en: "an emission per gas volume", zh: "单位气量排放", unit: "kg/Nm3", example: "2.16 kg/Nm3", floor: .none)
  /// What it emits to move a tonne, kg/(t km).
  public static let emissionPerDistance = NamedDimension(
    en: "an emission per mass and distance", zh: "运输排放", unit: "kg/(t km)", example: "0.08 kg/(t km)", floor: .none)
}

/// What capacity costs to build.
extension NamedDimension {
  /// What capacity for water costs, CNY/(t/h) inside.
  public static let buildPerFlow = NamedDimension(
    en: "a cost per capacity of water", zh: "单位水处理能力投资", unit: "CNY/(t/h)", example: "2500 CNY/(m3/d)",
    isWater: true, convertsYears: true)
  /// What capacity for solids costs, CNY/(t/yr) inside.
  public static let buildPerMass = NamedDimension(
    en: "a cost per capacity of solids", zh: "单位固废处理能力投资", unit: "CNY/(t/yr)", example: "900 CNY/(t/yr)",
    convertsYears: true)
  /// What capacity for heat or electricity costs, CNY/kW.
  public static let buildPerPower = NamedDimension(
    en: "a cost per power", zh: "单位功率投资", unit: "CNY/kW", example: "800 CNY/kW")
  /// What capacity for gas costs, CNY/(Nm3/h).
  public static let buildPerGas = NamedDimension(
    en: "a cost per capacity of gas", zh: "单位气量能力投资", unit: "CNY/(Nm3/h)", example: "500 CNY/(Nm3/h)")
  /// What a line costs whatever it carries, CNY/km inside.
  public static let buildPerLength = NamedDimension(
    en: "a cost per length", zh: "单位长度投资", unit: "CNY/km", example: "600 CNY/m")
  /// What a water pipe costs by its size, CNY/(km (t/h)) inside.
  public static let buildPerLengthFlow = NamedDimension(
    en: "a cost per length and flow", zh: "单位长度流量投资", unit: "CNY/(km (t/h))", example: "2.5 CNY/(m (m3/h))",
    isWater: true, convertsYears: true)
  /// What a heat line costs by its size, CNY/(km kW).
  public static let buildPerLengthPower = NamedDimension(
    en: "a cost per length and power", zh: "单位长度功率投资", unit: "CNY/(km kW)", example: "0.2 kCNY/(km kW)")
  /// What a gas line costs by its size, CNY/(km (Nm3/h)).
  public static let buildPerLengthGas = NamedDimension(
    en: "a cost per length and gas flow", zh: "单位长度气量投资", unit: "CNY/(km (Nm3/h))",
    example: "1.5 CNY/(m (Nm3/h))")
}
