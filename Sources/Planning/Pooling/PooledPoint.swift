/// A true plan of a pooling program.
public struct PooledPoint: Sendable {
  /// One value a column of the linear program.
  public var values: [Double]
  /// By pool and property: concentrations at or above the true ones at which the values satisfy every row, g/t.
  public var concentrations: [[Double]]
  /// The objective, concave costs in full.
  public var objective: Double

  /// A plan with its figures.
  public init(values: [Double], concentrations: [[Double]], objective: Double) {
    self.values = values
    self.concentrations = concentrations
    self.objective = objective
  }
}
