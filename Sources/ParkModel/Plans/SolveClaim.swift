/// What the solve of one state claims, after its certificate was checked and before the audit.
public struct SolveClaim: Sendable, Hashable {
  public enum Status: String, Sendable, Hashable {
    /// Every objective is proven within the asked gap.
    case optimal
    /// A plan, with a bound and a gap wider than asked.
    case feasible
    case infeasible
  }
  public enum Basis: String, Sendable, Hashable {
    /// Pinned to the metered figures of `today:`.
    case measured
    /// The best use of what exists.
    case optimised
  }
  public var status: Status
  public var basis: Basis
  /// In the order in which they were minimised; the first is the park's own.
  public var objectives: [ObjectiveClaim]
  /// Sum of relative deviations from metered figures, where `basis` is measured.
  public var meteredDeviation: Double?
  /// Why there is no plan, in the park's own statements; empty where there is one.
  public var conflicts: [Conflict]
  public init(
    status: Status, basis: Basis = .optimised, objectives: [ObjectiveClaim] = [], meteredDeviation: Double? = nil,
    conflicts: [Conflict] = []
  ) {
    self.status = status
    self.basis = basis
    self.objectives = objectives
    self.meteredDeviation = meteredDeviation
    self.conflicts = conflicts
  }
}

/// One objective's value with its proven bound.
public struct ObjectiveClaim: Sendable, Hashable {
  public var name: String
  public var value: Double
  public var unit: String
  public var bound: Double
  /// |value - bound| / max(1e-9, |value|), a fraction.
  public var gap: Double { abs(value - bound) / max(1e-9, abs(value)) }
  public init(name: String, value: Double, unit: String, bound: Double) {
    self.name = name
    self.value = value
    self.unit = unit
    self.bound = bound
  }
}

/// A statement of the park that cannot be kept, and by how much.
public struct Conflict: Sendable, Hashable {
  public var origin: Origin
  /// The node or limit, as `pv/di-rinse`.
  public var subject: String
  /// How much is missing or too much, in `unit`.
  public var shortfall: Double
  public var unit: String
  /// The sentence, English then Chinese.
  public var sentence: String
  public var sentenceZh: String?
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
