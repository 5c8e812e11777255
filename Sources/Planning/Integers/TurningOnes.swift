import GLPKSolver
import LinearPrograms

/// A way to better plans where yes or no costs a fixed sum: from the best plan, one yes is taken back, or one no is
/// turned, or both at once, as long as that saves; then a few are turned at random and it begins again.
///
/// Each trial is a linear program solved from the basis of the plan at hand: by the dual method where something closes,
/// by the primal where something opens. What opens is chosen by the prices: a no that they promise no saving gives none,
/// for the program is convex. Work is counted in simplex iterations, so that the same program takes the same way.
struct TurnedOnes {
  /// The columns of 0 or 1 that cost something.
  let paid: [Int]
  /// For each of them, the columns that it lets pass.
  let passes: [[LinkedColumn]]
  var isOpen: [Bool]
  var lower: [Double]
  var upper: [Double]
  var objective = Double.infinity
  var basis: FlatBasis?
  /// What turning each of `paid` could change at most by the prices, and how much of what each lets pass is used.
  var promise: [Double] = []
  var use: [Double] = []
}

extension IntegerSearch {
  /// Openings that are tried from one plan, and closings that may make up for one of them.
  private static let (mostOpenings, mostRivals) = (12, 2)
  /// How often it begins again.
  private static let mostTurns = 400

  /// Looks for better plans round the best one, for so many simplex iterations, or until nothing is below `floor`.
  mutating func turnOnes(budget: Int, floor: Double, in session: inout GLPKSession) throws(SolverFault) {
    guard let best else { return }
    let paid = program.integers.filter { costs[$0] > 0 && lower[$0] == 0 && upper[$0] == 1 }
    guard paid.count > 1 else { return }
    var place = [Int: Int]()
    for (index, column) in paid.enumerated() { place[column] = index }
    var passes = [[LinkedColumn]](repeating: [], count: paid.count)
    for link in linked { if let index = place[link.on] { passes[index].append(link) } }
    var search = TurnedOnes(
      paid: paid, passes: passes, isOpen: paid.map { best.values[$0] > 0.5 }, lower: lower, upper: upper)
    for column in program.integers {
      let whole = best.values[column].rounded()
      (search.lower[column], search.upper[column]) = (whole, whole)
    }
    let end = flat.iterations + budget
    guard try settle(&search, primal: false, below: .infinity, in: &session) else { return }
    try descend(&search, until: end, in: &session)
    try offer(search, in: &session)
    var top = search
    var random = SplitMix(seed: 30)
    for _ in 0..<Self.mostTurns {
      if flat.iterations >= end || cutoff <= floor || isOver { return }
      var other = top
      other.turn(&random)
      guard try settle(&other, primal: false, below: .infinity, in: &session) else { continue }
      try descend(&other, until: end, in: &session)
      if other.objective < top.objective - 1e-9 * abs(top.objective) {
        top = other
        try offer(top, in: &session)
      }
    }
  }

  private mutating func offer(_ search: TurnedOnes, in session: inout GLPKSession) throws(SolverFault) {
    guard search.objective < (best?.objective ?? .infinity) else { return }
    var values = search.lower
    for (index, column) in search.paid.enumerated() { values[column] = search.isOpen[index] ? 1 : 0 }
    try offer(values, in: &session)
  }

  /// Solves the plan as it stands; false where it has none below the limit.
  private mutating func settle(
    _ search: inout TurnedOnes, primal: Bool, below limit: Double, in session: inout GLPKSession
  ) throws(SolverFault) -> Bool {
    for (index, column) in search.paid.enumerated() {
      let value = search.isOpen[index] ? 1.0 : 0
      (search.lower[column], search.upper[column]) = (value, value)
    }
    let constant = program.relaxation.constant
    let upper = closing(search.upper)
    try flat.setColumns(lower: search.lower, upper: upper, costs: costs, constant: constant, in: &session)
    if let basis = search.basis { try flat.setBasis(basis, in: &session) }
    let outcome = try flat.solve(
      primal: primal, iterationLimit: search.basis == nil ? 20_000 : 1000, objectiveLimit: primal ? .infinity : limit,
      in: &session)
    guard outcome == .optimal, flat.objective < limit else { return false }
    search.objective = flat.objective
    search.basis = try flat.basis(in: &session)
    safe.prove(
      rows, prices: flat.rowDuals, costs: costs, constant: constant, lower: search.lower, upper: upper)
    search.promise = search.paid.indices.map { index in
      search.passes[index].reduce(safe.reduced[search.paid[index]]) { $0 + $1.most * min(0, safe.reduced[$1.column]) }
    }
    search.use = search.passes.map { links in
      links.reduce(0) { $0 + flat.values[$1.column] / max($1.most, 1e-9) }
    }
    return true
  }

  /// Closes, opens and swaps as long as that saves.
  private mutating func descend(
    _ search: inout TurnedOnes, until end: Int, in session: inout GLPKSession
  ) throws(SolverFault) {
    var isBetter = true
    while isBetter {
      isBetter = false
      let order = search.paid.indices.filter { search.isOpen[$0] }.sorted {
        (search.use[$0], $0) < (search.use[$1], $1)
      }
      for index in order where try close(index, of: &search, below: search.objective, until: end, in: &session) {
        isBetter = true
      }
      let closed = search.paid.indices.filter { !search.isOpen[$0] && search.promise[$0] < 0 }.sorted {
        (search.promise[$0], $0) < (search.promise[$1], $1)
      }
      for index in closed.prefix(Self.mostOpenings) where try open(index, of: &search, until: end, in: &session) {
        isBetter = true
        break
      }
    }
  }

  /// Takes one yes back; whether that costs less than the limit.
  private mutating func close(
    _ index: Int, of search: inout TurnedOnes, below limit: Double, until end: Int, in session: inout GLPKSession
  ) throws(SolverFault) -> Bool {
    if flat.iterations > end || isOver { return false }
    var other = search
    other.isOpen[index] = false
    guard try settle(&other, primal: false, below: limit - 1e-9 * abs(limit), in: &session) else { return false }
    search = other
    return true
  }

  /// Turns one no, and takes one back whose place it may be; whether that saves.
  private mutating func open(
    _ index: Int, of search: inout TurnedOnes, until end: Int, in session: inout GLPKSession
  ) throws(SolverFault) -> Bool {
    if flat.iterations > end || isOver { return false }
    let limit = search.objective
    var other = search
    other.isOpen[index] = true
    guard try settle(&other, primal: true, below: .infinity, in: &session) else { return false }
    if other.objective < limit - 1e-9 * abs(limit) {
      search = other
      return true
    }
    let rivals = search.paid.indices.filter {
      other.isOpen[$0] && $0 != index && other.use[$0] < 0.9 * search.use[$0]
    }.sorted { (other.use[$0], $0) < (other.use[$1], $1) }
    for rival in rivals.prefix(Self.mostRivals)
    where try close(rival, of: &other, below: limit, until: end, in: &session) {
      search = other
      return true
    }
    return false
  }
}

extension TurnedOnes {
  /// Takes two of the open ones back at random, and opens two of the closed.
  fileprivate mutating func turn(_ random: inout SplitMix) {
    for value in [true, false] {
      for _ in 0..<2 {
        guard let index = paid.indices.filter({ isOpen[$0] == value }).randomElement(using: &random) else { continue }
        isOpen[index].toggle()
      }
    }
  }
}
