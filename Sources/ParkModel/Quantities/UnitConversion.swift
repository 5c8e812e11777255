extension NamedDimension {
  /// The quantity in the unit of the program.
  ///
  ///     `380 m3/d` as a water flow  =  380 t / 24 h  =  15.83 t/h
  public func value(of quantity: QuantityText, in context: UnitContext) throws(QuantityError) -> Double {
    let value = try converted(quantity, in: context)
    try refuseImpossible(value, quantity)
    return value
  }

  /// `number` of `unit` in the unit of the program, without regard to what is physically possible.
  public func convert(_ number: Double, from unit: ParsedUnit, in context: UnitContext) throws(QuantityError) -> Double
  {
    let years = years(of: unit)
    guard canHold(unit) else { throw mismatch(unit, written: unit.text) }
    if unit.isScalePoint || self.unit.isScalePoint { return scalePoint(number, unit) }
    let amount = number * (unit.numerator * self.unit.denominator) / (unit.denominator * self.unit.numerator)
    guard years != 0 else { return amount }
    guard let hours = context.operatingHours, hours > 0 else {
      throw QuantityError(.operatingHoursMissing, .operatingHoursMissing(unit.text), hint: .operatingHoursHint)
    }
    var result = amount
    for _ in 0..<abs(years) { result = years > 0 ? result * hours : result / hours }
    return result
  }

  /// Whether a unit measures this dimension, if need be with 1 t/m3 for water and the operating hours for years.
  public func canHold(_ unit: ParsedUnit) -> Bool {
    if unit.isScalePoint && !self.unit.isScalePoint { return false }
    return reduced(unit.dimension) == reduced(self.unit.dimension)
  }

  /// Whether a quantity is written by the year, as t/yr, of what is counted by the hour inside the program.
  public func isByYear(_ quantity: QuantityText, in context: UnitContext) -> Bool {
    let own = quantity.unit.flatMap { text in try? UnitParser.parse(text) }
    guard let unit = own ?? declaredName.flatMap({ context.declared[$0] }), convertsYears else { return false }
    return years(of: unit) == -1
  }

  private func converted(_ quantity: QuantityText, in context: UnitContext) throws(QuantityError) -> Double {
    guard let text = quantity.unit, let range = quantity.unitRange ?? Optional(quantity.range) else {
      return try bareValue(of: quantity, in: context)
    }
    do throws(QuantityError) {
      let unit = try UnitParser.parse(text)
      guard canHold(unit) else { throw mismatch(unit, written: quantity.text) }
      return try convert(quantity.number, from: unit, in: context)
    } catch {
      if error.range != nil { throw error.shifted(by: range.lowerBound) }
      throw QuantityError(error.code, error.message, hint: error.hint, range: range)
    }
  }

  /// A bare number takes the declared unit; a bare zero is zero of anything but a temperature.
  private func bareValue(of quantity: QuantityText, in context: UnitContext) throws(QuantityError) -> Double {
    if bareNumber == .plain { return quantity.number }
    if let name = declaredName, let unit = context.declared[name] {
      return try convert(quantity.number, from: unit, in: context)
    }
    if quantity.number == 0, !unit.isScalePoint { return 0 }
    throw QuantityError(
      .unitMissing, .unitMissing(quantity.text, title), hint: .writeLike(example, declaredName),
      range: quantity.range)
  }

  /// Between degC and K; the same scale keeps its number to the last digit.
  private func scalePoint(_ number: Double, _ given: ParsedUnit) -> Double {
    given.offset == unit.offset ? number : given.inBase(number) - unit.offset
  }

  private func refuseImpossible(_ value: Double, _ quantity: QuantityText) throws(QuantityError) {
    switch floor {
    case .none: return
    case .zero where value >= 0: return
    case .absoluteZero where value > -273.15: return
    case .zero:
      throw QuantityError(.impossibleValue, .negative(quantity.text, title), range: quantity.range)
    case .absoluteZero:
      throw QuantityError(.impossibleValue, .belowAbsoluteZero(quantity.text), range: quantity.range)
    }
  }

  /// How often a year has to be turned into hours.
  private func years(of unit: ParsedUnit) -> Int { unit.dimension[.year] - self.unit.dimension[.year] }

  /// The dimension with water counted by mass and years counted in hours, where that is allowed.
  private func reduced(_ dimension: UnitDimension) -> UnitDimension {
    var reduced = dimension
    if isWater {
      reduced[.mass] += reduced[.volume]
      reduced[.volume] = 0
    }
    if convertsYears {
      reduced[.time] += reduced[.year]
      reduced[.year] = 0
    }
    return reduced
  }
}
