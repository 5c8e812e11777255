import ParkModel

/// When a network of one contaminant may be planned with every process at its largest outlet concentration.
extension MaterialNetwork {
  /// True where planning at the largest outlets loses nothing (Savelski & Bagajewicz 2000).
  ///
  /// Take a plan in which a process runs below its largest outlet. Lead a part of its inflow, mixed as it is, around it
  /// to its receivers, until the rest reaches the largest outlet: the receivers see the same flows at the same quality,
  /// and what went straight from a supply out of the park is not bought at all. So for every way through the process
  /// there must be a way around it, free of length, cost, capacity and meters, with no limit where water leaves that the
  /// saved water would have diluted; the process must be free to take less; and nothing else may mix. Where a supply has
  /// no way around into a unit, those who receive the unit's product take the supply itself.
  func staysExactAtMost() -> Bool {
    guard tracked.count == 1, givers.contains(where: \.isMixing), givers.allSatisfy({ !$0.isReject }) else {
      return false
    }
    guard links.allSatisfy({ $0.length == 0 && $0.fact == nil }),
      !takers.contains(where: { !$0.limitEach.isEmpty || !$0.computed.isEmpty })
    else { return false }
    let isMetered =
      section.supplies.contains { $0.today != nil || $0.limit.lower > 0 }
      || section.outlets.contains { $0.today != nil } || section.treatments.contains { $0.today != nil }
    guard !isMetered else { return false }
    let ways = Set(links.map { Way(giver: $0.giver, taker: $0.taker) })
    let takerOf = Dictionary(takers.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    return givers.indices.allSatisfy { giver in
      guard givers[giver].isMixing else { return true }
      guard case .blowdown(let process) = givers[giver].outflow, let taker = takerOf[process.name],
        process.isFreeToTakeLess
      else { return false }
      return incoming[taker].allSatisfy { inflow in
        outgoing[giver].allSatisfy { hasBypass(from: links[inflow].giver, to: links[$0].taker, process, ways) }
      }
    }
  }

  private struct Way: Hashable {
    var giver: Int
    var taker: Int
  }

  private func hasBypass(from giver: Int, to taker: Int, _ process: Process, _ ways: Set<Way>) -> Bool {
    // Around the process and back into it, or from a process into itself: that water simply goes around once less.
    if takers[taker].name == process.name || givers[giver].name == takers[taker].name { return true }
    if ways.contains(Way(giver: giver, taker: taker)) { return true }
    guard givers[giver].isSupply else { return false }
    switch takers[taker].intake {
    case .outlet(let outlet): return outlet.limit.isEmpty
    case .treatment(let unit): return isReplaceable(unit, by: giver, ways)
    case .use, .process: return false
    }
  }

  /// True where whoever has a unit's product may have the supply instead: water that would only have run through a
  /// process into the unit is then bought for them directly, is no dirtier than the product, and nothing else depends on
  /// what the unit treats.
  private func isReplaceable(_ unit: Treatment, by supply: Int, _ ways: Set<Way>) -> Bool {
    guard let property = tracked.first, case .purify(let purification) = unit.action,
      let guarantee = purification.guarantee(property), let content = givers[supply].quality[property],
      content <= guarantee, unit.inletLimit.isEmpty, unit.minFlow == 0, unit.heat == nil
    else { return false }
    return givers.indices.allSatisfy { giver in
      switch givers[giver].outflow {
      case .byproduct(let maker, _): maker != unit.name
      case .product(let maker, _) where maker.name == unit.name:
        outgoing[giver].allSatisfy { canTake(supply, insteadAt: links[$0].taker, of: unit, ways) }
      default: true
      }
    }
  }

  private func canTake(_ supply: Int, insteadAt taker: Int, of unit: Treatment, _ ways: Set<Way>) -> Bool {
    switch takers[taker].intake {
    case .outlet(let outlet): outlet.limit.isEmpty
    case .treatment(let other): other.name == unit.name
    case .use, .process:
      ways.contains(Way(giver: supply, taker: taker)) && !tracked.contains { takers[taker].asksLeast(of: $0) }
    }
  }
}

extension Process {
  /// Nothing but its losses and loads asks for an inflow, and nothing counts what it takes.
  fileprivate var isFreeToTakeLess: Bool {
    flow.lower <= 0 && (loss == 0 || (partOf == nil && !cycles.upper.isFinite))
  }
}
