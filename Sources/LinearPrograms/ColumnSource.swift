/// A family of columns too large to list: it names those worth adding at given prices.
///
/// An all-to-all network of n streams has about n^2 links, of which an optimum uses about n. A source keeps the family in
/// its own terms (plants, distances, limits), and gives out a column only when the duals say that it would pay.
public protocol ColumnSource {
  /// The columns whose reduced cost `cost - sum_i a_i rowDuals[i]` is negative; empty if there is none.
  ///
  /// A source need not give all of them at once, but must give at least one while one exists: emptiness is what proves
  /// that the optimum over the listed columns is the optimum over the whole family. It gives each column once.
  mutating func columns(for rowDuals: [Double]) -> [LinearProgram.Column]

  /// The columns that help a program which no plan satisfies yet: those with `sum_i a_i multipliers[i] > 0`, where the
  /// multipliers prove that the listed columns do not suffice. Empty if the whole family does not.
  mutating func columns(repairing multipliers: [Double]) -> [LinearProgram.Column]
}

extension ColumnSource {
  /// A source that starts from a feasible program needs no repair.
  public mutating func columns(repairing multipliers: [Double]) -> [LinearProgram.Column] { [] }
}
