import ParkModel

/// The decision to build a declared project, as a column of the program.
public struct ProjectChoice: Sendable, Hashable {
  /// What is decided.
  public var project: Project
  /// The column that is 1 where it is built, else 0.
  public var column: Int
  /// The share of its own fixed cost that is paid each year, subsidy aside.
  public var annuity: Double

  /// CNY/yr: its fixed cost over its life, net of subsidy, and what it costs to keep.
  public var yearly: Double { annuity * project.fixed + project.operating }
}

/// The rows of the retrofit, which tie assets of all resources together. With y_p = 1 where project p is built:
///
///     use of any asset of p <= (the most that it can be) y_p
///     y_p <= y_q                      where p needs q
///     y_p + y_q <= 1                  where they exclude each other
///     sum of capital, net of subsidies <= what may be invested
extension ProgramBuilder {
  /// Adds what `retrofit:` states, once all networks have written their rows; the budget only where it is asked for.
  public mutating func addRetrofit(_ networks: [any ResourceNetwork], limitsBudget: Bool) {
    guard state == .after else { return }
    period = nil
    addProjects(networks)
    if limitsBudget { addBudget() }
  }

  private mutating func addProjects(_ networks: [any ResourceNetwork]) {
    guard !claims.isEmpty else { return }
    let last = park.phases.last?.year
    for project in park.projects {
      let isTooLate = project.earliest.map { earliest in last.map { earliest > $0 } ?? false } ?? false
      let (left, built) = addSwitch(of: "project:\(project.id)", upper: isTooLate ? 0 : 1) {
        .project(project.id, isBuilt: $0)
      }
      addChoice([left, built])
      let build = BuildCost(fixed: project.fixed, life: project.life)
      let choice = ProjectChoice(
        project: project, column: built,
        annuity: (1 - project.subsidy) * build.annuityFactor(discountRate: park.discountRate))
      count(built, as: "cost", choice.yearly)
      // What costs nothing is not said to be built where nothing of it is.
      count(built, as: "flow", 1e-3)
      note(choice)
    }
    let chosen = Dictionary(uniqueKeysWithValues: projectChoices.map { ($0.project.id, $0.column) })
    addUses(networks, chosen)
    addTies(chosen)
  }

  /// Two columns of which one is 1: nothing, and the thing itself.
  private mutating func addSwitch(
    of name: String, upper: Double = 1, _ meaning: (Bool) -> ColumnMeaning
  ) -> (left: Int, built: Int) {
    let left = column("no-\(name)", meaning(false), upper: 1)
    let built = column(name, meaning(true), upper: upper)
    row("one-of:\(name)", 1...1, [RowTerm(left, 1), RowTerm(built, 1)])
    return (left, built)
  }

  /// Up to so many columns have a row each, which is stronger; of more, those of a project share one.
  private static let mostSingle = 300

  /// Whatever an asset of a project does asks for the project: `x <= most(x) y`.
  private mutating func addUses(_ networks: [any ResourceNetwork], _ chosen: [String: Int]) {
    var uses: [String: [Int]] = [:]
    for column in columnIndices {
      let meaning = meaning(of: column)
      // Of what stands only its enlargement or its closing belongs to a project.
      let used = (meaning.usedAssets + networks.flatMap { $0.assets(using: meaning) }).filter { !claims.stands($0) }
      let assets = meaning.decidedAssets + used
      for id in Set(assets.compactMap { claims.lister(of: $0)?.id }) { uses[id, default: []].append(column) }
    }
    let isFew = uses.reduce(0) { $0 + $1.value.count } <= Self.mostSingle
    for (id, columns) in uses.sorted(by: { $0.key < $1.key }) {
      guard let built = chosen[id] else { continue }
      let used = columns.filter { upper(of: $0) > 0 }
      if isFew || used.count == 1 {
        for column in used {
          row(
            "asks:\(id):\(name(of: column))", -.infinity...0, [RowTerm(column, 1), RowTerm(built, -upper(of: column))])
        }
      } else if !used.isEmpty {
        // In shares of what each can be, so that a search reads the single rows out of the sum.
        row(
          "asks:\(id)", -.infinity...0,
          used.map { RowTerm($0, 1 / upper(of: $0)) } + [RowTerm(built, -Double(used.count))])
      }
    }
  }

  private mutating func addTies(_ chosen: [String: Int]) {
    var said: Set<Set<String>> = []
    for project in park.projects {
      guard let built = chosen[project.id] else { continue }
      let origin = project.origin ?? Origin(path: "retrofit.projects.\(project.id)", line: 0, column: 0)
      for needed in project.needs {
        guard let other = chosen[needed] else { continue }
        row(
          "needs:\(project.id):\(needed)", -.infinity...0, [RowTerm(built, 1), RowTerm(other, -1)],
          says: Statement(.needs(needed), subject: project.id, unit: "", origin: origin))
      }
      for excluded in project.excludes where said.insert([project.id, excluded]).inserted {
        guard let other = chosen[excluded] else { continue }
        row(
          "excludes:\(project.id):\(excluded)", -.infinity...1, [RowTerm(built, 1), RowTerm(other, 1)],
          says: Statement(.excludes(excluded), subject: project.id, unit: "", origin: origin))
      }
    }
  }
}

extension ColumnMeaning {
  /// The assets that the column itself is the use of.
  fileprivate var usedAssets: [String] {
    switch self {
    case .throughput(let unit, _): [unit]
    case .utility(let name, _, _), .header(let name, _, _, _), .output(let name, _): [name]
    default: []
    }
  }

  /// The assets that the column builds, enlarges or closes.
  fileprivate var decidedAssets: [String] {
    switch self {
    case .size(let asset): [asset]
    case .bought(let asset, let size): size > 0 ? [asset] : []
    case .standing(let asset, let isKept): isKept ? [] : [asset]
    default: []
    }
  }
}
