import Networks
import ParkModel
import Planning

/// A project as a plan built it: what was invested, and the new links and assets that belong to it.
struct BuiltProject {
  var id: String
  var isDeclared: Bool
  var standing = StandingAssets()

  /// CNY.
  var capex: Double { standing.investments.reduce(0) { $0 + $1.capex } }
  /// What it is made of, for a reader: investments by name, then links without a cost.
  var assets: [String] {
    let paid = standing.investments.map(\.asset)
    return paid + Set(standing.links.values.joined()).subtracting(paid).sorted()
  }

  /// What gathers the new links that cost nothing and belong to no other project.
  static let freeLinks = "links-without-cost"
}

extension Park {
  /// The projects of a plan: by `project(of:built:)`, with the new links that cost nothing beside the asset at one of their
  /// ends, and in a project of their own where there is none. The dearest first.
  func projects(of plan: OperatingPlan) -> [BuiltProject] {
    let assets = usedCandidates(in: plan)
    let built = assets.union(plan.investments.map(\.asset))
    var found: [String: BuiltProject] = [:]
    func gather(_ project: Project, _ change: (inout BuiltProject) -> Void) {
      var own = found[project.id] ?? BuiltProject(id: project.id, isDeclared: project.isDeclared)
      change(&own)
      found[project.id] = own
    }
    func owner(_ name: String) -> Project {
      let isListed = projects.contains { $0.assets.contains(name) }
      let asset = isListed ? nil : self.owner(ofLink: name, among: assets)
      return project(of: asset ?? name, built: built)
    }
    for investment in plan.investments {
      gather(owner(investment.asset)) { $0.standing.investments.append(investment) }
    }
    for asset in assets { gather(owner(asset)) { $0.standing.assets.insert(asset) } }
    let paid = Set(plan.investments.map(\.asset))
    for flow in plan.flows where flow.status == .candidate {
      let name = "\(flow.from) -> \(flow.to)"
      let payer = [flow.sharedAsset, name].compactMap(\.self).first(where: paid.contains)
      var project = owner(payer ?? name)
      if payer == nil, !project.isDeclared, project.id == name {
        project = Project(id: BuiltProject.freeLinks, assets: [], isDeclared: false)
      }
      gather(project) { $0.standing.links[flow.resource, default: []].insert(name) }
    }
    return found.values.sorted { ($1.capex, $0.id) < ($0.capex, $1.id) }
  }

  /// The projects of a planned state with what each is made of.
  func rangeGroups(of planned: PlannedState) -> [(id: String, parts: [String])] {
    guard let plan = planned.plan else { return [] }
    return projects(of: plan).filter { $0.id != BuiltProject.freeLinks }.map { ($0.id, $0.assets) }
  }

  /// The candidate asset at the start or the end of a link: itself, its concentrate or one of its by-products.
  private func owner(ofLink name: String, among assets: Set<String>) -> String? {
    guard let arrow = name.firstRange(of: " -> ") else { return nil }
    let ends = [String(name[..<arrow.lowerBound]), String(name[arrow.upperBound...])]
    return ends.lazy.compactMap { end in
      assets.filter { end == $0 || end.hasPrefix($0 + "/") }.max { $0.count < $1.count }
    }.first
  }

  /// Candidate units, outlets, headers and converters that something flows through.
  private func usedCandidates(in plan: OperatingPlan) -> Set<String> {
    var candidates: Set<String> = []
    for section in materials {
      candidates.formUnion(section.treatments.filter { $0.status == .candidate }.map(\.name))
      candidates.formUnion(section.outlets.filter { $0.status == .candidate }.map(\.name))
    }
    candidates.formUnion((heat?.headers ?? []).filter { $0.status == .candidate }.map(\.name))
    candidates.formUnion((heat?.converters ?? []).filter { $0.status == .candidate }.map(\.name))
    var moved = Set(plan.flows.flatMap { [$0.from, $0.to] })
    moved.formUnion(plan.conversions.filter { $0.throughput > 0 }.map(\.asset))
    moved.formUnion(plan.investments.map(\.asset))
    return candidates.intersection(moved)
  }
}

extension StandingAssets {
  /// What some projects together leave standing.
  init(_ projects: [BuiltProject]) {
    self.init()
    for project in projects {
      investments += project.standing.investments
      assets.formUnion(project.standing.assets)
      links.merge(project.standing.links) { $0.union($1) }
    }
  }
}
