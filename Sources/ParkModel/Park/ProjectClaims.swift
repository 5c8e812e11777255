/// Which declared project each thing that may be built belongs to.
public struct ProjectClaims: Sendable {
  private let projects: [Project]
  private let listed: [String: Int]
  private let candidates: CandidateAssets?

  /// The claims of a park's projects.
  public init(_ park: Park) {
    projects = park.projects
    listed = Dictionary(
      park.projects.enumerated().flatMap { index, project in project.assets.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    candidates = park.projects.isEmpty ? nil : CandidateAssets(park)
  }

  /// Whether an asset stands, so that only enlarging or closing it belongs to a project.
  public func stands(_ asset: String) -> Bool { candidates?.changeable.contains(asset) ?? false }

  /// Whether no project is declared.
  public var isEmpty: Bool { projects.isEmpty }

  /// The project that lists an asset or a link; nil where none does.
  public func lister(of asset: String) -> Project? { listed[asset].map { projects[$0] } }

  /// The project to which an asset or link belongs: that which lists it; else, of a link, that of the candidate asset at
  /// its start or at its end. nil where no declared project has it.
  public func project(of asset: String) -> Project? {
    if let lister = lister(of: asset) { return lister }
    guard let candidates, let arrow = asset.firstRange(of: " -> ") else { return nil }
    let owner = candidates.owner(
      ofLinkFrom: String(asset[..<arrow.lowerBound]), to: String(asset[arrow.upperBound...]))
    return owner.flatMap(lister)
  }

  /// The share of an asset's capital that others pay.
  public func subsidy(of asset: String) -> Double { isEmpty ? 0 : project(of: asset)?.subsidy ?? 0 }
}
