import Foundation
import ParkModel

extension BuildCost {
  /// What building costs, CNY: `fixed + perCapacity x size`, or with an exponent e below 1 and the largest size on offer
  /// `fixed + perCapacity x max^(1 - e) x size^e`, so that at the largest size both agree.
  func capex(size: Double, largest: Double) -> Double {
    guard exponent != 1, largest.isFinite else { return fixed + perCapacity * size }
    return fixed + perCapacity * pow(largest, 1 - exponent) * pow(size, exponent)
  }

  /// The share of a capex that is paid each year over its life: `r / (1 - (1 + r)^-n)`, or 1/n without interest, 1/yr.
  func annuityFactor(discountRate: Double) -> Double {
    discountRate == 0 ? 1 / life : discountRate / (1 - pow(1 + discountRate, -life))
  }
}
