import ParkModel

/// The pairs of a large network that could be links and are not listed: every source, supply or unit that gives a stream
/// of known quality with every use, unit or outlet that judges mixtures alone.
struct OpenPairs: Sendable {
  let classes: LinkClasses
  let places: NodePlaces
  /// Indices of the givers and takers that may have open links, givers of one class side by side.
  let givers: [Int]
  let takers: [Int]
  /// How many links they have.
  let count: Int
  /// The largest content of each property that any of the givers has, g/t.
  let mostContents: [String: Double]
  /// What exists today is listed, since with it the park ran so far, unless that too is very much.
  private let areExistingOpen: Bool
  private let isOpenGiver: [Bool]
  private let isOpenTaker: [Bool]

  init(_ network: MaterialNetwork, classes: inout LinkClasses, places: NodePlaces) {
    let open = network.givers.map(network.mayGiveOpenly)
    let taken = network.takers.map(network.mayTakeOpenly)
    givers = network.givers.indices.filter { open[$0] }
      .sorted { (classes.giverClass($0), $0) < (classes.giverClass($1), $1) }
    takers = network.takers.indices.filter { taken[$0] }
    var candidates = 0
    var existing = 0
    for giver in givers {
      for taker in takers where !classes.isAskedByItself(giver, taker) {
        switch classes.status(from: giver, to: taker) {
        case .existing: existing += 1
        case .candidate: candidates += network.stands(.candidate) ? 1 : 0
        case nil: break
        }
      }
    }
    areExistingOpen = existing > 8 * (givers.count + takers.count)
    count = areExistingOpen ? candidates + existing : candidates
    self.classes = classes
    self.places = places
    mostContents = givers.reduce(into: [:]) { most, giver in
      for (property, value) in network.givers[giver].quality { most[property] = max(most[property] ?? 0, value) }
    }
    isOpenGiver = open
    isOpenTaker = taken
  }

  /// Whether a pair is left open, admitted or not.
  func covers(_ giver: Int, _ taker: Int) -> Bool {
    isOpenGiver[giver] && isOpenTaker[taker] && !classes.isAskedByItself(giver, taker)
      && leavesOpen(classes.knownStatus(from: giver, to: taker))
  }

  /// Whether links of a status are left open; what is not admitted needs no listing either.
  func leavesOpen(_ status: Status?) -> Bool { status != .existing || areExistingOpen }
}

extension MaterialNetwork {
  /// Whether links of this network can be found by their price: nothing that mixes, one period, pipes of any size at one
  /// cost by length.
  var mayLeaveLinksOpen: Bool {
    !park.isPartOfYear && !givers.contains(where: \.isMixing) && section.carriage.fixedPerLength == 0
      && !section.linksTakeElectricity && !section.treatments.contains { $0.holding != nil }
      && !section.rinses.contains { stages(of: $0).count > 1 } && demands.isEmpty
  }

  fileprivate func mayGiveOpenly(_ giver: Giver) -> Bool {
    guard giver.batch == nil else { return false }
    switch giver.outflow {
    case .fixed: return true
    case .supply:
      return section.supplies.first { $0.name == giver.name }?.today == nil && !isDecided(giver.name, in: park)
    case .product: return !giver.isMixing
    case .ranged, .byproduct, .reject, .blowdown, .stages, .batch: return false
    }
  }

  fileprivate func mayTakeOpenly(_ taker: Taker) -> Bool {
    guard taker.limitEach.isEmpty, taker.computed.isEmpty, !taker.dryBasis else { return false }
    switch taker.intake {
    case .use(let sink):
      return sink.share.isEmpty && sink.demandProperty == nil && sink.follows == nil && !isDecided(sink, in: park)
    case .outlet(let outlet): return outlet.build == nil && outlet.today == nil
    case .treatment(let unit):
      guard case .purify(let purification) = unit.action else { return false }
      return purification.recovery == 1 && unit.today == nil
    case .process: return false
    }
  }
}
