/// A flow of water or of a solid, t/h.
public struct MassFlow: PhysicalQuantity {
  /// How it is read from a park.
  public static var dimension: NamedDimension { .flow }
  /// The number in t/h.
  public var tonnesPerHour: Double
  /// The same, as a plain number.
  public var value: Double { tonnesPerHour }
  /// So many t/h.
  public init(_ tonnesPerHour: Double) { self.tonnesPerHour = tonnesPerHour }
}

/// A mass in a year, t/yr.
public struct AnnualMass: PhysicalQuantity {
  /// How it is read from a park.
  public static var dimension: NamedDimension { .mass }
  /// The number in t/yr.
  public var tonnesPerYear: Double
  /// The same, as a plain number.
  public var value: Double { tonnesPerYear }
  /// So many t/yr.
  public init(_ tonnesPerYear: Double) { self.tonnesPerYear = tonnesPerYear }
}

/// How much of a contaminant water holds, g/t (which is mg/L at 1 t/m3).
public struct Concentration: PhysicalQuantity {
  /// How it is read from a park.
  public static var dimension: NamedDimension { .concentration }
  /// The number in g/t.
  public var gramsPerTonne: Double
  /// The same, as a plain number.
  public var value: Double { gramsPerTonne }
  /// So many g/t.
  public init(_ gramsPerTonne: Double) { self.gramsPerTonne = gramsPerTonne }
}

/// A contaminant carried in an hour, g/h.
public struct MassLoad: PhysicalQuantity {
  /// How it is read from a park.
  public static var dimension: NamedDimension { .massLoad }
  /// The number in g/h.
  public var gramsPerHour: Double
  /// The same, as a plain number.
  public var value: Double { gramsPerHour }
  /// So many g/h.
  public init(_ gramsPerHour: Double) { self.gramsPerHour = gramsPerHour }
}

/// A flow of heat or electricity, kW.
public struct Power: PhysicalQuantity {
  /// How it is read from a park.
  public static var dimension: NamedDimension { .heat }
  /// The number in kW.
  public var kilowatts: Double
  /// The same, as a plain number.
  public var value: Double { kilowatts }
  /// So many kW.
  public init(_ kilowatts: Double) { self.kilowatts = kilowatts }
}

/// A flow of gas, Nm3/h at 0 degC and 101.325 kPa.
public struct GasFlow: PhysicalQuantity {
  /// How it is read from a park.
  public static var dimension: NamedDimension { .gas }
  /// The number in Nm3/h.
  public var normalCubicMetresPerHour: Double
  /// The same, as a plain number.
  public var value: Double { normalCubicMetresPerHour }
  /// So many Nm3/h.
  public init(_ normalCubicMetresPerHour: Double) { self.normalCubicMetresPerHour = normalCubicMetresPerHour }
}

/// A difference of two temperatures, K.
public struct TemperatureDifference: PhysicalQuantity {
  /// How it is read from a park.
  public static var dimension: NamedDimension { .temperatureDifference }
  /// The number in K.
  public var kelvin: Double
  /// The same, as a plain number.
  public var value: Double { kelvin }
  /// So many K.
  public init(_ kelvin: Double) { self.kelvin = kelvin }
}

/// An amount of money, CNY.
public struct Money: PhysicalQuantity {
  /// How it is read from a park.
  public static var dimension: NamedDimension { .money }
  /// The number in CNY.
  public var yuan: Double
  /// The same, as a plain number.
  public var value: Double { yuan }
  /// So many CNY.
  public init(_ yuan: Double) { self.yuan = yuan }
}

/// A part of a whole; 1 is all of it.
public struct Fraction: PhysicalQuantity {
  /// How it is read from a park.
  public static var dimension: NamedDimension { .fraction }
  /// The number itself.
  public var value: Double
  /// A quantity of that number.
  public init(_ value: Double) { self.value = value }
}

/// A distance, km.
public struct Length: PhysicalQuantity {
  /// How it is read from a park.
  public static var dimension: NamedDimension { .length }
  /// The number in km.
  public var kilometres: Double
  /// The same, as a plain number.
  public var value: Double { kilometres }
  /// So many km.
  public init(_ kilometres: Double) { self.kilometres = kilometres }
}

/// A number of hours.
public struct Hours: PhysicalQuantity {
  /// How it is read from a park.
  public static var dimension: NamedDimension { .hours }
  /// The number itself.
  public var value: Double
  /// A quantity of that number.
  public init(_ value: Double) { self.value = value }
}

/// A number of years.
public struct Years: PhysicalQuantity {
  /// How it is read from a park.
  public static var dimension: NamedDimension { .duration }
  /// The number itself.
  public var value: Double
  /// A quantity of that number.
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
