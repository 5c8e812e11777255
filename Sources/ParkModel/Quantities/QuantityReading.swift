extension NamedDimension {
  /// Reads a quantity such as `380 m3/d` into the unit of the program.
  public func read(_ text: String, in context: UnitContext) throws(QuantityError) -> Double {
    let quantity = try QuantityText.parse(text)
    return try value(of: quantity, in: context)
  }

  /// Reads a limit such as `20..30 mg/L` into the unit of the program. A single number is the upper end.
  public func readRange(_ text: String, in context: UnitContext) throws(QuantityError) -> QuantityRange {
    let range = try RangeText.parse(text)
    let lower = try range.lower.map { quantity throws(QuantityError) in try value(of: quantity, in: context) }
    let upper = try range.upper.map { quantity throws(QuantityError) in try value(of: quantity, in: context) }
    if let lower, let upper, lower > upper {
      throw QuantityError(.rangeOrder, .rangeOrder(range.lower?.text ?? "", range.upper?.text ?? ""))
    }
    return QuantityRange(lower: lower, upper: upper)
  }
}
