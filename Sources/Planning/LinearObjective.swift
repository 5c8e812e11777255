/// One aim among several, in order of rank: a name, a cost for each column, and what no column moves.
public struct LinearObjective: Sendable, Equatable {
  /// What is minimised, for a reader.
  public var name: String
  /// One cost a column.
  public var costs: [Double]
  /// The part that no column moves.
  public var constant: Double
  /// An objective over the columns of a program.
  public init(name: String, costs: [Double], constant: Double = 0) {
    self.name = name
    self.costs = costs
    self.constant = constant
  }

  /// The objective of a plan.
  public func value(_ values: [Double]) -> Double {
    zip(costs, values).reduce(constant) { $0 + $1.0 * $1.1 }
  }

  /// The size of the objective's terms, against which a change of it is small or not.
  func scale(_ values: [Double]) -> Double {
    let largest = zip(costs, values).reduce(0) { max($0, abs($1.0) * max(1, abs($1.1))) }
    return largest > 0 ? largest : 1
  }
}
