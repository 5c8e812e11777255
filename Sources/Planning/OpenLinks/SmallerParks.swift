import GLPKSolver
import LinearPrograms
import Networks

/// Which links of a large network are worth a column, and a basis to begin with, where plants stand side by side: a fast
/// guess, of which nothing is believed.
///
/// Each plant is planned alone, then neighbours together from the bases that they had, then twice as many, and so on up to
/// all of them. A step of the simplex method costs what the park is large, so most of the way is gone where it is cheap.
struct SmallerParks {
  /// The links, family by family, in the order in which their columns stand.
  private(set) var links: [[OpenLink]]
  private(set) var basis: FlatBasis?

  private let joint: JointProgram
  private let pricings: [any LinkPricing]
  /// Those of the joint program, then links.
  private var columns: [Column] = []
  private var known: [Set<OpenLink>]
  /// Columns and rows that stood in the basis of the park that was planned last with them.
  private var isBasic: [Bool]
  private var isRowBasic: [Bool]
  private let unit: Double

  private struct Column {
    var entries: [LinearProgram.Entry]
    var lower: Double
    var upper: Double
    var cost: Double
    var family: Int?
    var link: OpenLink?
    /// Its reduced cost in the park that was planned last with it.
    var reduced = 0.0
    /// A link that was far from paying; where it pays after all it is listed anew.
    var isDropped = false
  }

  /// nil where a family does not say who are neighbours: its rows would be in every park.
  init?(_ joint: JointProgram, costs: [Double], pricings: [any LinkPricing]) {
    guard joint.openLinks.count == 1, let levels = joint.openLinks.first?.neighbourhoods, !levels.isEmpty else {
      return nil
    }
    self.joint = joint
    self.pricings = pricings
    links = joint.openLinks.map { _ in [] }
    known = joint.openLinks.map { $0.listed(in: joint) }
    columns = zip(joint.program.columns, costs).map { column, cost in
      Column(entries: column.entries, lower: column.lower, upper: column.upper, cost: cost)
    }
    isBasic = columns.map { _ in false }
    isRowBasic = joint.program.rows.map { _ in false }
    let paid = costs.filter { $0 != 0 }.map(abs).sorted()
    unit = paid.isEmpty ? 1 : paid[paid.count / 2]
    do {
      try GLPKSession.with { session throws(SolverFault) in
        for level in levels { try plan(level, &session) }
      }
    } catch {
      // What was planned before the fault stands.
    }
    settle()
  }

  /// Plans the parks of one level, each by itself. Rows of no plant are in all of them.
  private mutating func plan(_ level: [[Int]], _ session: inout GLPKSession) throws(SolverFault) {
    var isShared = [Bool](repeating: true, count: joint.program.rows.count)
    for row in level.joined() { isShared[row] = false }
    let shared = isShared.indices.filter { isShared[$0] }
    var basic = isBasic
    var rowBasic = isRowBasic
    for column in columns.indices where columns[column].entries.allSatisfy({ isShared[$0.row] }) {
      basic[column] = false
    }
    for row in shared { rowBasic[row] = false }
    for own in level {
      guard let found = try plan(own + shared, &session) else { continue }
      basic += [Bool](repeating: false, count: columns.count - basic.count)
      for (column, isIn) in found.columns { basic[column] = isIn || (basic[column] && isSharedOnly(column, isShared)) }
      for (row, isIn) in found.rows { rowBasic[row] = isIn || (rowBasic[row] && isShared[row]) }
    }
    isBasic = basic + [Bool](repeating: false, count: columns.count - basic.count)
    isRowBasic = rowBasic
    for column in columns.indices where !isBasic[column] && columns[column].reduced > Self.dear * unit {
      guard let family = columns[column].family, let link = columns[column].link, !columns[column].isDropped else {
        continue
      }
      columns[column].isDropped = true
      known[family].remove(link)
    }
  }

  private func isSharedOnly(_ column: Int, _ isShared: [Bool]) -> Bool {
    columns[column].entries.allSatisfy { isShared[$0.row] }
  }

  private typealias Standing = (columns: [(Int, Bool)], rows: [(Int, Bool)])

  private static let rounds = 60
  private static let iterations = 20_000
  /// How many links a pass lists of each giver and taker.
  private static let each = 6
  /// A link with a reduced cost above this share of what a unit costs is dropped.
  private static let dear = 0.02

