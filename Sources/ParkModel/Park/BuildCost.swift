#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What building costs, by size: a fixed part, a part that grows with size, and the life over which both are repaid.
public struct BuildCost: Sendable, Hashable {
  /// CNY, whatever the size.
  public var fixed: Double
  /// CNY per unit of capacity (t/h, kW).
  public var perCapacity: Double
  /// How cost grows with size: 1 is in proportion, below 1 the large unit is cheaper by size.
  public var exponent: Double
  /// Years.
  public var life: Double
  /// The sizes in which it is sold, ascending: exactly one of them is bought, or none. Empty where any size can be had.
  public var sizes: [Double]

  /// Free and in proportion to size, of any size, for twenty years, unless it says otherwise.
  public init(
    fixed: Double = 0, perCapacity: Double = 0, exponent: Double = 1, life: Double = 20, sizes: [Double] = []
  ) {
    self.fixed = fixed
    self.perCapacity = perCapacity
    self.exponent = exponent
    self.life = life
    self.sizes = sizes
  }

  /// Capital cost of a size in CNY: `fixed + perCapacity * size`; with an exponent e below 1,
  /// `fixed + perCapacity * largest * (size / largest)^e`, so that `perCapacity` is the unit cost at the largest size,
  /// which is the largest of `sizes` where there are any. Nothing is built at size 0 and nothing is paid.
  public func capex(size: Double, largest given: Double) -> Double {
    guard size > 0 else { return 0 }
    let largest = sizes.last ?? given
    guard exponent != 1, largest.isFinite, largest > 0 else { return fixed + perCapacity * size }
    return fixed + perCapacity * largest * pow(size / largest, exponent)
  }

  /// The yearly payment that repays one yuan over the life at a discount rate r: `r / (1 - (1 + r)^-life)`, or 1/life
  /// at r = 0.
  public func annuityFactor(discountRate: Double) -> Double {
    guard discountRate > 0 else { return 1 / life }
    return discountRate / (1 - pow(1 + discountRate, -life))
  }
}
