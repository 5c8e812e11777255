/// Something units need and the park buys: electricity, lime.
public struct Commodity: Sendable, Hashable {
  /// Its key in `prices:` and `needs:`.
  public var id: String
  /// CNY per unit.
  public var price: Double
  /// `kWh` or `t`.
  public var unit: String
  /// Emissions that it stands for, t CO2 per unit.
  public var co2: Double = 0
  /// Standard coal that it stands for, kgce per unit; nil where the file does not say.
  public var coal: Double?
  /// Where its price and factors come from, as the file says.
  public var source: String?

  /// A price in CNY per unit, without emissions until the park says more.
  public init(id: String, price: Double, unit: String) {
    self.id = id
    self.price = price
    self.unit = unit
  }
}