  /// Plans the park of some rows with all columns that stand in these alone; nil where it has no plan.
  private mutating func plan(_ rows: [Int], _ session: inout GLPKSession) throws(SolverFault) -> Standing? {
    var place = [Int](repeating: -1, count: joint.program.rows.count)
    for (local, row) in rows.enumerated() { place[row] = local }
    var chosen = columns.indices.filter { column in
      !columns[column].isDropped && !columns[column].entries.isEmpty
        && columns[column].entries.allSatisfy { place[$0.row] >= 0 }
    }
    var byRow = rows.map { _ in [(column: Int, coefficient: Double)]() }
    for (local, column) in chosen.enumerated() {
      for entry in columns[column].entries { byRow[place[entry.row]].append((local, entry.coefficient)) }
    }
    var flatRows = FlatRows()
    for (local, row) in rows.enumerated() {
      let bounds = joint.program.rows[row]
      flatRows.append(lower: bounds.lower, upper: bounds.upper, byRow[local])
    }
    var program = try FlatProgram(
      lower: chosen.map { columns[$0].lower }, upper: chosen.map { columns[$0].upper },
      costs: chosen.map { columns[$0].cost }, rows: flatRows, in: &session)
    try program.setBasis(startingBasis(chosen, rows, place), in: &session)
    var outcome = try program.solve(primal: true, iterationLimit: Self.iterations, in: &session)
    for _ in 0..<Self.rounds where outcome == .optimal {
      // Rows outside have no price, and what stands in them is not looked at.
      var prices = [Double](repeating: .nan, count: place.count)
      for (local, row) in rows.enumerated() { prices[row] = program.rowDuals[local] }
      let first = columns.count
      addWhatPays(at: prices)
      guard columns.count > first else { break }
      let added = columns[first...]
      try program.append(
        lower: added.map(\.lower), upper: added.map(\.upper), costs: added.map(\.cost),
        entries: added.map { $0.entries.map { (place[$0.row], $0.coefficient) } }, in: &session)
      chosen += added.indices
      outcome = try program.solve(primal: true, iterationLimit: Self.iterations, in: &session)
    }
    defer { try? program.unload(from: &session) }
    guard outcome == .optimal else { return nil }
    for column in chosen where columns[column].link != nil {
      columns[column].reduced = columns[column].entries.reduce(columns[column].cost) {
        $0 - $1.coefficient * program.rowDuals[place[$1.row]]
      }
    }
    let basis = try program.basis(in: &session)
    return (
      chosen.enumerated().map { ($1, basis.place(ofColumn: $0) == .basic) },
      rows.enumerated().map { ($1, basis.place(ofRow: $0) == .basic) }
    )
  }

  private mutating func addWhatPays(at prices: [Double]) {
    for (family, pricing) in pricings.enumerated() {
      let sweep = pricing.sweep(
        prices, threshold: -1e-6 * unit, each: Self.each, without: known[family], after: [])
      for link in sweep.links where known[family].insert(link).inserted {
        columns.append(
          Column(
            entries: joint.openLinks[family].entries(link), lower: 0, upper: .infinity, cost: pricing.cost(of: link),
            family: family, link: link))
        isBasic.append(false)
      }
    }
  }

  /// What stood in the bases of smaller parks, filled up by what costs nothing, and so on.
  private func startingBasis(_ chosen: [Int], _ rows: [Int], _ place: [Int]) -> FlatBasis {
    var candidates: [BasisChoice.Candidate] = []
    var origins: [Int] = []
    for (local, column) in chosen.enumerated() {
      let it = columns[column]
      guard isBasic[column] || it.link == nil, it.upper > it.lower else { continue }
      let rank = isBasic[column] ? 0 : it.entries.count == 2 && it.cost == 0 ? 1 : 2
      candidates.append(
        BasisChoice.Candidate(entries: it.entries.map { (place[$0.row], $0.coefficient) }, rank: rank))
      origins.append(local)
    }
    for (local, row) in rows.enumerated() {
      let isEquation = joint.program.rows[row].lower == joint.program.rows[row].upper
      candidates.append(
        BasisChoice.Candidate(entries: [(local, 1)], rank: isRowBasic[row] ? 0 : isEquation ? 3 : 1))
    }
    let choice = BasisChoice(rowCount: rows.count, candidates: candidates)
    var columnPlaces = chosen.map { columns[$0].upper > columns[$0].lower ? FlatBasis.Place.lower : .fixed }
    var rowPlaces = rows.map { row in
      let it = joint.program.rows[row]
      return it.lower == it.upper ? FlatBasis.Place.fixed : it.lower.isFinite ? .lower : .upper
    }
    for (index, isChosen) in choice.isChosen.enumerated() where isChosen {
      if index < origins.count {
        columnPlaces[origins[index]] = .basic
      } else {
        rowPlaces[index - origins.count] = .basic
      }
    }
    return FlatBasis(rows: rowPlaces, columns: columnPlaces)
  }

  /// What is used or nearly is kept, with a basis of it for the whole park.
  private mutating func settle() {
    var chosen = Array(0..<joint.program.columns.count)
    for family in links.indices {
      for column in columns.indices where columns[column].family == family {
        guard let link = columns[column].link, isBasic[column] || columns[column].reduced < 0.02 * unit else {
          continue
        }
        links[family].append(link)
        chosen.append(column)
      }
    }
    let rows = Array(joint.program.rows.indices)
    basis = startingBasis(chosen, rows, rows)
  }
}
