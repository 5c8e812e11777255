import ParkModel

/// Reduced costs of all links of a material that have no column, for one objective: one pass over pairs of ends.
///
///     d_ij = (cost_i - y_i) + (cost_j - sum_rows flow y) + km l_ij - sum_p c_ip (sum_rows mass y)
///
/// where y are the prices of rows, i the giver, j the taker, l their distance.
struct MaterialLinkPricing: LinkPricing {
  let links: OpenLinks
  /// Givers in the order of `links.pairs.givers`.
  private let giverCosts: [Double]
  private let giverRows: [Int]
  private let giverX: [Double]
  private let giverY: [Double]
  /// Property by property, each giver by giver.
  private let contents: [[Double]]
  private let mostGiven: [Double]
  private let takers: [PricedTaker]
  private let runsAlongGrid: Bool
  private let measure: String
  private let period: Period
  private let kilometre: Double
  private let pipe: Double

  /// A stretch of givers that a taker treats alike.
  private struct Run: Sendable {
    var range: Range<Int>
    var cost: Double
    var kilometre: Double
  }

  private struct PricedTaker: Sendable {
    var index: Int
    var x: Double
    var y: Double
    var most: Double
    var factors: [RowFactor]
    var runs: [Run]
    /// Givers that are not as their run is: of its own plant, or asked for one by one.
    var others: [Other]
  }

  private struct Other: Sendable {
    var place: Int
    /// nil where the pair is not open, or not admitted.
    var run: Run?
  }

  /// Prepares the prices of one measure.
  init(_ links: OpenLinks, measure: String, flowBound: Double) {
    self.links = links
    let network = links.network
    let period = network.park.periods[0]
    self.measure = measure
    self.period = period
    func part(_ contributions: MaterialNetwork.Contributions) -> Double {
      contributions.reduce(0) { $1.measure == measure ? $0 + $1.amount : $0 }
    }
    let givers = links.pairs.givers
    giverCosts = givers.map { part(network.measures(leaving: network.givers[$0], period)) }
    giverRows = givers.map { links.rows.outflow[$0] ?? -1 }
    giverX = givers.map { links.pairs.places.giverX[$0] }
    giverY = givers.map { links.pairs.places.giverY[$0] }
    contents = network.section.properties.map { property in
      givers.map { network.givers[$0].quality[property.id] ?? 0 }
    }
    mostGiven = givers.map { network.most(from: network.givers[$0], within: flowBound) }
    runsAlongGrid = links.pairs.places.runsAlongGrid
    let kilometre = part(network.measuresByKilometre(period))
    let pipe = measure == "cost" ? links.pipeByKilometre : 0
    self.kilometre = kilometre
    self.pipe = pipe
    let classes = links.pairs.classes
    var stretches: [Range<Int>] = []
    for place in givers.indices {
      if let last = stretches.last, classes.giverClass(givers[last.lowerBound]) == classes.giverClass(givers[place]) {
        stretches[stretches.count - 1] = last.lowerBound..<(place + 1)
      } else {
        stretches.append(place..<(place + 1))
      }
    }
    var placesByPlant: [String: [Int]] = [:]
    for (place, giver) in givers.enumerated() {
      if let plant = network.givers[giver].plant { placesByPlant[plant, default: []].append(place) }
    }
    let stated = links.pairs.classes.statedPairsByTaker
    let placeOf = Dictionary(uniqueKeysWithValues: givers.enumerated().map { ($1, $0) })
    takers = links.pairs.takers.map { taker in
      let node = network.takers[taker]
      func run(_ range: Range<Int>, like giver: Int) -> Run? {
        guard let status = classes.knownStatus(from: giver, to: taker), network.stands(status),
          links.pairs.leavesOpen(status)
        else { return nil }
        return Run(
          range: range, cost: part(network.measures(entering: node, from: network.givers[giver], period)),
          kilometre: kilometre + (status == .candidate ? pipe : 0))
      }
      let runs = stretches.compactMap { stretch in
        givers[stretch].first { !classes.isInside($0, taker) && !classes.isAskedByItself($0, taker) }
          .flatMap { run(stretch, like: $0) }
      }
      var others = (node.plant.flatMap { placesByPlant[$0] } ?? []).map { place in
        Other(place: place, run: run(place..<(place + 1), like: givers[place]))
      }
      for giver in stated[taker] ?? [] {
        guard let place = placeOf[giver] else { continue }
        others.removeAll { $0.place == place }
        others.append(Other(place: place, run: nil))
      }
      return PricedTaker(
        index: taker, x: links.pairs.places.takerX[taker], y: links.pairs.places.takerY[taker],
        most: network.most(into: node, within: flowBound), factors: links.rows.intake[taker] ?? [], runs: runs,
        others: others.sorted { $0.place < $1.place })
    }
  }

