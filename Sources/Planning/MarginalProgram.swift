import LinearPrograms
import Networks
import ParkModel

/// The linear program behind a plan: what is built at a fixed cost, what is chosen and every decided concentration stay as
/// they are, flows and sizes move. What a little more or less of something is worth is asked of it.
public struct MarginalProgram: Sendable {
  /// What a solve of it came to.
  public struct Answer: Sendable {
    /// The objectives, in the units of results.
    public var objectives: [Double]
    /// The values of its columns.
    public var values: [Double]
    /// The prices of its rows in the first objective.
    public var prices: [Double]
  }

  /// The program that was planned.
  public let joint: JointProgram
  /// The names of the objectives, in their order.
  public let objectives: [String]
  private let plan: [Double]
  private let concentrations: [[Double]]
  private var program: LinearProgram
  private let targets: [LinearObjective]

  /// The program behind a planned state; nil where the state has no plan, or its network was too large to list.
  public init?(_ planned: PlannedState, objectives: [String]) {
    guard planned.plan != nil, planned.program.openLinks.isEmpty else { return nil }
    let joint = planned.program
    let pools = joint.pools.map { $0.properties.map(\.most) }
    let held =
      pools.isEmpty
      ? pools
      : ConcentrationSystem(joint.pooled(minimising: objectives[0])).concentrations(at: planned.values, assumed: pools)
    self.init(joint, objectives, plan: planned.values, concentrations: held)
  }

  private init(_ joint: JointProgram, _ objectives: [String], plan: [Double], concentrations: [[Double]]) {
    self.joint = joint
    self.objectives = objectives
    self.plan = plan
    self.concentrations = concentrations
    program = joint.settled(at: concentrations, as: plan)
    let sizes = joint.sizes(in: plan)
    var slopes: [Double] = []
    for (charge, size) in zip(joint.charges, sizes) {
      let isProportional = charge.build.fixed == 0 && charge.build.exponent == 1
      if !isProportional, size == 0 { program.columns[charge.column].upper = 0 }
      slopes.append(isProportional ? charge.chord : charge.slope(at: size))
    }
    targets = objectives.map { LinearObjective(name: $0, costs: joint.costs(of: $0, slopes: slopes)) }
  }

  /// The same plan in a park one figure of which is another; nil where its program is not of the same shape.
  public func moved(to park: Park) -> MarginalProgram? {
    let other = jointProgram(of: park, in: joint.state, pinnedToMeters: false, flowBound: joint.flowBound)
    guard other.program.columns.count == joint.program.columns.count,
      other.program.rows.count == joint.program.rows.count,
      zip(other.program.columns, joint.program.columns).allSatisfy({ $0.name == $1.name }),
      zip(other.program.rows, joint.program.rows).allSatisfy({ $0.name == $1.name })
    else { return nil }
    return MarginalProgram(other, objectives, plan: plan, concentrations: concentrations)
  }

  /// The best plan; with terms, of those in which they sum to something in a range. nil where there is none.
  ///
  /// - Throws: `UncertifiedVerdict` where no verdict survived its check.
  public func best(
    where terms: [RowTerm] = [], within range: ClosedRange<Double> = -.infinity...(.infinity)
  ) throws(UncertifiedVerdict) -> Answer? {
    var asked = program
    if !terms.isEmpty {
      let row = asked.addRow("asked", in: range)
      for term in terms { asked.add(term.coefficient, row: row, column: term.column) }
    }
    switch solveLexicographically(asked, objectives: targets) {
    case .optimal(let solved):
      return Answer(
        objectives: targets.map { $0.value(solved.values) }, values: solved.values, prices: solved.rowDuals)
    case .stopped(_, .infeasible): return nil
    case .stopped(let objective, let verdict): throw UncertifiedVerdict(objective: objective, verdict: verdict)
    }
  }

  /// What makes the price of one unit of a column, in the first objective: its own cost, then for each row that it stands
  /// in what it takes there, at the row's price. Above 0 costs, below 0 saves.
  public func priceParts(of column: Int, at prices: [Double]) -> (own: Double, rows: [(row: Int, amount: Double)]) {
    let rows = program.columns[column].entries.compactMap { entry -> (row: Int, amount: Double)? in
      guard entry.row < prices.count else { return nil }
      let amount = -entry.coefficient * prices[entry.row]
      return amount == 0 ? nil : (entry.row, amount)
    }
    return (targets[0].costs[column], rows)
  }

  /// The columns of some links of a material, each with its share in the mean over the operating hours.
  public func flows(of resource: String, from: String, to: String) -> [RowTerm] {
    joint.networks.flatMap { network -> [RowTerm] in
      guard let network = network as? MaterialNetwork else { return [] }
      let links = Set(network.linkIndices(from: from, to: to))
      return joint.meanings.indices.compactMap { column in
        guard case .flow(resource, let link, let period) = joint.meanings[column], links.contains(link),
          let season = network.park.periods.first(where: { $0.id == period })
        else { return nil }
        return RowTerm(column, season.hours / joint.park.operatingHours)
      }
    }
  }
}

extension JointProgram {
  /// The link of a column of flow, `a -> b`, as facts of the park name it; empty for other columns.
  public func linkName(of column: Int) -> String {
    guard case .flow(let resource, let link, let period) = meanings[column] else { return "" }
    for case let network as MaterialNetwork in networks where network.carries(resource, in: period) {
      return network.endNames(of: link)
    }
    return ""
  }
}
