import Assessment
import ParkModel

/// Statements of the park that cannot be kept together, none of which is there in vain: without any one, the others can.
public struct ConflictSet: Sendable {
  /// One of them, and what it would take if it alone gave way.
  public struct Member: Sendable {
    /// The statement.
    public var statement: ParkStatement
    /// By how much it has to give way for the whole park to have a plan.
    public var repair: Repair
  }

  /// By how much one statement has to give way.
  public enum Repair: Sendable, Hashable {
    /// By so much of its unit, to four figures, rounded to the side where there is a plan.
    case by(Double)
    /// Only by not being stated at all.
    case dropped
    /// However far it gives way, something else is in conflict too.
    case notEnough
    /// Not looked for, as the time was over.
    case unknown
  }

  /// In the order of the park file's sections.
  public var members: [Member]
}

/// Why a state of the park has no plan.
public struct ConflictExplanation: Sendable {
  /// The state.
  public var state: StateName
  /// What falls short where only demands give way, all limits kept: the least in all.
  public var shortfalls: [Conflict]
  /// Smallest sets of statements that cannot be kept together; no two share a statement.
  public var sets: [ConflictSet]
  /// Why there are no sets, or not all of them; nil where there are.
  public var omission: Omission?

  /// Why sets are missing.
  public enum Omission: Sendable, Hashable {
    /// The network has too many links to solve it again and again.
    case tooLarge
    /// What stands against a plan is none of the statements that could be left out.
    case elsewhere
    /// The time limit came.
    case time
  }
}
