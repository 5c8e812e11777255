/// How far one flow, or one size, can move while the first objective stays within a small share of its best value.
public struct FlowRange: Sendable, Hashable {
  /// What follows from a range.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// Every plan so good has it.
    case must
    /// Some have it and some do not.
    case may
    /// No plan so good has it.
    case never
    /// Neither a proof nor plans that show both were found.
    case undecided
  }

  /// A material kind's id or `heat` for a link; empty for an asset.
  public var resource: String
  /// `a -> b`, or the name of an asset.
  public var name: String
  /// Whether it stands today.
  public var status: Status
  /// In the plan at hand.
  public var planned: Double
  /// No plan so good has less or more; nil where nothing is proved.
  public var proved: Bounds?
  /// Plans so good have as little and as much.
  public var found: Bounds
  /// Of all four figures: t/h, t/yr, Nm3/h, kW; stages of a rinse.
  public var unit: String
  /// What follows.
  public var verdict: Verdict

  /// A range with what follows from it.
  public init(
    resource: String, name: String, status: Status, planned: Double, proved: Bounds?, found: Bounds, unit: String,
    verdict: Verdict
  ) {
    self.resource = resource
    self.name = name
    self.status = status
    self.planned = planned
    self.proved = proved
    self.found = found
    self.unit = unit
    self.verdict = verdict
  }
}

/// The ranges of a plan's links and of what it builds, and for which plans they hold.
public struct FlowRanges: Sendable, Hashable {
  /// For which plans the ranges hold.
  public enum Basis: String, Sendable, Hashable {
    /// All plans: the program is linear, and each range is exact.
    case exact
    /// `proved` holds for all plans, by the relaxation of fixed costs; `found` for those that build the same.
    case relaxed
    /// Those with the same things built and the same concentrations and choices; of others nothing is said.
    case asDecided = "as_decided"
    /// None: there are too many links to list them, and nothing was computed.
    case notListed = "not_listed"
  }

  /// The first objective.
  public var objective: String
  /// The share of its best value that a plan may be worse by.
  public var share: Double
  /// The most that the objective may be, in its own unit.
  public var most: Double
  /// For which plans the ranges hold.
  public var basis: Basis
  /// The projects that the plan builds, each by the mean of its parts, in % of what the plan builds of them.
  public var projects: [FlowRange]
  /// Links: those that carry something first, then by name.
  public var links: [FlowRange]
  /// Sizes of what may be built, by name.
  public var assets: [FlowRange]
  /// How many links have columns in the program; those that are not in `links` were beyond the limit of work.
  public var linkCount: Int

  /// Ranges of one plan.
  public init(
    objective: String, share: Double, most: Double, basis: Basis, projects: [FlowRange] = [],
    links: [FlowRange] = [], assets: [FlowRange] = [], linkCount: Int = 0
  ) {
    self.objective = objective
    self.share = share
    self.most = most
    self.basis = basis
    self.projects = projects
    self.links = links
    self.assets = assets
    self.linkCount = linkCount
  }
}
