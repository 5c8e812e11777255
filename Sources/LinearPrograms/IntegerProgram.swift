/// A linear program some of whose columns must be whole numbers: whether a thing is built, how many of it there are.
///
/// Every integer column is bounded, and its bounds are whole. What is 0 or 1 says so by its bounds.
public struct IntegerProgram: Sendable, Equatable {
  /// The program without the demand for whole numbers: its relaxation.
  public let relaxation: LinearProgram
  /// The columns that must be whole, in ascending order.
  public let integers: [Int]

  /// How far from a whole number a value may be and still count as one.
  public static let wholeness = 1e-6

  /// The program whose given columns must be whole; their bounds are drawn in to whole numbers.
  ///
  /// - Precondition: the integer columns exist and have finite bounds.
  public init(_ relaxation: LinearProgram, integers: some Sequence<Int>) {
    var drawn = relaxation
    let sorted = Set(integers).sorted()
    for column in sorted {
      let bounds = (drawn.columns[column].lower, drawn.columns[column].upper)
      precondition(bounds.0.isFinite && bounds.1.isFinite, "an integer column needs finite bounds")
      // Less than nothing rounds to -0; the 0 takes the sign away.
      drawn.columns[column].lower = (bounds.0 - Self.wholeness).rounded(.up) + 0
      drawn.columns[column].upper = (bounds.1 + Self.wholeness).rounded(.down)
    }
    self.relaxation = drawn
    self.integers = sorted
  }

  /// Whether all integer columns of these values are whole to within `wholeness`.
  public func isWhole(_ values: [Double]) -> Bool {
    integers.allSatisfy { abs(values[$0] - values[$0].rounded()) <= Self.wholeness }
  }

  /// The linear program that is left when the integer columns stand at the whole numbers nearest to these values.
  public func fixed(at values: [Double]) -> LinearProgram {
    var program = relaxation
    for column in integers {
      let whole = min(
        max(values[column].rounded(), relaxation.columns[column].lower), relaxation.columns[column].upper)
      program.columns[column].lower = whole
      program.columns[column].upper = whole
    }
    return program
  }

  /// The step between the values that the objective can take at whole points; nil where it is not on such a ladder.
  ///
  /// If only integer columns cost something and all costs are multiples of a step g, the objective is
  /// `constant + k g`, and a bound of 16.2 on a count of exchangers is a bound of 17.
  public var objectiveStep: Double? {
    let whole = Set(integers)
    let largest = relaxation.columns.reduce(0) { max($0, abs($1.cost)) }
    var step = 0.0
    for (column, it) in relaxation.columns.enumerated() where it.cost != 0 {
      guard whole.contains(column) else { return nil }
      var (large, small) = (max(step, abs(it.cost)), min(step, abs(it.cost)))
      if step == 0 { (large, small) = (abs(it.cost), 0) }
      // Euclid, as far as doubles tell multiples apart.
      let crumb = 1e-9 * large
      while small > crumb { (large, small) = (small, abs((large / small).rounded() * small - large)) }
      step = large
      if step < 1e-6 * largest { return nil }
    }
    return step > 0 ? step : nil
  }
}

extension IntegerProgram {
  /// This program in CPLEX LP format, as `LinearProgram.lpText` writes it.
  public func lpText() -> String { relaxation.lpText(integers: integers) }
}
