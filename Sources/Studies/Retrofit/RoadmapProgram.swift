import LinearPrograms
import Planning

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The best roadmap by costs from below, as a program in whole numbers, for projects too many to weigh all their sets.
///
/// With x(p, k) = 1 where project p stands in year k, and the yearly cost c(k) from below,
///
///     minimise sum over k of w_k (c(k) + sum_p instalment(p) x(p, k))
///     c(k) >= constant + sum_p change(p) x(p, k)             for every bound of costs
///     sum_p price(p) x(p, k) <= available(k),   x(p, k) <= x(p, k + 1)
///     sum over p not in S of x(p, k) >= 1                    where the park cannot run with S, nor with less
///     x(p, k) <= x(q, k) where p needs q,       x(p, k) + x(q, k) <= 1 where they exclude each other
///
/// No roadmap is worth more than its proved bound says.
struct RoadmapProgram {
  private let problem: RoadmapProblem
  private let bounds: [OperatingBound]
  /// CNY/yr with no project.
  private let nothing: Double
  /// Sets with which the park cannot run; where `isMonotone`, nor with less.
  private let impossible: [Int]
  private let isMonotone: Bool
  private var program = LinearProgram()
  /// CNY/yr that count as 1: the most that any figure moves.
  private let unit: Double

  init(
    _ problem: RoadmapProblem, bounds: [OperatingBound], nothing: Double, impossible: [Int] = [],
    isMonotone: Bool = false
  ) {
    (self.problem, self.bounds, self.nothing) = (problem, bounds, nothing)
    (self.impossible, self.isMonotone) = (impossible, isMonotone)
    unit = (bounds.flatMap { $0.changes + [$0.constant - nothing] } + problem.instalments).reduce(1e-9) {
      max($0, abs($1))
    }
    addColumns()
    for year in problem.weights.indices { addRows(of: year) }
  }

  /// What came of solving it: the sets of the years, and what no roadmap is worth more than, CNY.
  struct Solved {
    /// nil where none was found.
    var sets: [Int]?
    var bound: Double
  }

  /// nil where it is proved that there is no roadmap.
  func solve(gap: Double, nodes: Int, isCancelled: @escaping @Sendable () -> Bool = { false }) -> Solved? {
    let integer = IntegerProgram(program, integers: 0..<(problem.count * problem.weights.count))
    switch solveCertifiedInteger(integer, gap: gap, nodes: nodes, isCancelled: isCancelled) {
    case .planned(let plan):
      let values = plan.solution.solution.values
      let sets = problem.weights.indices.map { year in
        (0..<problem.count).reduce(0) { values[column($1, year)] > 0.5 ? $0 | 1 << $1 : $0 }
      }
      return Solved(sets: sets, bound: value(plan.bound))
    case .infeasible: return nil
    case .unsettled(let bound, _): return Solved(sets: nil, bound: value(bound))
    case .refused: return Solved(sets: nil, bound: .infinity)
    }
  }

  /// CNY today, with the last digits on the safe side.
  private func value(_ objective: Double) -> Double { -unit * (objective - 1e-9 * max(1, abs(objective))) }

  private func column(_ project: Int, _ year: Int) -> Int { year * problem.count + project }
  private func cost(of year: Int) -> Int { problem.weights.count * problem.count + year }

  private mutating func addColumns() {
    for (year, weight) in problem.weights.enumerated() {
      let isLast = problem.endsWithAll && year == problem.weights.count - 1
      for project in 0..<problem.count {
        program.columns.append(
          LinearProgram.Column(
            name: "x\(project)@\(year)", lower: isLast ? 1 : 0, upper: problem.earliest[project] <= year ? 1 : 0,
            cost: weight * problem.instalments[project] / unit))
      }
    }
    let ends = bounds.map { bound in
      (
        least: bound.constant + bound.changes.reduce(0) { $0 + min(0, $1) },
        most: bound.constant + bound.changes.reduce(0) { $0 + max(0, $1) }
      )
    }
    let (least, most) = (ends.map(\.least).max() ?? nothing, ends.map(\.most).max() ?? nothing)
    for (year, weight) in problem.weights.enumerated() {
      program.columns.append(
        LinearProgram.Column(
          name: "cost@\(year)", lower: (least - nothing) / unit,
          upper: (max(least, most) - nothing) / unit, cost: weight))
    }
  }

  private mutating func addRows(of year: Int) {
    for (index, bound) in bounds.enumerated() {
      row(
        "bound\(index)@\(year)", ((bound.constant - nothing) / unit)...(.infinity),
        [(cost(of: year), 1)] + bound.changes.indices.map { (column($0, year), -bound.changes[$0] / unit) })
    }
    for set in impossible {
      let members = isMonotone ? [] : problem.members(set)
      row(
        "not\(set)@\(year)", Double(1 - members.count)...(.infinity),
        problem.members(problem.all & ~set).map { (column($0, year), 1) } + members.map { (column($0, year), -1) })
    }
    // What has to stand in the last year is known to be paid for.
    let isAll = problem.endsWithAll && year == problem.weights.count - 1
    let available = RoadmapProblem.upTo(problem.available[year])
    let dearest = problem.prices.reduce(1e-9) { max($0, abs($1)) }
    if available.isFinite, !isAll {
      row(
        "budget@\(year)", -.infinity...(available / dearest),
        problem.prices.indices.map { (column($0, year), problem.prices[$0] / dearest) })
    }
    for project in 0..<problem.count {
      if year + 1 < problem.weights.count {
        row("grows\(project)@\(year)", -.infinity...0, [(column(project, year), 1), (column(project, year + 1), -1)])
      }
      for other in problem.members(problem.needs[project]) where !isAll {
        row(
          "needs\(project):\(other)@\(year)", -.infinity...0, [(column(project, year), 1), (column(other, year), -1)])
      }
      for other in problem.members(problem.excludes[project]) where other > project {
        row(
          "either\(project):\(other)@\(year)", -.infinity...1, [(column(project, year), 1), (column(other, year), 1)])
      }
    }
  }

  private mutating func row(
    _ name: String, _ bounds: ClosedRange<Double>, _ terms: [(column: Int, coefficient: Double)]
  ) {
    program.rows.append(LinearProgram.Row(name: name, lower: bounds.lowerBound, upper: bounds.upperBound))
    for term in terms where term.coefficient != 0 {
      program.columns[term.column].entries.append(
        LinearProgram.Entry(row: program.rows.count - 1, coefficient: term.coefficient))
    }
  }
}