  func sweep(
    _ y: [Double], threshold: Double, each: Int, without listed: Set<OpenLink>, after earlier: [EarlierPrices]
  ) -> PricedSweep {
    var found = PricedSweep()
    let base = bases(y)
    let stages = earlier.compactMap { stage in
      (stage.pricing as? Self).map {
        (pricing: $0, prices: stage.prices, tie: stage.tie, bases: $0.bases(stage.prices))
      }
    }
    let listed = listing(listed)
    var reduced = [Double](repeating: 0, count: base.count)
    var before = reduced
    var byGiver = [LeastFew](repeating: LeastFew(capacity: each), count: base.count)
    for (number, taker) in takers.enumerated() {
      price(taker, y, base, into: &reduced)
      for place in listed[number] ?? [] { reduced[place] = .infinity }
      for stage in stages {
        stage.pricing.price(stage.pricing.takers[number], stage.prices, stage.bases, into: &before)
        for place in reduced.indices where before[place] > stage.tie { reduced[place] = .infinity }
      }
      var best = LeastFew(capacity: each)
      for place in reduced.indices where reduced[place] < 0 {
        let value = reduced[place]
        found.shortfall += value * min(mostGiven[place], taker.most)
        found.least = min(found.least, value)
        guard value < threshold else { continue }
        best.offer(value, place)
        byGiver[place].offer(value, number)
      }
      for entry in best.entries {
        found.links.append(OpenLink(giver: links.pairs.givers[entry.place], taker: taker.index))
      }
    }
    var known = Set(found.links)
    for (place, best) in byGiver.enumerated() {
      for entry in best.entries {
        let link = OpenLink(giver: links.pairs.givers[place], taker: takers[entry.place].index)
        if known.insert(link).inserted { found.links.append(link) }
      }
    }
    return found
  }

  /// The places of links that have a column, by the order of takers.
  private func listing(_ listed: Set<OpenLink>) -> [Int: [Int]] {
    guard !listed.isEmpty else { return [:] }
    let placeOf = Dictionary(uniqueKeysWithValues: links.pairs.givers.enumerated().map { ($1, $0) })
    let numberOf = Dictionary(uniqueKeysWithValues: takers.enumerated().map { ($1.index, $0) })
    var places: [Int: [Int]] = [:]
    for link in listed {
      guard let place = placeOf[link.giver], let number = numberOf[link.taker] else { continue }
      places[number, default: []].append(place)
    }
    return places
  }

  /// What a link costs in this measure, for each t/h.
  func cost(of pair: OpenLink) -> Double {
    let network = links.network
    guard let status = links.pairs.classes.knownStatus(from: pair.giver, to: pair.taker) else { return .infinity }
    let giver = network.givers[pair.giver]
    let ends =
      part(network.measures(leaving: giver, period))
      + part(network.measures(entering: network.takers[pair.taker], from: giver, period))
    let length = links.pairs.places.length(pair.giver, pair.taker)
    return ends + (kilometre + (status == .candidate ? pipe : 0)) * length
  }

  private func part(_ contributions: MaterialNetwork.Contributions) -> Double {
    contributions.reduce(0) { $1.measure == measure ? $0 + $1.amount : $0 }
  }

  private func bases(_ y: [Double]) -> [Double] {
    giverCosts.indices.map { giverCosts[$0] - (giverRows[$0] >= 0 ? y[giverRows[$0]] : 0) }
  }

  /// Reduced costs of all givers towards one taker; infinite where there is no open link.
  private func price(_ taker: PricedTaker, _ y: [Double], _ base: [Double], into reduced: inout [Double]) {
    var flow = 0.0
    var masses = [Double](repeating: 0, count: contents.count)
    for factor in taker.factors {
      flow += factor.flow * y[factor.row]
      if let property = factor.property { masses[property] += factor.mass * y[factor.row] }
    }
    let count = base.count
    reduced.withUnsafeMutableBufferPointer { out in
      for place in 0..<count { out[place] = .infinity }
      for run in taker.runs { price(run, taker, flow, masses, base, out) }
      for other in taker.others {
        out[other.place] = .infinity
        if let run = other.run { price(run, taker, flow, masses, base, out) }
      }
    }
  }

  private func price(
    _ run: Run, _ taker: PricedTaker, _ flow: Double, _ masses: [Double], _ base: [Double],
    _ out: UnsafeMutableBufferPointer<Double>
  ) {
    let (lower, upper) = (run.range.lowerBound, run.range.upperBound)
    let start = run.cost - flow
    base.withUnsafeBufferPointer { base in
      giverX.withUnsafeBufferPointer { xs in
        giverY.withUnsafeBufferPointer { ys in
          if run.kilometre == 0 || taker.x.isNaN {
            for place in lower..<upper { out[place] = base[place] + start }
          } else if runsAlongGrid {
            for place in lower..<upper {
              let length = abs(xs[place] - taker.x) + abs(ys[place] - taker.y)
              // A giver without a place is at no distance.
              out[place] = base[place] + start + run.kilometre * (length >= 0 ? length : 0)
            }
          } else {
            for place in lower..<upper {
              let (dx, dy) = (xs[place] - taker.x, ys[place] - taker.y)
              let length = (dx * dx + dy * dy).squareRoot()
              out[place] = base[place] + start + run.kilometre * (length >= 0 ? length : 0)
            }
          }
        }
      }
    }
    for (property, mass) in masses.enumerated() where mass != 0 {
      contents[property].withUnsafeBufferPointer { content in
        for place in lower..<upper { out[place] -= mass * content[place] }
      }
    }
  }
}
