/// A quantity that a park file may hold, such as a water flow: its unit inside the program, and how it may be written.
public struct NamedDimension: Sendable, Hashable {
  /// What a bare number means.
  public enum BareNumber: Sendable, Hashable {
    /// The unit that the `units:` block declares for the named dimension; an error where it declares none.
    case declared(as: String)
    /// An error: the unit has to be written.
    case refused
    /// The unit inside the program, for pure numbers and coordinates.
    case plain
  }

  /// The lowest value that is physically possible.
  public enum Floor: Sendable, Hashable {
    case none
    case zero
    /// -273.15 degC, itself excluded.
    case absoluteZero
  }

  /// What it is called in a sentence: "a water flow".
  public var title: Message
  /// The unit inside the program.
  public var unit: ParsedUnit
  /// How it is written, for error messages.
  public var example: String
  /// What a number without a unit means.
  public var bareNumber: BareNumber
  /// Whether it is a quantity of water, so that 1 m3 is 1 t.
  public var isWater: Bool
  /// Whether a year may be converted to hours through the operating hours of the park.
  public var convertsYears: Bool
  /// The lowest value that is possible at all.
  public var floor: Floor

  /// - Parameter unit: the unit inside the program, as text; one that cannot be read is a programmer's error.
  public init(
    en: String, zh: String, unit: String, example: String, bare: BareNumber = .refused, isWater: Bool = false,
    convertsYears: Bool = false, floor: Floor = .zero
  ) {
    self.title = Message("dimension", en: en, zh: zh)
    self.example = example
    self.bareNumber = bare
    self.isWater = isWater
    self.convertsYears = convertsYears
    self.floor = floor
    do throws(QuantityError) {
      self.unit = try UnitParser.parse(unit)
    } catch {
      preconditionFailure("the unit \(unit) of \(en): \(error.message.en)")
    }
  }

  /// The name under which the `units:` block may declare a unit for it; nil where it may not.
  public var declaredName: String? {
    if case .declared(let name) = bareNumber { return name }
    return nil
  }
}
