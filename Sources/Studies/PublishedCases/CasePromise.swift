/// What the comment lines of a published park promise of its result.
///
/// Parks/published/README.md says how they are written: `# recomputed: {fresh_water: 90, wastewater: 90}`.
public struct CasePromise: Sendable, Hashable {
  /// What kind of program the case makes.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A linear program: the optimum is a number, to be met to 1e-6.
    case linear
    /// Products of flows and concentrations: a value to be met within 0.1 %, and a proven bound below it.
    case bilinear
  }

  /// One figure of the result: a quantity's id and its value in the unit of results.
  public struct Figure: Sendable, Hashable {
    /// Its id in the result contract.
    public var quantity: String
    /// In the unit of results.
    public var value: Double
  }

  /// What another solver reached on a model of its own, in the unit of the case's objective.
  public struct OtherSolver: Sendable, Hashable {
    /// Its best plan; nil where it found none.
    public var value: Double?
    /// Its proven bound; nil where it had none.
    public var bound: Double?
    /// How long it was given or took, in seconds of its own machine.
    public var seconds: Double?
  }

  /// Whom to name for the case, in short.
  public var citation = ""
  /// What a reader of the table should know besides.
  public var note: String?
  /// How its figures are compared.
  public var kind = Kind.linear
  /// Whether it takes more than a few seconds, so that it runs only where all cases are asked for.
  public var isLong = false
  /// How far the certified bound may lie below the plan, as a fraction of its value.
  public var gap = 0.01
  /// Processor seconds in which all this is promised of each state.
  public var seconds = 60.0
  /// The park as it is; empty where nothing is promised of it.
  public var before: [Figure] = []
  /// Whether the park as it is has no plan.
  public var beforeIsInfeasible = false
  /// As printed, rounded as it was.
  public var published: [Figure] = []
  /// The bounds that were printed beside them.
  public var publishedBounds: [Figure] = []
  /// Solved again apart from the product: what a linear case must meet.
  public var recomputed: [Figure] = []
  /// Shifted temperatures of the pinches of all streams together, degC, hot to cold; nil where nothing is promised.
  public var pinches: [Double]?
  /// What each hot utility gives at the target of all streams together, kW.
  public var hotLoads: [Figure] = []
  /// What each cold utility takes there, kW.
  public var coldLoads: [Figure] = []
  /// The best value that anybody reports: what a bilinear case must come near.
  public var bestKnown: [Figure] = []
  /// Another solver on the same case; nil where none was tried.
  public var otherSolver: OtherSolver?
  /// Whether the case has no plan and must be refused by name.
  public var mustBeRefused = false

  /// The figures that our result is held against.
  public var compared: [Figure] { kind == .linear ? recomputed : bestKnown }
}
