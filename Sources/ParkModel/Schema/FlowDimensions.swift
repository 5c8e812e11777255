/// The dimensions in which one flowing material is counted: water by volume or mass, solids by mass and year.
///
/// Inside, both are t/h, CNY/t, kWh/t: the two differ only in how a file may write them.
public struct FlowDimensions: Sendable, Hashable {
  /// An amount in a time.
  public var flow: NamedDimension
  /// Money for an amount.
  public var price: NamedDimension
  /// Energy for an amount.
  public var energyPerFlow: NamedDimension
  /// A chemical, or a by-product, for an amount.
  public var massPerFlow: NamedDimension
  /// CO2 for an amount.
  public var emissionPerFlow: NamedDimension
  /// What capacity costs.
  public var buildPerFlow: NamedDimension

  /// Water: 1 m3 is 1 t.
  public static let water = FlowDimensions(
    flow: .flow, price: .pricePerWater, energyPerFlow: .energyPerWater, massPerFlow: .massPerWater,
    emissionPerFlow: .emissionPerWater, buildPerFlow: .buildPerFlow)

  /// Solids: by the year, averaged over the operating hours.
  public static let solids = FlowDimensions(
    flow: .solidFlow, price: .pricePerMass, energyPerFlow: .energyPerMass, massPerFlow: .massPerSolid,
    emissionPerFlow: .emissionPerMass, buildPerFlow: .buildPerSolidFlow)
}

extension NamedDimension {
  /// Of solids: written by the year, t/h over the operating hours inside.
  public static let solidFlow = NamedDimension(
    en: "a mass of solids per year", zh: "固体年质量", unit: "t/h", example: "18 kt/yr", bare: .declared(as: "mass"),
    convertsYears: true)
  /// What capacity for solids costs, CNY per t/h inside.
  public static let buildPerSolidFlow = NamedDimension(
    en: "a cost per capacity of solids", zh: "单位固废处理能力投资", unit: "CNY/(t/h)", example: "900 CNY/(t/yr)",
    convertsYears: true)
  /// Of a component in a solid, g/t inside.
  public static let componentShare = NamedDimension(
    en: "a share by mass", zh: "质量分数", unit: "g/t", example: "23 %")
  /// CO2 that bought water stands for.
  public static let emissionPerWater = NamedDimension(
    en: "an emission per amount of water", zh: "单位水量排放", unit: "kg/t", example: "0.3 kg/m3", isWater: true,
    floor: .none)
  /// A chemical into a solid, kg/t as for water.
  public static let massPerSolid = NamedDimension(
    en: "a mass per mass", zh: "质量比", unit: "kg/t", example: "20 kg/t")
}

extension NamedDimension {
  /// Water that a tonne of a solid is washed with, t/t inside.
  public static let waterPerSolid = NamedDimension(
    en: "an amount of water for a mass", zh: "单位质量用水量", unit: "t/t", example: "2 m3/t", isWater: true)
  /// A linear form of components in a solid, which may be negative or above the whole; g/t inside.
  public static let componentForm = NamedDimension(
    en: "a share by mass, perhaps negative", zh: "质量分数（可为负）", unit: "g/t", example: "23 %", floor: .none)
  /// A linear form of contaminants in water, which may be negative; g/t inside.
  public static let contaminantForm = NamedDimension(
    en: "a concentration, perhaps negative", zh: "浓度（可为负）", unit: "g/t", example: "40 mg/L",
    bare: .declared(as: "concentration"), isWater: true, floor: .none)
}
