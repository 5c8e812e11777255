/// Energy in a plant's yearly returns.
extension NamedDimension {
  /// Of a year, kWh; standard coal counts as its heat.
  public static let yearlyEnergy = NamedDimension(
    en: "an energy in a year", zh: "年能量", unit: "kWh/yr", example: "52 GWh/yr")
}

/// Standard coal that one more unit of an energy carrier stands for: 1 kgce is 29.307 MJ (GB/T 2589, secondary).
extension NamedDimension {
  /// Of electricity or heat, kgce/kWh.
  public static let coalPerEnergy = NamedDimension(
    en: "standard coal per energy", zh: "单位能量折标煤", unit: "kgce/kWh", example: "0.1229 kgce/kWh")
  /// Of a commodity or a solid, kgce/t.
  public static let coalPerMass = NamedDimension(
    en: "standard coal per mass", zh: "单位质量折标煤", unit: "kgce/t", example: "714.3 kgce/t")
  /// Of water, kgce/t.
  public static let coalPerWater = NamedDimension(
    en: "standard coal per amount of water", zh: "单位水量折标煤", unit: "kgce/t", example: "0.2571 kgce/t",
    isWater: true)
  /// Of gas, kgce/Nm3.
  public static let coalPerGas = NamedDimension(
    en: "standard coal per gas volume", zh: "单位气量折标煤", unit: "kgce/Nm3", example: "1.33 kgce/Nm3")
}
