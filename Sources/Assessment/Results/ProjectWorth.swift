import ParkModel

/// What each project of a plan is worth: by itself, in the plan, and together with others.
///
/// Every figure is a difference of two audited plans, in each of which some of the projects stand as the plan built them, at its
/// sizes, their capital spent, and the park is run as well as it can be; new links that cost nothing are open in all of them.
/// Targets are not required of these plans.
public struct ProjectWorths: Sendable, Hashable {
  /// None of the projects: what stands today, and what costs nothing to add, at its best use.
  public var nothing: PartialPlan
  /// All of them.
  public var all: PartialPlan
  /// One entry a project, the most valuable in the plan first.
  public var projects: [ProjectWorth]
  /// Pairs, where there are few projects, in the order of `projects`.
  public var pairs: [PairWorth]
  /// The plans that were made.
  public var planCount: Int

  /// Made of its parts.
  public init(
    nothing: PartialPlan, all: PartialPlan, projects: [ProjectWorth], pairs: [PairWorth], planCount: Int
  ) {
    self.nothing = nothing
    self.all = all
    self.projects = projects
    self.pairs = pairs
    self.planCount = planCount
  }
}

/// The park with some of the plan's projects, run as well as it can be.
public struct PartialPlan: Sendable, Hashable {
  /// How far the solve came.
  public enum Status: String, Sendable, Hashable {
    /// Proven within the asked gap.
    case optimal
    /// A plan, with a wider gap.
    case feasible
    /// The park cannot be run with these projects alone.
    case infeasible
    /// The search ended with neither a plan nor a proof that there is none.
    case unsettled
  }

  /// How far the solve came.
  public var status: Status
  /// What ended a search; nil where nothing did.
  public var stoppedBy: SearchStop?
  /// The gap of the first objective; 0 where there is no plan.
  public var gap: Double
  /// CNY/yr without capital; nil where there is no plan.
  public var operatingCost: Double?
  /// CNY/yr by which `operatingCost` lies above what is proved of any such plan.
  public var doubt: Double
  /// CNY/yr of capital that stands.
  public var annualised: Double
  /// Sorted by name; empty where there is no plan.
  public var quantities: [QuantityValue]
  /// Targets of the park that it misses.
  public var missedTargets: [String]

  /// Without a plan: proved, or not settled.
  public init(withoutPlan status: Status) {
    (self.status, stoppedBy, gap, operatingCost) = (status, nil, 0, nil)
    (annualised, doubt, quantities, missedTargets) = (0, 0, [], [])
  }

  /// The figures of an assessed state.
  public init(_ result: StateResult) {
    status = Status(rawValue: result.claim.status.rawValue) ?? .feasible
    stoppedBy = result.claim.stoppedBy
    gap = result.claim.objectives.first?.gap ?? 0
    annualised = result.cost.total(of: .investments)
    operatingCost = result.costBeforeCapital
    doubt = result.costDoubt
    quantities = result.quantities
    let judged = result.quantities.map { ($0.name, $0.met) } + result.indicators.map { ($0.id, $0.met) }
    missedTargets = judged.filter { $0.1 == false }.map(\.0)
  }

  /// Whether the park can be run so.
  public var isFeasible: Bool { operatingCost != nil }

  /// The amount of that name; nil where there is no plan or no such amount.
  public func quantity(_ name: String) -> Double? { quantities.first { $0.name == name }?.value }
}

/// What one project is worth.
public struct ProjectWorth: Sendable, Hashable {
  /// Its name.
  public var id: String
  /// What it builds, the dearest first.
  public var assets: [String]
  /// CNY.
  public var capex: Double
  /// CNY/yr of its own capital.
  public var annualised: Double
  /// CNY/yr of capital that stands where it stands alone: its own and that of what it needs.
  public var capitalAlone: Double
  /// CNY/yr of capital that is gone where it is left out: its own and that of what needs it.
  public var capitalInPlan: Double
  /// It alone with what it needs, beside what stands today and costs nothing to add.
  public var alone: PartialPlan
  /// All the others, without what needs it.
  public var leftOut: PartialPlan
  /// CNY/yr before capital, of it alone against nothing; nil where either cannot be run.
  public var savingAlone: Double?
  /// CNY/yr before capital, of all against all others; nil where either cannot be run.
  public var savingInPlan: Double?

  /// CNY/yr that are proved neither way of what it saves in the plan.
  public var doubt: Double
  /// Whether it is proved that it pays in the plan, or that it does not.
  public var isSettled: Bool { netInPlan.map { abs($0) >= doubt } ?? true }

  /// Made of its parts.
  public init(
    id: String, assets: [String], capex: Double, annualised: Double, capitalAlone: Double, capitalInPlan: Double,
    alone: PartialPlan, leftOut: PartialPlan, savingAlone: Double?, savingInPlan: Double?, doubt: Double = 0
  ) {
    self.id = id
    self.assets = assets
    self.capex = capex
    self.annualised = annualised
    self.capitalAlone = capitalAlone
    self.capitalInPlan = capitalInPlan
    self.alone = alone
    self.leftOut = leftOut
    self.savingAlone = savingAlone
    self.savingInPlan = savingInPlan
    self.doubt = doubt
  }

  /// CNY/yr after the capital that stands.
  public var netAlone: Double? { savingAlone.map { $0 - capitalAlone } }
  /// CNY/yr after the capital that would be gone.
  public var netInPlan: Double? { savingInPlan.map { $0 - capitalInPlan } }
  /// CNY/yr: above 0 the others add to it, below 0 they do part of its work.
  public var synergy: Double? {
    guard let savingAlone, let savingInPlan else { return nil }
    return savingInPlan - savingAlone
  }
}

/// Two projects together.
public struct PairWorth: Sendable, Hashable {
  /// Their names.
  public var first: String
  /// Their names.
  public var second: String
  /// Both beside what stands today.
  public var plan: PartialPlan
  /// CNY/yr: what both save together less what each saves alone; nil where one of these cannot be run.
  public var synergy: Double?

  /// Made of its parts.
  public init(first: String, second: String, plan: PartialPlan, synergy: Double?) {
    self.first = first
    self.second = second
    self.plan = plan
    self.synergy = synergy
  }
}
