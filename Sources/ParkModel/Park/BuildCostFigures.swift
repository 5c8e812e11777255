extension BuildCost {
  /// Capital cost of a size in CNY: `fixed + perCapacity * size`; with an exponent e below 1,
  /// `fixed + perCapacity * largest * (size / largest)^e`, so that `perCapacity` is the unit cost at the largest size.
  /// Nothing is built at size 0 and nothing is paid.
  public func capex(size: Double, largest: Double) -> Double {
    guard size > 0 else { return 0 }
    guard exponent != 1, largest.isFinite, largest > 0 else { return fixed + perCapacity * size }
    return fixed + perCapacity * largest * power(size / largest, exponent)
  }

  /// The yearly payment that repays one yuan over the life at a discount rate r: `r / (1 - (1 + r)^-life)`, or 1/life
  /// at r = 0.
  public func annuityFactor(discountRate: Double) -> Double {
    guard discountRate > 0 else { return 1 / life }
    return discountRate / (1 - power(1 + discountRate, -life))
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

private func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
