import ParkModel

/// One thing that is built, as its money counts: what it costs, what others pay of that, and how long it lasts.
public struct BuiltAsset: Sendable, Hashable {
  /// An asset's name, `a -> b` for a link, or a project's where the cost is the project's own.
  public var asset: String
  /// In `unit`.
  public var size: Double
  /// `t/h` or `kW`.
  public var unit: String
  /// CNY, before any subsidy.
  public var capex: Double
  /// CNY of that which others pay.
  public var subsidy: Double
  /// CNY/yr, the instalment that repays what the park pays itself over the life.
  public var annualised: Double
  /// Years after which it is bought again.
  public var life: Double
  /// CNY that the park pays itself.
  public var net: Double { capex - subsidy }
  /// Made of its parts.
  public init(
    asset: String, size: Double, unit: String, capex: Double, subsidy: Double = 0, annualised: Double, life: Double
  ) {
    self.asset = asset
    self.size = size
    self.unit = unit
    self.capex = capex
    self.subsidy = subsidy
    self.annualised = annualised
    self.life = life
  }
}

/// What is built of one project.
public struct BuiltProject: Sendable, Hashable {
  /// As the park states it, or made for a candidate that no project lists.
  public var project: Project
  /// Its parts, the dearest first.
  public var assets: [BuiltAsset]
  /// CNY that the park pays for it.
  public var net: Double { assets.reduce(0) { $0 + $1.net } }
  /// CNY/yr.
  public var annualised: Double { assets.reduce(0) { $0 + $1.annualised } }
  /// Made of its parts.
  public init(project: Project, assets: [BuiltAsset]) {
    self.project = project
    self.assets = assets
  }
}

extension Park {
  /// What a plan builds, project by project, in the order of their names; pipes go with the candidate that they serve.
  public func builtProjects(_ plan: OperatingPlan) -> [BuiltProject] {
    let offers = InvestmentOffers(self)
    let claims = ProjectClaims(self)
    let built = Set(plan.investments.map(\.asset))
    var found: [String: BuiltProject] = [:]
    for investment in plan.investments {
      // A declared project's own entry bears its name.
      let own = investment.unit == Investment.projectUnit ? projects.first { $0.id == investment.asset } : nil
      let project = own ?? claims.project(of: investment.asset) ?? self.project(of: investment.asset, built: built)
      let life = own?.life ?? offers.offer(for: investment.asset)?.cost.life ?? project.life
      let asset = BuiltAsset(
        asset: investment.asset, size: investment.size, unit: investment.unit, capex: investment.capex,
        subsidy: investment.subsidy, annualised: investment.annualised, life: life)
      found[project.id, default: BuiltProject(project: project, assets: [])].assets.append(asset)
    }
    return found.sorted { $0.key < $1.key }.map { _, project in
      var sorted = project
      sorted.assets.sort { ($1.capex, $0.asset) < ($0.capex, $1.asset) }
      return sorted
    }
  }
}
