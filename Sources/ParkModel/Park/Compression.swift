#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The electricity that lifts an ideal gas from one pressure to another in several stages, cooled between them.
///
/// With n equal stages, none of a larger ratio than `stageRatio`, each isentropic from the suction temperature T:
///
///     w = n k / (k - 1) (p_N / 3600) (T / T_N) ((p2 / p1)^((k - 1) / (n k)) - 1) / efficiency,  kWh/Nm3
///
/// where p_N = 101.325 kPa and T_N = 273.15 K define the normal cubic metre, so that p_N T / T_N is R T for one Nm3, kJ.
/// It is the textbook work of an ideal multistage compressor with intercooling (Smith, Van Ness and Abbott, Introduction
/// to Chemical Engineering Thermodynamics, on compression processes); losses of drive and machine stand in `efficiency`.
public struct Compression: Sendable, Hashable {
  /// k = cp/cv: 1.4 for air, hydrogen, nitrogen and carbon monoxide, about 1.3 for methane.
  public var exponent = 1.4
  /// Ideal work to electricity, all losses together.
  public var efficiency = 0.75
  /// The largest pressure ratio of one stage.
  public var stageRatio = 4.0
  /// degC at the inlet of every stage.
  public var suction = 25.0

  /// Diatomic gas from 25 degC, stages of at most 4, an overall efficiency of 75 %.
  public init() {}

  /// How many stages a ratio takes.
  public func stages(ratio: Double) -> Int { max(1, Int((log(ratio) / log(stageRatio) - 1e-9).rounded(.up))) }

  /// kWh/Nm3 from one pressure to another, kPa absolute; nothing downwards.
  public func work(from: Double, to: Double) -> Double {
    guard from > 0, to > from else { return 0 }
    let ratio = to / from
    let stages = Double(stages(ratio: ratio))
    let power = (exponent - 1) / exponent
    let normal = 101.325 / 3600 * (suction + 273.15) / 273.15
    return stages / power * normal * (pow(ratio, power / stages) - 1) / efficiency
  }
}
