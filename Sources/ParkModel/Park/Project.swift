/// A retrofit project: things that are decided, paid for and built together, in one year.
public struct Project: Sendable, Hashable {
  /// Its name in results, unique in the park; of a project that nobody declared, the asset or link that it stands for.
  public var id: String
  /// The candidate assets and links (`a -> b`) that belong to it; none belongs to two projects.
  public var assets: [String]
  /// CNY beyond what its assets cost, paid once where any of it is built.
  public var fixed: Double
  /// Years over which that is repaid.
  public var life: Double
  /// CNY/yr while it stands, beyond what its assets' own flows cost.
  public var operating: Double
  /// The share of its capital that others pay, 0...1.
  public var subsidy: Double
  /// Projects without which it cannot stand; they are built in the same year at the latest.
  public var needs: [String]
  /// Projects beside which it cannot stand.
  public var excludes: [String]
  /// The first year in which it can be built; nil for any.
  public var earliest: Int?
  /// False where no file declares it and it only gathers what goes together.
  public var isDeclared: Bool
  /// Where the file states it; nil where none does.
  public var origin: Origin?

  /// A project of some assets, without cost of its own or ties to others unless it says so.
  public init(
    id: String, assets: [String], fixed: Double = 0, life: Double = 20, operating: Double = 0, subsidy: Double = 0,
    needs: [String] = [], excludes: [String] = [], earliest: Int? = nil, isDeclared: Bool = true
  ) {
    self.id = id
    self.assets = assets
    self.fixed = fixed
    self.life = life
    self.operating = operating
    self.subsidy = subsidy
    self.needs = needs
    self.excludes = excludes
    self.earliest = earliest
    self.isDeclared = isDeclared
  }
}

/// A year of the roadmap and what may be spent in it.
public struct Phase: Sendable, Hashable {
  /// The calendar year.
  public var year: Int
  /// CNY that may be spent in that year, net of subsidies; infinite where nothing is said.
  public var budget: Double

  /// A year with its budget in CNY.
  public init(year: Int, budget: Double) {
    self.year = year
    self.budget = budget
  }
}

extension Park {
  /// The project that a built asset or link belongs to: the declared one that lists it; else, of a link, the candidate
  /// asset at its start or at its end; else a project of its own.
  ///
  /// - Parameter built: the names of all that is built, so that a link joins an asset that is really there.
  public func project(of asset: String, built: Set<String>) -> Project {
    if let declared = projects.first(where: { $0.assets.contains(asset) }) { return declared }
    for end in ends(ofLink: asset) {
      // A concentrate belongs to its unit: `park-ro/reject -> brine-line` is a pipe of `park-ro`.
      let owner = end.hasSuffix("/reject") ? String(end.dropLast("/reject".count)) : end
      for name in [end, owner] where built.contains(name) { return project(of: name, built: built) }
    }
    return Project(id: asset, assets: [asset], isDeclared: false)
  }
}

/// Both ends of a link's name `a -> b`; empty where the name is none of a link.
private func ends(ofLink name: String) -> [String] {
  guard let arrow = name.firstRange(of: " -> ") else { return [] }
  return [String(name[..<arrow.lowerBound]), String(name[arrow.upperBound...])]
}
