/// A year's statistical return of solid waste: what was generated and where it went, in one unit of mass.
///
/// The return must close before any rate is printed: `G = (U - U_prev) + S + (D - D_prev) + L` (national statistics,
/// secondary).
public struct SolidWasteReturn: Sendable, Hashable {
  /// G, generated in the year.
  public var generated: Double
  /// U, used in the year, old stock included.
  public var used: Double
  /// U_prev, old stock used.
  public var usedFromStock: Double
  /// S, put into storage.
  public var stored: Double
  /// D, disposed of, old stock included.
  public var disposed: Double
  /// D_prev, old stock disposed of.
  public var disposedFromStock: Double
  /// L, dumped.
  public var dumped: Double

  /// Made of its figures; what is not named is zero.
  public init(
    generated: Double, used: Double, usedFromStock: Double = 0, stored: Double = 0, disposed: Double = 0,
    disposedFromStock: Double = 0, dumped: Double = 0
  ) {
    self.generated = generated
    self.used = used
    self.usedFromStock = usedFromStock
    self.stored = stored
    self.disposed = disposed
    self.disposedFromStock = disposedFromStock
    self.dumped = dumped
  }

  /// The U that would close the return: `G + U_prev - S - (D - D_prev) - L`.
  public var usedThatCloses: Double {
    generated + usedFromStock - stored - (disposed - disposedFromStock) - dumped
  }

  /// True where both sides agree within half a percent of G: yearly returns are printed to three figures.
  public var closes: Bool { abs(used - usedThatCloses) <= 0.005 * max(abs(generated), 1e-9) }

  /// `100 U / (G + U_prev)`, %; nil where nothing was generated and no stock used.
  public var utilization: Double? {
    percentage(used, of: generated + usedFromStock)
  }
}
