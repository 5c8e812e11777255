/// A flow of water or of a solid, t/h.
public struct MassFlow: PhysicalQuantity {
  public static var dimension: NamedDimension { .flow }
  public var tonnesPerHour: Double
  public var value: Double { tonnesPerHour }
  public init(_ tonnesPerHour: Double) { self.tonnesPerHour = tonnesPerHour }
}

/// A mass in a year, t/yr.
public struct AnnualMass: PhysicalQuantity {
  public static var dimension: NamedDimension { .mass }
  public var tonnesPerYear: Double
  public var value: Double { tonnesPerYear }
  public init(_ tonnesPerYear: Double) { self.tonnesPerYear = tonnesPerYear }
}

/// How much of a contaminant water holds, g/t (which is mg/L at 1 t/m3).
public struct Concentration: PhysicalQuantity {
  public static var dimension: NamedDimension { .concentration }
  public var gramsPerTonne: Double
  public var value: Double { gramsPerTonne }
  public init(_ gramsPerTonne: Double) { self.gramsPerTonne = gramsPerTonne }
}

/// A contaminant carried in an hour, g/h.
public struct MassLoad: PhysicalQuantity {
  public static var dimension: NamedDimension { .massLoad }
  public var gramsPerHour: Double
  public var value: Double { gramsPerHour }
  public init(_ gramsPerHour: Double) { self.gramsPerHour = gramsPerHour }
}

/// A flow of heat or electricity, kW.
public struct Power: PhysicalQuantity {
  public static var dimension: NamedDimension { .heat }
  public var kilowatts: Double
  public var value: Double { kilowatts }
  public init(_ kilowatts: Double) { self.kilowatts = kilowatts }
}

/// A flow of gas, Nm3/h at 0 degC and 101.325 kPa.
public struct GasFlow: PhysicalQuantity {
  public static var dimension: NamedDimension { .gas }
  public var normalCubicMetresPerHour: Double
  public var value: Double { normalCubicMetresPerHour }
  public init(_ normalCubicMetresPerHour: Double) { self.normalCubicMetresPerHour = normalCubicMetresPerHour }
}

/// A difference of two temperatures, K.
public struct TemperatureDifference: PhysicalQuantity {
  public static var dimension: NamedDimension { .temperatureDifference }
  public var kelvin: Double
  public var value: Double { kelvin }
  public init(_ kelvin: Double) { self.kelvin = kelvin }
}

/// An amount of money, CNY.
public struct Money: PhysicalQuantity {
  public static var dimension: NamedDimension { .money }
  public var yuan: Double
  public var value: Double { yuan }
  public init(_ yuan: Double) { self.yuan = yuan }
}

/// A part of a whole; 1 is all of it.
public struct Fraction: PhysicalQuantity {
  public static var dimension: NamedDimension { .fraction }
  public var value: Double
  public init(_ value: Double) { self.value = value }
}

/// A distance, km.
public struct Length: PhysicalQuantity {
  public static var dimension: NamedDimension { .length }
  public var kilometres: Double
  public var value: Double { kilometres }
  public init(_ kilometres: Double) { self.kilometres = kilometres }
}

/// A number of hours.
public struct Hours: PhysicalQuantity {
  public static var dimension: NamedDimension { .hours }
  public var value: Double
  public init(_ value: Double) { self.value = value }
}

/// A number of years.
public struct Years: PhysicalQuantity {
  public static var dimension: NamedDimension { .duration }
  public var value: Double
  public init(_ value: Double) { self.value = value }
}

extension MassFlow {
  /// What a flow carries: t/h times g/t is g/h.
  public static func * (flow: MassFlow, concentration: Concentration) -> MassLoad {
    MassLoad(flow.tonnesPerHour * concentration.gramsPerTonne)
  }
}

extension MassLoad {
  /// The concentration of a load in a flow.
  public static func / (load: MassLoad, flow: MassFlow) -> Concentration {
    Concentration(load.gramsPerHour / flow.tonnesPerHour)
  }
}
