/// What the solve of one state claims, after its certificate was checked and before the audit.
public struct SolveClaim: Sendable, Hashable {
  /// How far the solve came.
  public enum Status: String, Sendable, Hashable {
    /// Every objective is proven within the asked gap.
    case optimal
    /// A plan, with a bound and a gap wider than asked.
    case feasible
    /// There is no plan.
    case infeasible
  }

  /// What decided the plan.
  public enum Basis: String, Sendable, Hashable {
    /// Pinned to the metered figures of `today:`.
    case measured
    /// The best use of what exists.
    case optimised
  }

  /// How far the solve came.
  public var status: Status
  /// What ended a search before the asked gap was reached; nil where nothing did.
  public var stoppedBy: SearchStop?
  /// What decided the plan.
  public var basis: Basis
  /// In the order in which they were minimised; the first is the park's own.
  public var objectives: [ObjectiveClaim]
  /// Sum of relative deviations from metered figures, where `basis` is measured.
  public var meteredDeviation: Double?
  /// Why there is no plan, in the park's own statements; empty where there is one.
  public var conflicts: [Conflict]
  /// How the links of a large network were priced; nil where each had a column from the start.
  public var pricedLinks: PricedLinks?

  /// What each required target costs at the margin, by id; empty where none is required.
  public var targetPrices: [TargetPrice] = []

  /// The best use of what exists, unless it says otherwise.
  public init(
    status: Status, stoppedBy: SearchStop? = nil, basis: Basis = .optimised, objectives: [ObjectiveClaim] = [],
    meteredDeviation: Double? = nil,
    conflicts: [Conflict] = []
  ) {
    self.status = status
    self.stoppedBy = stoppedBy
    self.basis = basis
    self.objectives = objectives
    self.meteredDeviation = meteredDeviation
    self.conflicts = conflicts
  }
}

/// What a target of the park costs: by how much the first objective would rise if it asked one unit more.
public struct TargetPrice: Sendable, Hashable {
  /// The measure's id.
  public var id: String
  /// In `unit`; 0 where the plan meets the target anyway.
  public var price: Double
  /// `CNY/yr per t/yr`, `CNY/yr per percentage point`.
  public var unit: String

  /// The price of one target.
  public init(id: String, price: Double, unit: String) {
    self.id = id
    self.price = price
    self.unit = unit
  }
}

/// The last pass over the links of a network too large to list: what proves that none left out would better the plan.
public struct PricedLinks: Sendable, Hashable {
  /// How many links were priced at the optimum of the first objective; of heat, each pair at each level is one.
  public var links: Int
  /// How many of them had been listed by then, to be used or not.
  public var listed: Int
  /// The least reduced cost of a link that was not listed, in the objective's unit for each t/h or kW; 0 where none is
  /// negative.
  public var leastReducedCost: Double
  /// What all that are below 0 could better the objective by, at most; it is taken off the bound.
  public var shortfall: Double

  /// A pass over so many links, of which so many were listed, and what the others could give.
  public init(links: Int, listed: Int, leastReducedCost: Double, shortfall: Double) {
    self.links = links
    self.listed = listed
    self.leastReducedCost = leastReducedCost
    self.shortfall = shortfall
  }
}

/// What ends a search before its proof.
public enum SearchStop: String, Sendable, Hashable {
  /// The clock.
  case time
  /// The limit of work.
  case work
  /// The user.
  case interrupt
  /// Arithmetic: what was left could not be cut any further.
  case precision
}

/// One objective's value with its proven bound.
public struct ObjectiveClaim: Sendable, Hashable {
  /// The measure's id.
  public var name: String
  /// What the plan comes to, in `unit`.
  public var value: Double
  /// The measure's unit in results.
  public var unit: String
  /// No plan comes below it, in `unit`.
  public var bound: Double
  /// |value - bound| / max(1e-9, |value|), a fraction.
  public var gap: Double { abs(value - bound) / max(1e-9, abs(value)) }

  /// A value and the bound below it, both in `unit`.
  public init(name: String, value: Double, unit: String, bound: Double) {
    self.name = name
    self.value = value
    self.unit = unit
    self.bound = bound
  }
}

/// A statement of the park that cannot be kept, and by how much.
public struct Conflict: Sendable, Hashable {
  /// Where the file states it.
  public var origin: Origin
  /// The node or limit, as `pv/di-rinse`.
  public var subject: String
  /// How much is missing or too much, in `unit`.
  public var shortfall: Double
  /// The unit of `shortfall`.
  public var unit: String
  /// The sentence in English.
  public var sentence: String
  /// The sentence in Chinese; nil where there is none.
  public var sentenceZh: String?

  /// What cannot be kept and the sentence that says so.
  public init(
    origin: Origin, subject: String, shortfall: Double, unit: String, sentence: String, sentenceZh: String? = nil
  ) {
    self.origin = origin
    self.subject = subject
    self.shortfall = shortfall
    self.unit = unit
    self.sentence = sentence
    self.sentenceZh = sentenceZh
  }
}
