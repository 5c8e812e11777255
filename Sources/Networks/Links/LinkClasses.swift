import ParkModel

/// Whether any giver may be linked to any taker, answered fast: nodes that the park treats alike form classes, and a pair
/// of classes is asked once, within one plant and between two.
///
/// An all-to-all park of n streams has n^2 pairs, and reading its patterns for each of them would take longer than to plan
/// it. A node that the park mentions by name, or that stands for more than itself, is a class of its own; pairs that are
/// stated one by one are asked one by one.
struct LinkClasses: Sendable {
  private let admissible: AdmissibleLinks
  private let givers: [Giver]
  private let giverClasses: [Int]
  private let takerClasses: [Int]
  private let takerClassCount: Int
  private let giverPlants: [Int]
  private let takerPlants: [Int]
  /// Takers that judge each stream by its own figures: no two givers are alike to them.
  private let judgesEach: [Bool]
  private let statedPairs: Set<IndexPair>
  private let givesStated: [Bool]
  private var memo: [Memory]

  private enum Memory: Int8 { case unknown, none, existing, candidate }

  struct IndexPair: Hashable {
    var giver: Int
    var taker: Int
  }

  init(_ section: MaterialSection, givers: [Giver], takers: [Taker]) {
    admissible = AdmissibleLinks(section, takers: takers)
    self.givers = givers
    let mentions = Mentions(section, takers: takers)
    var plants: [String: Int] = [:]
    func plantIndex(_ plant: String?) -> Int {
      guard let plant else { return -1 }
      if let known = plants[plant] { return known }
      plants[plant] = plants.count
      return plants.count - 1
    }
    giverPlants = givers.map { plantIndex($0.plant) }
    takerPlants = takers.map { plantIndex($0.plant) }
    giverClasses = Self.numbered(givers.map { GiverLikeness($0, mentions) }).classes
    (takerClasses, takerClassCount) = Self.numbered(takers.map { TakerLikeness($0, mentions) })
    judgesEach = takers.map { !$0.limitEach.isEmpty || !$0.computed.isEmpty }
    let giverOf = Dictionary(grouping: givers.indices, by: { givers[$0].name })
    let takerOf = Dictionary(grouping: takers.indices, by: { takers[$0].name })
    var pairs: Set<IndexPair> = []
    for ends in mentions.pairs {
      for giver in giverOf[ends.from] ?? [] {
        for taker in takerOf[ends.to] ?? [] { pairs.insert(IndexPair(giver: giver, taker: taker)) }
      }
    }
    // No class says who is whose own self: a rinse gives and takes under one name.
    for (name, own) in giverOf {
      for giver in own {
        for taker in takerOf[name] ?? [] { pairs.insert(IndexPair(giver: giver, taker: taker)) }
      }
    }
    statedPairs = pairs
    var gives = [Bool](repeating: false, count: givers.count)
    for pair in pairs { gives[pair.giver] = true }
    givesStated = gives
    let giverClassCount = (giverClasses.max() ?? -1) + 1
    memo = [Memory](repeating: .unknown, count: 2 * giverClassCount * takerClassCount)
  }

  /// The status of a link; nil where the park admits none. What was asked is remembered.
  mutating func status(from giver: Int, to taker: Int) -> Status? {
    if isAskedByItself(giver, taker) { return admissible.status(from: givers[giver], to: taker) }
    let place = place(giver, taker)
    if memo[place] == .unknown {
      switch admissible.status(from: givers[giver], to: taker) {
      case nil: memo[place] = .none
      case .existing: memo[place] = .existing
      case .candidate: memo[place] = .candidate
      }
    }
    return Self.status(memo[place])
  }

  /// The status of a link whose like was asked before.
  func knownStatus(from giver: Int, to taker: Int) -> Status? {
    if isAskedByItself(giver, taker) { return admissible.status(from: givers[giver], to: taker) }
    let known = memo[place(giver, taker)]
    return known == .unknown ? admissible.status(from: givers[giver], to: taker) : Self.status(known)
  }

  /// Whether a pair is stated by itself, so that no class answers for it.
  func isAskedByItself(_ giver: Int, _ taker: Int) -> Bool {
    judgesEach[taker] || (givesStated[giver] && statedPairs.contains(IndexPair(giver: giver, taker: taker)))
  }

