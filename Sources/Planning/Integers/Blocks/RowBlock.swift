import GLPKSolver
import LinearPrograms

/// Rows whose flows pass the same switches, with all their columns: what a plant takes in, say, which may come through
/// pipes from every other plant, or what it gives.
struct RowBlock {
  /// Its columns in the program, ascending.
  let columns: [Int]
  /// For each column of the program its place among them, or -1.
  let places: [Int32]
  /// Its rows in the program, ascending.
  let rows: [Int]
  /// The places of columns that must be whole.
  let wholes: [Int]
  /// Links by places.
  let links: [LinkedColumn]

  /// How many switches a block may have: few make no block, many no small one.
  private static let (leastSwitches, mostSwitches) = (2, 60)

  /// Blocks that must decide this share of what is to be decided, to be of use.
  private static let leastShare = 0.5
  /// Rows with more kinds of switches than this are not looked at: it takes the square of their number.
  private static let mostGroups = 1000

  /// Blocks of a program that have no column in common, those with most rows first; none where they decide too little.
  static func blocks(of program: IntegerProgram, linked: [LinkedColumn], rows: FlatRows) -> [RowBlock] {
    var isTaken = [Bool](repeating: false, count: program.relaxation.columns.count)
    var found: [RowBlock] = []
    let candidates = groups(of: program, linked: linked, rows: rows).map {
      RowBlock(rows: $0, of: program, linked: linked, all: rows)
    }
    for block in candidates.sorted(by: { ($1.rows.count, $0.rows[0]) < ($0.rows.count, $1.rows[0]) })
    where !block.columns.contains(where: { isTaken[$0] }) {
      for column in block.columns { isTaken[column] = true }
      found.append(block)
    }
    let decided = found.reduce(0) { $0 + $1.wholes.count }
    return found.count > 1 && Double(decided) > leastShare * Double(program.integers.count) ? found : []
  }

  /// Rows by the switches that their flows pass; those that need fewer join the smallest group that has all of these.
  private static func groups(
    of program: IntegerProgram, linked: [LinkedColumn], rows: FlatRows
  ) -> [[Int]] {
    let whole = Set(program.integers)
    var switches = [[Int]](repeating: [], count: program.relaxation.columns.count)
    for link in linked { switches[link.column].append(link.on) }
    var rowsOf: [[Int]: [Int]] = [:]
    for row in 0..<rows.count {
      let columns = rows.range(row).map { Int(rows.columns[$0]) }
      // A row that names a switch ties flows to it; it follows the rows of these flows.
      if columns.contains(where: whole.contains) { continue }
      let passed = Set(columns.flatMap { switches[$0] }).sorted()
      if (leastSwitches...mostSwitches).contains(passed.count) { rowsOf[passed, default: []].append(row) }
    }
    var groups = rowsOf.sorted { ($0.key.count, $0.value[0]) < ($1.key.count, $1.value[0]) }
      .map { (switches: Set($0.key), rows: $0.value) }
    guard groups.count <= mostGroups else { return [] }
    for index in groups.indices {
      let home = groups.indices.first { $0 > index && groups[$0].switches.isSuperset(of: groups[index].switches) }
      guard let home else { continue }
      groups[home].rows += groups[index].rows
      groups[index].rows = []
    }
    return groups.map(\.rows).filter { !$0.isEmpty }
  }

  private init(rows seeds: [Int], of program: IntegerProgram, linked: [LinkedColumn], all: FlatRows) {
    let own = program.relaxation.columns
    var isIn = [Bool](repeating: false, count: own.count)
    for row in seeds { for place in all.range(row) { isIn[Int(all.columns[place])] = true } }
    for link in linked where isIn[link.column] { isIn[link.on] = true }
    // With them go rows whose columns are all in it, or stand in no other row.
    let inside = (0..<all.count).filter { row in
      all.range(row).contains { isIn[Int(all.columns[$0])] }
        && all.range(row).allSatisfy { isIn[Int(all.columns[$0])] || own[Int(all.columns[$0])].entries.count == 1 }
    }
    rows = Set(seeds + inside).sorted()
    for row in rows { for place in all.range(row) { isIn[Int(all.columns[place])] = true } }
    columns = own.indices.filter { isIn[$0] }
    var places = [Int32](repeating: -1, count: own.count)
    for (place, column) in columns.enumerated() { places[column] = Int32(place) }
    self.places = places
    wholes = program.integers.filter { isIn[$0] }.map { Int(places[$0]) }
    links = linked.filter { isIn[$0.column] && isIn[$0.on] }.map {
      LinkedColumn(
        column: Int(places[$0.column]), on: Int(places[$0.on]), most: $0.most, isStated: $0.isStated)
    }
  }

  /// Its rows, by places.
  func localRows(of all: FlatRows) -> FlatRows {
    rows.reduce(into: FlatRows()) { local, row in
      local.append(
        lower: all.lower[row], upper: all.upper[row],
        all.range(row).map { (Int(places[Int(all.columns[$0])]), all.values[$0]) })
    }
  }

  /// Those of the changes that are of its columns, by places.
  func local(_ changes: [IntegerNode.Change]) -> [IntegerNode.Change] {
    changes.compactMap { change in
      let place = places[Int(change.column)]
      return place < 0 ? nil : .init(column: place, lower: change.lower, upper: change.upper)
    }
  }
}
