import LinearPrograms
import ParkModel

/// Shares that the rows of a target do not hold and that its price needs: nodes that are no part of the program, and the
/// terms in which their shares stand.
public struct TracedShares: Sendable, Hashable {
  /// The nodes.
  public var pools: [Pool]
  /// What is to be left out of the denominator; a term's pool is one of these.
  public var terms: [RowTerm]
}

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
  /// What of the denominator does not count, in shares that follow from the flows; nil where there is none.
  public var uncounted: TracedShares?
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
  /// are what the program's pools hold, `traced` what those of `uncounted` hold.
  public func price(rowDuals: [Double], values: [Double], shares: [[Double]], traced: [[Double]] = []) -> Double {
    let dual = abs(rowDuals[row]) / divisor
    guard isRate else { return dual }
    func sum(_ terms: [RowTerm], _ shares: [[Double]]) -> Double {
      terms.reduce(0) { sum, term in
        let held = term.concentration.map { shares[$0.pool][$0.property] / $0.assumed } ?? 1
        return sum + term.coefficient * held * values[term.column]
      }
    }
    return dual * (fixedDenominator + sum(denominator, shares) - sum(uncounted?.terms ?? [], traced)) / 100
  }
}
