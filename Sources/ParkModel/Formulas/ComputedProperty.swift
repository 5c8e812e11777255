/// A figure of a mixture that follows from what it carries, and that limits may name: a linear form, or one over another.
///
///     KH = (CaO - 1.65 Al2O3 - 0.35 Fe2O3) / (2.8 SiO2)
///
/// Neither mixes by itself in the way of a ratio; but a ratio N/D within a..b is two statements that do, where D is not
/// negative: `N - a D >= 0` and `N - b D <= 0`, N and D in g/h of the mixture.
public struct ComputedProperty: Sendable, Hashable {
  /// Its name in limits.
  public var id: String
  /// The form, or what stands above the line.
  public var numerator: LinearForm
  /// What stands below the line; nil for a form by itself.
  public var denominator: LinearForm?
  /// The unit in which limits are written: that of the components for a form, `1` for a ratio.
  public var unit: String
  /// Internal value / printed value: 10 000 for a form in %, 1 for a ratio.
  public var scale: Double
  /// Where the file states it.
  public var origin: Origin

  /// A form, or the ratio of two.
  public init(
    id: String, numerator: LinearForm, denominator: LinearForm? = nil, unit: String = "1", scale: Double = 1,
    origin: Origin
  ) {
    self.id = id
    self.numerator = numerator
    self.denominator = denominator
    self.unit = unit
    self.scale = scale
    self.origin = origin
  }

  /// Everything that must be known of a stream to say it.
  public var components: [String] {
    Set(numerator.components).union(denominator?.components ?? []).sorted()
  }

  /// How far a mixture lies above a limit, as a form over its masses and a weight on each tonne that counts.
  ///
  /// `N - limit x D` of a ratio, `N - limit x tonnes` of a form: not positive where the mixture keeps to the limit.
  public func excess(over limit: Double) -> (form: LinearForm, perTonne: Double) {
    guard let denominator else { return (numerator, -limit) }
    return (numerator + denominator.times(-limit), 0)
  }

  /// Its value in `tonnes` of a mixture of which masses are given, g; a ratio does not ask how many tonnes there are.
  ///
  /// nil where a mass is not known, and where the denominator is not above zero.
  public func value(tonnes: Double, mass: (String) -> Double?) -> Double? {
    guard let above = numerator.value(mass), let below = denominator.map({ $0.value(mass) }) ?? tonnes, below > 0
    else { return nil }
    return above / below
  }
}

extension MaterialSection {
  /// The computed property of that name; nil where the park defines none.
  public func computedProperty(_ id: String) -> ComputedProperty? { computed.first { $0.id == id } }
}
