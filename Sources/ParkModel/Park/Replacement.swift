/// A raw material that waste stands in for at a use: so much of it for each tonne of waste, counted as the use counts.
public struct Replacement: Sendable, Hashable {
  /// The raw material.
  public var material: String
  /// t of it for each t of waste.
  public var ratio: Double
  /// What it would cost, CNY/t.
  public var price: Double
  /// Emissions that it stands for, t CO2 per t.
  public var co2: Double
  /// True where the park buys it for the same use, so that what waste saves stands in that bill already.
  public var isBought = false

  /// A raw material with its ratio, price and emissions.
  public init(material: String, ratio: Double, price: Double, co2: Double = 0) {
    self.material = material
    self.ratio = ratio
    self.price = price
    self.co2 = co2
  }

  /// What a tonne of waste saves in raw material, CNY/t of waste.
  public var worth: Double { ratio * price }
  /// The part of it that no other line of the bill shows, CNY/t of waste.
  public var credit: Double { isBought ? 0 : worth }
  /// Likewise t CO2 per t of waste.
  public var creditedCO2: Double { isBought ? 0 : ratio * co2 }
}
