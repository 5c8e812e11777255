import LinearPrograms
import Networks

/// What operating a park costs at least, in CNY/yr before capital, whichever of its projects stand:
///
///     cost(S) >= constant + sum over p in S of change(p)
///
/// Row prices y of the program of any set prove it for every set. With y the bound of a program is the sum over its columns
/// of the least that `(c - y A) x` comes to within the bounds of each, and of a column that depends on what stands only the
/// bounds do, so that each project adds its own part. At the set whose program had these prices the bound is its cost, where
/// nothing whole is left to decide.
public struct OperatingBound: Sendable {
  /// CNY/yr with no project.
  public var constant: Double
  /// CNY/yr that each project changes, in the order in which they were given.
  public var changes: [Double]

  /// A bound of its own.
  public init(constant: Double, changes: [Double]) {
    self.constant = constant
    self.changes = changes
  }
}

extension PlannedState {
  /// The bound by the prices of one set; nil where concentrations are decided, or no prices were certified.
  ///
  /// - Parameters:
  ///   - standing: the names of what stands, as investments have them.
  ///   - projects: what belongs to each project.
  public func operatingBound(around standing: Set<String>, projects: [[String]]) -> OperatingBound? {
    guard plan != nil, program.pools.isEmpty, program.openLinks.isEmpty else { return nil }
    func priced(_ standing: Set<String>) -> LinearProgram {
      let joint = operation(with: standing)
      var priced = joint.program
      for (column, cost) in joint.costs(of: "cost").enumerated() { priced.columns[column].cost = cost }
      return priced
    }
    guard let prices = solveCertified(priced(standing)).optimum?.solution.rowDuals else { return nil }
    let constant = provenBound(priced([]), rowDuals: prices)
    let changes = projects.map { provenBound(priced(Set($0)), rowDuals: prices) - constant }
    guard constant.isFinite, changes.allSatisfy(\.isFinite) else { return nil }
    // Differences of large sums: their last digits prove nothing.
    let crumb = 1e-12 * Double(projects.count + 1) * (abs(constant) + changes.reduce(0) { $0 + abs($1) })
    return OperatingBound(constant: constant - crumb, changes: changes)
  }
}
