/// Reduced costs of all exchanges that have no column, for one objective: one pass over pairs of classes and slots.
///
///     d_hck = cost_hc + y(row of h that covers k) - arriving_hc y(row of c in k)
struct ExchangePricing: LinkPricing {
  private let exchanges: OpenExchanges
  private let share: Double
  private let isCost: Bool
  /// Slots and rows of each cold class.
  private let needs: [[(slot: Int, row: Int)]]

  init(_ exchanges: OpenExchanges, measure: String) {
    self.exchanges = exchanges
    share = exchanges.share(of: measure)
    isCost = measure == "cost"
    needs = exchanges.coldRows.map { rows in rows.indices.filter { rows[$0] >= 0 }.map { (slot: $0, row: rows[$0]) } }
  }

  func cost(of link: OpenLink) -> Double {
    guard let term = exchanges.terms[link.taker].first(where: { $0.hot == link.giver }) else { return .infinity }
    return cost(term)
  }

  private func cost(_ term: OpenExchanges.Term) -> Double { share + (isCost ? term.build : 0) }

  /// What a kilowatt is worth at each hot class and slot; infinite above what the class has.
  private func worth(_ y: [Double]) -> [[Double]] {
    exchanges.hotRows.map { rows in rows.map { $0 < 0 ? .infinity : y[$0] } }
  }

  func sweep(
    _ y: [Double], threshold: Double, each: Int, without listed: Set<OpenLink>, after earlier: [EarlierPrices]
  ) -> PricedSweep {
    var found = PricedSweep()
    let worth = worth(y)
    let stages = earlier.compactMap { stage in
      (stage.pricing as? Self).map {
        (pricing: $0, prices: stage.prices, tie: stage.tie, worth: $0.worth(stage.prices))
      }
    }
    var byGiver = [LeastFew](repeating: LeastFew(capacity: each), count: worth.count)
    var pairs: [OpenLink] = []
    // What is in none of the rows that have a price is not looked at.
    let isPriced = worth.map { $0.last.map { !$0.isNaN } ?? false }
    // Many levels are alike at most prices. One of them by lot: were it always the first, all would crowd there.
    var lot: UInt64 = 1
    for (taker, terms) in exchanges.terms.enumerated() {
      let needs = needs[taker]
      guard let first = needs.first, !y[first.row].isNaN else { continue }
      var best = LeastFew(capacity: each)
      let prices = needs.map { y[$0.row] }
      for term in terms where isPriced[term.hot] {
        let cost = cost(term)
        var least: (value: Double, slot: Int) = (threshold, -1)
        var alike: UInt64 = 1
        worth[term.hot].withUnsafeBufferPointer { worth in
          for (number, need) in needs.enumerated() {
            let value = cost + worth[need.slot] - term.arriving * prices[number]
            guard value < 0 else { continue }
            let link = OpenLink(giver: term.hot, taker: taker, level: need.slot)
            guard !listed.contains(link) else { continue }
            let isTied = stages.allSatisfy { stage in
              stage.pricing.cost(term) + stage.worth[term.hot][need.slot] - term.arriving * stage.prices[need.row]
                <= stage.tie
            }
            guard isTied else { continue }
            found.shortfall += value * min(exchanges.given[term.hot], exchanges.taken[taker] / term.arriving)
            found.least = min(found.least, value)
            if value < least.value * (1 + 1e-9) {
              least = (value, need.slot)
              alike = 1
            } else if value < least.value * (1 - 1e-9) {
              alike += 1
              lot = lot &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
              if (lot >> 33) % alike == 0 { least.slot = need.slot }
            }
          }
        }
        guard least.slot >= 0 else { continue }
        best.offer(least.value, pairs.count)
        byGiver[term.hot].offer(least.value, pairs.count)
        pairs.append(OpenLink(giver: term.hot, taker: taker, level: least.slot))
      }
      found.links += best.entries.map { pairs[$0.place] }
    }
    var known = Set(found.links)
    for best in byGiver {
      for entry in best.entries where known.insert(pairs[entry.place]).inserted {
        found.links.append(pairs[entry.place])
      }
    }
    return found
  }
}
