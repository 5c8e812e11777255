import ParkModel

/// What a retrofit comes to: its money, what each project is worth in it, and which comes when.
public struct RetrofitResult: Sendable, Hashable {
  /// All projects together, bought at once.
  public var money: RetrofitMoney
  /// In the order in which changes are attributed to them.
  public var projects: [ProjectResult]
  /// How *before* became *after*, step by step; empty where *before* has no plan.
  public var steps: [AttributedStep]
  /// Which project comes in which year; nil where the park plans no years.
  public var roadmap: Roadmap?
  /// What each project is worth alone, in the plan and in pairs; nil where that was not asked.
  public var worth: ProjectWorths?
  /// Made of its parts.
  public init(
    money: RetrofitMoney, projects: [ProjectResult], steps: [AttributedStep] = [], roadmap: Roadmap? = nil
  ) {
    self.money = money
    self.projects = projects
    self.steps = steps
    self.roadmap = roadmap
  }
}

/// One project of the plan: what is built, and what it is worth.
public struct ProjectResult: Sendable, Hashable {
  /// How the park does without a project, all others standing.
  public enum Without: String, Sendable, Hashable {
    /// It runs, at a cost that is known.
    case runs
    /// It cannot meet all that it states.
    case infeasible
    /// Nobody knows: no plan was found within the limits, or none was looked for.
    case unknown
  }

  /// What it is.
  public var built: BuiltProject
  /// Its name in results.
  public var id: String { built.project.id }
  /// Its money by what would be lost without it: the saving of all less the saving of all others, operated anew at their
  /// planned sizes; what needs it falls with it, and its instalments with that.
  public var money: RetrofitMoney
  /// Whether the park runs without it.
  public var without: Without
  /// The projects that need it, directly or through others, and fall with it.
  public var fallsWith: [String]
  /// CNY/yr that are proved neither way: by so much the two plans whose costs are compared may be above the best together.
  public var doubt: Double
  /// Whether it is proved that it pays, or that it does not: what it saves less its instalments is further from nothing than
  /// `doubt`.
  public var isSettled: Bool { money.saving.map { abs($0 - money.annualised) >= doubt } ?? true }
  /// CNY/yr saved in its turn, when it comes after those before it; these add up to the saving of all. nil where it came
  /// in one step with others.
  public var attributedSaving: Double?
  /// Made of its parts.
  public init(
    built: BuiltProject, money: RetrofitMoney, without: Without = .runs, fallsWith: [String] = [], doubt: Double = 0,
    attributedSaving: Double? = nil
  ) {
    self.built = built
    self.money = money
    self.without = without
    self.fallsWith = fallsWith
    self.doubt = doubt
    self.attributedSaving = attributedSaving
  }
}

/// One step on the way from *before* to *after*, with all that changes in it.
public struct AttributedStep: Sendable, Hashable {
  /// What changes.
  public enum Cause: Sendable, Hashable {
    /// Better use of what stands, from *before* to *tuned*.
    case operation
    /// New links and assets that the file gives no cost.
    case free
    /// Projects, by their ids; several where the park can do with one only beside the other.
    case projects([String])
  }
  /// What changes.
  public var cause: Cause
  /// The state that the step leads to, audited.
  public var state: StateResult
  /// The change of every quantity and indicator against the state before.
  public var change: [Change]
  /// Made of its parts.
  public init(cause: Cause, state: StateResult, change: [Change]) {
    self.cause = cause
    self.state = state
    self.change = change
  }
}
