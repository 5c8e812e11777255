/// A linear program some of whose coefficients are concentrations that the plan itself decides: the pooling class.
///
/// What leaves a pool (a process that adds a load, a unit that removes a share, a mixing node) leaves on all its
/// outflows at one concentration `c`, within bounds. An entry of an outflow column in a row of quality is
///
///     coefficient(row, column) = fixed + factor * c[pool][property]
///
/// and nothing else depends on `c`: the pool's own balances are rows of the same form, in which its outflows stand with
/// a negative factor (load + mass in - c * outflow <= 0). Every row with such entries is an upper limit that is monotone
/// in `c`, so any `c` at or above the true concentrations is safe: with `c` given the program is linear, and each point
/// of it is a true plan. The best plan is the least value of these linear programs over all `c`.
///
/// Beside the pools a program may hold costs that are concave in a column, columns that are 0 or at least something, and
/// groups of columns of which one is 1 and the others are 0.
public struct PooledProgram: Sendable {
  /// Everything that is linear. Entries of `terms` stand in it at each pool's largest concentrations. Every column is
  /// bounded on both sides.
  public var linear: LinearProgram
  /// The nodes of unknown concentration.
  public var pools: [Pool]
  /// The coefficients that depend on concentrations.
  public var terms: [PooledTerm]
  /// Costs that `linear` leaves out.
  public var concaveCosts: [ConcaveCost]
  /// Columns that are 0 or within [least, upper bound].
  public var switches: [Switch]
  /// Groups of columns within [0, 1], of each of which exactly one is 1.
  public var choices: [[Int]]
  /// Rows that are stricter at assumed concentrations than in truth (a least content); a relaxation leaves them out.
  public var conservativeRows: [Int]

  /// A linear program without anything else.
  public init(
    linear: LinearProgram, pools: [Pool] = [], terms: [PooledTerm] = [], concaveCosts: [ConcaveCost] = [],
    switches: [Switch] = [], choices: [[Int]] = [], conservativeRows: [Int] = []
  ) {
    self.linear = linear
    self.pools = pools
    self.terms = terms
    self.concaveCosts = concaveCosts
    self.switches = switches
    self.choices = choices
    self.conservativeRows = conservativeRows
  }
}

/// A node whose outflows share concentrations that the plan decides.
public struct Pool: Sendable, Hashable {
  /// What it is called; for progress and messages.
  public var name: String
  /// What its outflows carry, with bounds; same order in every `c`.
  public var properties: [PoolProperty]
  /// The columns that flow in, each with what it carries.
  public var inflows: [PoolInflow]
  /// The columns that flow out.
  public var outflows: [Int]
  /// Sum of outflows = recovery * sum of inflows + gain (negative for a loss), t/h.
  public var recovery: Double
  /// See `recovery`.
  public var gain: Double
  /// False where `recovery` and `gain` do not say what leaves, and only the rows of the program do: a part of a process
  /// loses and gains as much of the whole as its share is.
  public var isBalanced = true

  /// A pool that neither loses nor gains water, unless it says otherwise.
  public init(
    name: String, properties: [PoolProperty], inflows: [PoolInflow], outflows: [Int], recovery: Double = 1,
    gain: Double = 0
  ) {
    self.name = name
    self.properties = properties
    self.inflows = inflows
    self.outflows = outflows
    self.recovery = recovery
    self.gain = gain
  }
}

/// One property of a pool: mass out = passes * mass in + load.
public struct PoolProperty: Sendable, Hashable {
  /// The property's name.
  public var id: String
  /// g/h that the node adds.
  public var load: Double
  /// The share of the entering mass that leaves on the outflows; nil where the balance is of another form (a reject),
  /// and only the rows of the program say what leaves.
  public var passes: Double?
  /// Bounds of the concentration, g/t; `most` is finite.
  public var least: Double
  /// See `least`.
  public var most: Double
  /// True for a share of all that flows, which is of the size of 1 also where it is nothing, and not a trace among others.
  public var isShare = false

  /// A property that passes in full, unless it says otherwise.
  public init(id: String, load: Double = 0, passes: Double? = 1, least: Double = 0, most: Double) {
    self.id = id
    self.load = load
    self.passes = passes
    self.least = least
    self.most = most
  }
}

/// A column into a pool and what it carries.
public struct PoolInflow: Sendable, Hashable {
  /// Where the concentrations of an inflow are from.
  public enum Origin: Sendable, Hashable {
    /// Known, g/t, in the order of the receiving pool's properties.
    case known([Double])
    /// Another pool's (or its own), by index.
    case pool(Int)
  }
  /// The column's index.
  public var column: Int
  /// What it carries.
  public var origin: Origin

  /// A column into a pool.
  public init(column: Int, origin: Origin) {
    self.column = column
    self.origin = origin
  }
}

/// The entry of an outflow of a pool in a row: `fixed + factor * c[pool][property]`. An entry may have one such term.
public struct PooledTerm: Sendable, Hashable {
  /// The row.
  public var row: Int
  /// The outflow column.
  public var column: Int
  /// The pool that the column leaves.
  public var pool: Int
  /// The property's index in the pool.
  public var property: Int
  /// What does not depend on the concentration.
  public var fixed: Double
  /// What one g/t adds.
  public var factor: Double

  /// A coefficient that depends on a concentration.
  public init(row: Int, column: Int, pool: Int, property: Int, fixed: Double, factor: Double) {
    self.row = row
    self.column = column
    self.pool = pool
    self.property = property
    self.fixed = fixed
    self.factor = factor
  }
}

/// A cost that is concave in one column x: 0 at x = 0, else `fixed + slope * x + scale * x^exponent`, 0 < exponent <= 1.
public struct ConcaveCost: Sendable, Hashable {
  /// The column.
  public var column: Int
  /// Paid as soon as the column is above 0.
  public var fixed: Double
  /// Paid per unit.
  public var slope: Double
  /// See the formula; not negative.
  public var scale: Double
  /// See the formula.
  public var exponent: Double

  /// A cost in the objective's unit.
  public init(column: Int, fixed: Double = 0, slope: Double = 0, scale: Double = 0, exponent: Double = 1) {
    self.column = column
    self.fixed = fixed
    self.slope = slope
    self.scale = scale
    self.exponent = exponent
  }
}

/// A column that is 0 or at least something.
public struct Switch: Sendable, Hashable {
  /// The column; its upper bound is the program's.
  public var column: Int
  /// The least value when it runs, above 0.
  public var least: Double

  /// A column that runs at `least` or more, or not at all.
  public init(column: Int, least: Double) {
    self.column = column
    self.least = least
  }
}
