import ParkModel

/// A target of the park that a plan has to meet, as a row of the program.
///
/// An amount is `asked <= sum(a x)`, or the other way round; a rate `N / D >= t` is `N - t D >= 0`, which is linear where both
/// sums are. Rows are divided by their largest coefficient.
public struct RequiredTarget: Sendable, Hashable {
  /// The measure's id.
  public var id: String
  /// The row of the program.
  public var row: Int
  /// What the row was divided by.
  public var divisor: Double
  /// The columns of the denominator D of a rate; empty for an amount.
  public var denominator: [RowTerm]
  /// What the denominator has whatever the plan is.
  public var fixedDenominator = 0.0
  /// Whether it is a rate.
  public var isRate: Bool { !denominator.isEmpty || fixedDenominator > 0 }

  /// A target that stands in a row.
  public init(id: String, row: Int, divisor: Double, denominator: [RowTerm]) {
    self.id = id
    self.row = row
    self.divisor = divisor
    self.denominator = denominator
  }

  /// What it costs, in the objective of these duals, to ask one more unit of an amount, or one more percentage point; `shares`
  /// are what the pools hold in which decided shares stand.
  public func price(rowDuals: [Double], values: [Double], shares: [[Double]]) -> Double {
    let dual = abs(rowDuals[row]) / divisor
    guard isRate else { return dual }
    let whole = denominator.reduce(fixedDenominator) { sum, term in
      let held = term.concentration.map { shares[$0.pool][$0.property] / $0.assumed } ?? 1
      return sum + term.coefficient * held * values[term.column]
    }
    return dual * whole / 100
  }
}
