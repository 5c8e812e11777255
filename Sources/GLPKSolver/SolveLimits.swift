/// What may end a solve before it is done. Neither is a clock, so that the same input gives the same result.
public struct SolveLimits: Sendable {
  /// The most simplex iterations of one solve; nil for 50 a row and 2,000 more, some ten times what solves take, so
  /// that a method that cycles gives way to the next one in time.
  public var iterations: Int?
  /// The dual method may stop once its objective passes this; infinite for never.
  public var objective: Double
  /// Asked about ten times a second; true stops the solve with the outcome `limit`.
  public var isCancelled: @Sendable () -> Bool

  /// Limits of a solve.
  public init(
    iterations: Int? = nil, objective: Double = .infinity,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.iterations = iterations
    self.objective = objective
    self.isCancelled = isCancelled
  }
}

extension SolveLimits {
  /// The most iterations for a program of so many rows.
  func iterations(rows: Int) -> Int { iterations ?? 50 * rows + 2000 }

  /// The iterations after which a solve of a program with this many coefficients returns to Swift: about a tenth of a
  /// second of work. It is a count and not a time, and the same with a cancellation in sight or without: where a solve
  /// is cut affects its path, and so which of several optima it finds.
  static func sliceLength(coefficients: Int) -> Int {
    max(20, 10_000_000 / max(1, coefficients))
  }
}
