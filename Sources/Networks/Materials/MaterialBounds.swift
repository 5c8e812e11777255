import ParkModel

/// Physical upper bounds of flows, so that every column of the program is bounded and every verdict can be proven.
extension MaterialNetwork {
  /// The most that a giver can send, t/h.
  func most(from giver: Giver, within flowBound: Double) -> Double {
    switch giver.outflow {
    case .fixed(let amount): amount + park.mostNow(giver.stock, ofYear: giver.isOfYear)
    case .ranged(let range): min(park.mostNow(range.upper, ofYear: giver.isOfYear), flowBound)
    case .supply(let limit): min(park.mostNow(limit.upper, ofYear: giver.isOfYear), flowBound)
    case .byproduct(let unit, let share): min(flowBound, share * capacity(of: unit, within: flowBound))
    case .product(let unit, let recovery): recovery * min(capacity(of: unit), flowBound)
    case .reject(let unit, let share): share * min(capacity(of: unit), flowBound)
    case .blowdown(let process): max(0, min(process.flow.upper, flowBound) + process.gain - process.loss)
    case .stages(let rinse, let count): rinse.water(stages: count)
    case .batch(let unit, _, let factor): factor * min(capacity(of: unit), flowBound)
    }
  }

  /// The most that a taker can take, t/h.
  func most(into taker: Taker, within flowBound: Double) -> Double {
    switch taker.intake {
    // A demand on dry basis may take more wet tonnes than its figure, and one of heat any amount of lean gas.
    case .use(let sink): sink.dryBasis || sink.demandProperty != nil ? flowBound : min(most(of: sink), flowBound)
    case .process(let process): min(process.flow.upper, flowBound)
    case .treatment(let unit): min(capacity(of: unit), flowBound)
    case .outlet(let outlet): min(park.mostNow(outlet.capacity, ofYear: outlet.isOfYear), flowBound)
    }
  }

  private func capacity(of unit: Treatment) -> Double { park.mostNow(unit.capacity, ofYear: unit.isOfYear) }
  private func most(of sink: Sink) -> Double { park.mostNow(sink.demand.upper, ofYear: sink.isOfYear) }

  private func capacity(of unit: String, within flowBound: Double) -> Double {
    for material in park.materials {
      if let unit = material.treatments.first(where: { $0.name == unit }) {
        return min(capacity(of: unit), flowBound)
      }
    }
    return flowBound
  }

  /// The upper bound of a link.
  func most(on link: MaterialLink, within flowBound: Double) -> Double {
    min(
      most(from: givers[link.giver], within: flowBound), most(into: takers[link.taker], within: flowBound),
      park.mostNow(link.fact?.capacity ?? .infinity, ofYear: isOfYear(link)), mostByQuality(on: link),
      mostByDemand(on: link))
  }

  /// What alone would meet a demand that counts a property: x <= most / c.
  private func mostByDemand(on link: MaterialLink) -> Double {
    let giver = givers[link.giver]
    guard case .use(let sink) = takers[link.taker].intake, let property = sink.demandProperty,
      !giver.mixes(property), let value = giver.quality[property], value > 0
    else { return .infinity }
    return most(of: sink) / value
  }

  /// A stream dirtier than its receiver allows can be only so much of the mixture, however clean the rest is: from
  /// `c x <= limit * all that enters`, x <= limit * most / c. It never cuts a plan off, and it keeps the chords of fixed
  /// costs, and so the bound, close to the truth.
  private func mostByQuality(on link: MaterialLink) -> Double {
    let taker = takers[link.taker]
    let giver = givers[link.giver]
    var most = Double.infinity
    func tighten(_ limits: Limits, over mixture: Double) {
      guard mixture.isFinite else { return }
      for (property, bounds) in limits where bounds.upper.isFinite {
        guard !giver.mixes(property), let value = giver.quality[property], value > 0 else { continue }
        most = min(most, bounds.upper * mixture / value)
      }
    }
    switch taker.intake {
    case .use(let sink): tighten(taker.limit, over: sink.demandProperty == nil ? self.most(of: sink) : .infinity)
    case .treatment(let unit): tighten(taker.limit, over: capacity(of: unit))
    case .outlet: tighten(taker.limit, over: self.most(into: taker, within: .infinity))
    case .process(let process):
      tighten(taker.limit, over: process.flow.upper)
      tighten(process.outletLimit, over: process.flow.upper + process.gain - process.loss)
    }
    return max(0, most)
  }
}

extension Park {
  /// Ten times all that the park's statements put in motion, t/h, and more where units recover or dry little: above any
  /// sensible flow in a loop. When an optimum touches it, it is doubled and the program solved again.
  public var initialFlowBound: Double {
    var total = 1.0
    var leastYield = 1.0
    for section in materials {
      for source in section.sources {
        switch source.amount {
        case .fixed(let amount): total += amount + source.stock
        case .between(let range): total += range.upper.isFinite ? range.upper : range.lower
        case .perThroughput: continue
        }
      }
      let given = section.supplies.map(\.quality) + section.sources.map(\.quality)
      for sink in section.sinks {
        let demand = sink.demand.upper.isFinite ? sink.demand.upper : sink.demand.lower
        // Of the leanest gas a burner would take most.
        let leanest = sink.demandProperty.map { property in
          given.compactMap { $0[property] }.filter { $0 > 0 }.min() ?? 1
        }
        total += demand / min(1, leanest ?? 1)
      }
      for process in section.processes { total += process.sensibleInflow + process.loss + process.gain }
      for rinse in section.rinses { total += 2 * rinse.water(stages: rinse.stages) }
      for unit in section.treatments {
        if case .purify(let unit) = unit.action, unit.recovery > 0 { leastYield = min(leastYield, unit.recovery) }
      }
      // A demand that counts dry matter takes more tonnes of what is wet.
      let wettest = (section.supplies.map(\.quality) + section.sources.map(\.quality)).map(\.moisture).max() ?? 0
      if section.sinks.contains(where: \.dryBasis), wettest < 1 { leastYield = min(leastYield, 1 - wettest) }
    }
    return 10 * total / leastYield
  }
}

extension Process {
  /// An inflow that carries its loads even of water as dirty as it may be, t/h; its stated most where that is less.
  fileprivate var sensibleInflow: Double {
    let washed = load.reduce(neededInflow) { most, entry in
      guard let outlet = outletLimit[entry.key]?.upper, outlet.isFinite, outlet > 0 else { return most }
      let inlet = inletLimit[entry.key].map { $0.upper.isFinite ? $0.upper : 0 } ?? 0
      return max(most, entry.value / (inlet < outlet ? outlet - inlet : outlet))
    }
    return max(leastInflow, min(washed, flow.upper))
  }
}