  /// The givers of pairs that are stated by themselves, by taker.
  var statedPairsByTaker: [Int: [Int]] {
    Dictionary(grouping: statedPairs, by: \.taker).mapValues { $0.map(\.giver).sorted() }
  }

  /// Nodes of one class and plant are alike to every taker that does not judge each stream by itself.
  func giverClass(_ giver: Int) -> Int { giverClasses[giver] }
  func isInside(_ giver: Int, _ taker: Int) -> Bool {
    giverPlants[giver] >= 0 && giverPlants[giver] == takerPlants[taker]
  }

  private func place(_ giver: Int, _ taker: Int) -> Int {
    2 * (giverClasses[giver] * takerClassCount + takerClasses[taker]) + (isInside(giver, taker) ? 1 : 0)
  }

  private static func status(_ memory: Memory) -> Status? {
    switch memory {
    case .unknown, .none: nil
    case .existing: .existing
    case .candidate: .candidate
    }
  }

  private static func numbered<Likeness: Hashable>(_ likenesses: [Likeness]) -> (classes: [Int], count: Int) {
    var numbers: [Likeness: Int] = [:]
    let classes = likenesses.map { likeness in
      if let known = numbers[likeness] { return known }
      numbers[likeness] = numbers.count
      return numbers.count - 1
    }
    return (classes, numbers.count)
  }
}

/// Which names the park's links speak of.
private struct Mentions {
  /// Both ends named: patterns and what is known of single links.
  var pairs: Set<LinkEnds> = []
  /// One end named and the other any, or a receiver's or giver's own list.
  var names: Set<String> = []

  init(_ section: MaterialSection, takers: [Taker]) {
    let connections = section.connections
    for pattern in (connections.existing ?? []) + connections.candidate + connections.forbid {
      guard case .pair(let from, let to) = pattern.reach else { continue }
      switch (from, to) {
      case (.named(let from), .named(let to)): pairs.insert(LinkEnds(from: from, to: to))
      case (.named(let name), .any), (.any, .named(let name)): names.insert(name)
      case (.any, .any): break
      }
    }
    for fact in connections.facts { pairs.insert(LinkEnds(from: fact.from, to: fact.to)) }
    for taker in takers { names.formUnion(taker.accepts ?? []) }
    for source in section.sources { names.formUnion(source.only ?? []) }
    for process in section.processes { names.formUnion(process.only ?? []) }
    for rinse in section.rinses { names.formUnion(rinse.only ?? []) }
    for treatment in section.treatments {
      names.formUnion(treatment.only ?? [])
      if case .purify(let purification) = treatment.action { names.formUnion(purification.rejectTo) }
    }
  }
}

/// What two givers must share for the park to treat them alike.
private struct GiverLikeness: Hashable {
  var name: String?
  var isSupply: Bool
  var status: Status
  var isExact: Bool
  var wasteKind: String?
  var known: [String]
  var only: [String]?

  init(_ giver: Giver, _ mentions: Mentions) {
    let isPlain: Bool =
      switch giver.outflow {
      case .fixed, .ranged, .supply, .byproduct: giver.batch == nil && !giver.isMixing
      case .product, .reject, .blowdown, .stages, .batch: false
      }
    // A batch is known by the names of its stream and of its dryer: it is a class of its own.
    if !isPlain || mentions.names.contains(giver.name) { name = "\(giver.name)|\(giver.batch ?? "")" }
    isSupply = giver.isSupply
    status = giver.status
    isExact = giver.isExact
    wasteKind = giver.wasteKind
    known = giver.quality.keys.sorted()
    only = giver.only
  }
}

/// What two takers must share for the park to treat them alike.
private struct TakerLikeness: Hashable {
  var name: String?
  var status: Status
  var isUse: Bool
  var limited: [String]
  var askedLeast: [String]
  var accepts: [String]?

  init(_ taker: Taker, _ mentions: Mentions) {
    let isPlain: Bool = if case .use = taker.intake { true } else { false }
    if !isPlain || mentions.names.contains(taker.name) { name = taker.name }
    status = taker.status
    isUse = taker.isUse
    limited = taker.limitedProperties.sorted()
    askedLeast = limited.filter(taker.asksLeast)
    accepts = taker.accepts
  }
}
