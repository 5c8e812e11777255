/// What can be counted independently of everything else, each in one base unit.
public enum BaseDimension: Int, CaseIterable, Sendable {
  case mass
  case volume
  case time
  case year
  case energy
  case money
  case length
  case temperature
  case normalVolume
  case conductivity
  case pressure

  /// The base unit. Year and hour are apart because a plant's year has as many hours as it operates.
  public var unit: String {
    switch self {
    case .mass: "t"
    case .volume: "m3"
    case .time: "h"
    case .year: "yr"
    case .energy: "kWh"
    case .money: "CNY"
    case .length: "km"
    case .temperature: "K"
    case .normalVolume: "Nm3"
    case .conductivity: "uS/cm"
    case .pressure: "kPa"
    }
  }
}

/// What a unit measures, as powers of the base dimensions: a flow is mass^1 time^-1.
public struct UnitDimension: Sendable, Hashable {
  private var exponents = SIMD16<Int8>()

  /// A pure number, such as a fraction.
  public static let none = UnitDimension()

  /// A pure number.
  public init() {}

  /// A power of one base dimension.
  public init(_ base: BaseDimension, _ exponent: Int = 1) {
    exponents[base.rawValue] = Int8(exponent)
  }

  /// The power of one base dimension.
  public subscript(base: BaseDimension) -> Int {
    get { Int(exponents[base.rawValue]) }
    set { exponents[base.rawValue] = Int8(newValue) }
  }

  /// What the product of two quantities measures.
  public static func * (left: UnitDimension, right: UnitDimension) -> UnitDimension {
    var product = left
    product.exponents = left.exponents &+ right.exponents
    return product
  }

  /// What the quotient of two quantities measures.
  public static func / (left: UnitDimension, right: UnitDimension) -> UnitDimension {
    var quotient = left
    quotient.exponents = left.exponents &- right.exponents
    return quotient
  }

  /// This dimension multiplied with itself `exponent` times.
  public func power(_ exponent: Int) -> UnitDimension {
    var result = self
    result.exponents = exponents &* SIMD16(repeating: Int8(exponent))
    return result
  }
}

extension UnitDimension: CustomStringConvertible {
  /// The dimension in base units, such as `CNY/(km kWh)`; `1` for a pure number.
  public var description: String {
    let above = factors(sign: 1)
    let below = factors(sign: -1)
    let numerator = above.isEmpty ? "1" : above.joined(separator: " ")
    switch below.count {
    case 0: return numerator
    case 1: return numerator + "/" + below[0]
    default: return numerator + "/(" + below.joined(separator: " ") + ")"
    }
  }

  private func factors(sign: Int) -> [String] {
    BaseDimension.allCases.compactMap { base in
      let exponent = self[base] * sign
      guard exponent > 0 else { return nil }
      return exponent == 1 ? base.unit : "\(base.unit)^\(exponent)"
    }
  }
}
