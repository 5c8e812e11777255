import Assessment
import ParkModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Which project may come when, and what each year counts: the frame in which a roadmap is looked for.
///
/// A set of projects is a number whose bit i says that project i stands. In the years y_0 < y_1 < ... a set S_k stands from
/// the start of y_k; sets only grow. What is spent up to y_k, net of subsidies, keeps to the budgets up to y_k: what a year
/// leaves over is there in the next. The value is
///
///     sum over k of w_k (cost(nothing) - cost(S_k) - A(S_k)),   w_k = sum of (1 + r)^-t, t the ends of the years of S_k
///
/// with yearly costs before capital and the instalments A, until the horizon: the last year's start and the longest life.
struct RoadmapProblem {
  /// CNY that each project takes, net.
  let prices: [Double]
  /// CNY/yr, its instalments and what it costs to keep.
  let instalments: [Double]
  /// The sets that each project needs, and that it excludes.
  let needs: [Int]
  let excludes: [Int]
  /// The first year's index in which each may come; the number of years where that is none of them.
  let earliest: [Int]
  /// CNY that may be spent up to each year.
  let available: [Double]
  /// The weights w.
  let weights: [Double]
  /// Whether the last year has to have them all: where budgets and years reach that far, the whole plan is carried out.
  let endsWithAll: Bool

  var count: Int { prices.count }
  var all: Int { (1 << count) - 1 }

  /// Projects that come one by one, or, of very many, some of them together.
  init(_ projects: [[BuiltProject]], phases: [Phase], horizon: Int, discountRate: Double) {
    var index: [String: Int] = [:]
    for (place, group) in projects.enumerated() { for project in group { index[project.project.id] = place } }
    func set(_ ids: [String]) -> Int { ids.compactMap { index[$0] }.reduce(0) { $0 | 1 << $1 } }
    prices = projects.map { $0.reduce(0) { $0 + $1.net } }
    instalments = projects.map { $0.reduce(0) { $0 + $1.annualised + $1.project.operating } }
    needs = projects.map { set($0.flatMap(\.project.needs)) }
    let stated = projects.map { set($0.flatMap(\.project.excludes)) }
    excludes = stated.indices.map { own in
      stated.indices.reduce(stated[own]) { $0 | (stated[$1] & 1 << own != 0 ? 1 << $1 : 0) }
    }
    earliest = projects.map { group in
      let first = group.compactMap(\.project.earliest).max() ?? .min
      return phases.firstIndex { $0.year >= first } ?? phases.count
    }
    var sum = 0.0
    available = phases.map { phase in
      sum += phase.budget
      return sum
    }
    let first = phases.first?.year ?? 0
    let starts = phases.map { $0.year - first } + [horizon]
    weights = phases.indices.map { year in
      (starts[year]..<starts[year + 1]).reduce(0) { $0 + pow(1 + discountRate, -Double($1 + 1)) }
    }
    let whole = (1 << projects.count) - 1
    endsWithAll =
      prices.reduce(0, +) <= Self.upTo(available.last ?? 0) && earliest.allSatisfy { $0 < phases.count }
      && !excludes.contains { $0 & whole != 0 }
  }

  /// Budgets are kept to the last digit that counts.
  static func upTo(_ budget: Double) -> Double { budget * (1 + 1e-12) + 1e-6 }

  /// The members of a set.
  func members(_ set: Int) -> [Int] { (0..<count).filter { set & 1 << $0 != 0 } }
  /// CNY.
  func price(_ set: Int) -> Double { members(set).reduce(0) { $0 + prices[$1] } }
  /// CNY/yr.
  func instalment(_ set: Int) -> Double { members(set).reduce(0) { $0 + instalments[$1] } }

  /// All that a project needs, directly or through others, itself included.
  func requirements(of project: Int) -> Int {
    var set = 1 << project
    while true {
      let larger = members(set).reduce(set) { $0 | needs[$1] }
      if larger == set { return set }
      set = larger
    }
  }

  /// All that needs a project, directly or through others, itself included.
  func dependents(of project: Int) -> Int {
    (0..<count).reduce(0) { requirements(of: $1) & 1 << project != 0 ? $0 | 1 << $1 : $0 }
  }

  /// Whether a set may stand in a year.
  func admits(_ set: Int, in year: Int) -> Bool {
    if endsWithAll, year == weights.count - 1 { return set == all }
    guard price(set) <= Self.upTo(available[year]) else { return false }
    return members(set).allSatisfy { earliest[$0] <= year && needs[$0] & ~set == 0 && excludes[$0] & set == 0 }
  }
}
