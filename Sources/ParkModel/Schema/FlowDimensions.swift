/// The dimensions in which one flowing material is counted: water by volume or mass, solids by mass and year, gas by volume.
///
/// Inside, water and solids are t/h, CNY/t, kWh/t and differ only in how a file may write them; gas is Nm3/h, CNY/Nm3.
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
  /// Standard coal for an amount.
  public var coalPerFlow: NamedDimension
  /// What capacity costs.
  public var buildPerFlow: NamedDimension
  /// What a length of pipe costs by its size.
  public var buildPerLengthFlow = NamedDimension.buildPerLengthFlow
  /// Electricity by amount and length of pipe; nil where nothing is pumped along.
  public var energyPerDistance: NamedDimension? = .energyPerWaterDistance
  /// An amount that lies in a store, and what room for it costs.
  public var held: NamedDimension
  /// The cost of room in a store, by what it holds.
  public var buildPerHeld: NamedDimension
  /// True where links may lift what flows to another pressure.
  public var isCompressible = false

  /// Water: 1 m3 is 1 t.
  public static let water = FlowDimensions(
    flow: .flow, price: .pricePerWater, energyPerFlow: .energyPerWater, massPerFlow: .massPerWater,
    emissionPerFlow: .emissionPerWater, coalPerFlow: .coalPerWater, buildPerFlow: .buildPerFlow, held: .heldWater,
    buildPerHeld: .buildPerHeldWater)

  /// Gas: by volume at 0 degC and 101.325 kPa.
  public static let gas = FlowDimensions(
    flow: .gas, price: .pricePerGas, energyPerFlow: .energyPerGas, massPerFlow: .massPerGas,
    emissionPerFlow: .emissionPerGas, coalPerFlow: .coalPerGas, buildPerFlow: .buildPerGas,
    buildPerLengthFlow: .buildPerLengthGas, energyPerDistance: nil, held: .heldGas, buildPerHeld: .buildPerHeldGas,
    isCompressible: true)

  /// Solids: by the year, averaged over the operating hours.
  public static let solids = FlowDimensions(
    flow: .solidFlow, price: .pricePerMass, energyPerFlow: .energyPerMass, massPerFlow: .massPerSolid,
    emissionPerFlow: .emissionPerMass, coalPerFlow: .coalPerMass, buildPerFlow: .buildPerSolidFlow, held: .heldSolids,
    buildPerHeld: .buildPerHeldSolids)
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

/// What lies in stores.
extension NamedDimension {
  /// Water in a tank or pond, t inside.
  public static let heldWater = NamedDimension(
    en: "a volume of water", zh: "水的体积", unit: "t", example: "500 m3", isWater: true)
  /// Solids in a stockpile, t.
  public static let heldSolids = NamedDimension(
    en: "a mass of solids", zh: "固体质量", unit: "t", example: "12000 t")
  /// Gas in a holder, Nm3.
  public static let heldGas = NamedDimension(
    en: "a volume of gas", zh: "气体体积", unit: "Nm3", example: "30000 Nm3")
  /// Heat in the tank of a header, kWh inside.
  public static let heldHeat = NamedDimension(en: "an amount of heat", zh: "热量", unit: "kWh", example: "20 MWh")
  /// What room for water costs, CNY/t inside.
  public static let buildPerHeldWater = NamedDimension(
    en: "a cost per volume of water", zh: "单位储水容积投资", unit: "CNY/t", example: "600 CNY/m3", isWater: true)
  /// What room for solids costs, CNY/t.
  public static let buildPerHeldSolids = NamedDimension(
    en: "a cost per mass of solids", zh: "单位堆存量投资", unit: "CNY/t", example: "40 CNY/t")
  /// What room for gas costs, CNY/Nm3.
  public static let buildPerHeldGas = NamedDimension(
    en: "a cost per volume of gas", zh: "单位储气容积投资", unit: "CNY/Nm3", example: "300 CNY/Nm3")
}
