import ParkModel

/// When a network of one contaminant may be planned with every process at its largest outlet concentration.
extension MaterialNetwork {
  /// True where planning at the largest outlets loses nothing (Savelski & Bagajewicz 2000).
  ///
  /// Take a plan in which a process runs below its largest outlet. Lead a part of its inflow, mixed as it is, around it
  /// to its receivers, until the rest reaches the largest outlet: the receivers see the same flows at the same quality,
  /// and what went straight from a supply out of the park is not bought at all. So for every way through the process
  /// there must be a way around it, free of length, cost, capacity and meters, with no limit where water leaves that the saved
  /// water would have diluted; the process must be free to take less; and nothing else may mix.
  func staysExactAtMost() -> Bool {
    guard tracked.count == 1, givers.contains(where: \.isMixing), givers.allSatisfy({ !$0.isReject }) else {
      return false
    }
    guard links.allSatisfy({ $0.length == 0 && $0.fact == nil }), !takers.contains(where: { !$0.limitEach.isEmpty })
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
    switch takers[taker].intake {
    // What went straight out is not bought at all.
    case .outlet(let outlet): return givers[giver].isSupply && outlet.limit.isEmpty && outlet.cap.isEmpty
    case .treatment(let unit): return isBetterUntreated(giver, unit, process, ways)
    case .use, .process: return false
    }
  }

  /// Water no dirtier than a unit's guarantee serves those who take its product without passing it.
  private func isBetterUntreated(_ giver: Int, _ unit: Treatment, _ process: Process, _ ways: Set<Way>) -> Bool {
    guard case .purify(let purification) = unit.action, purification.recovery == 1, unit.minFlow == 0,
      unit.inletLimit.isEmpty, let property = tracked.first, let guarantee = purification.guarantee(property),
      let quality = givers[giver].quality[property], quality <= guarantee, givers[giver].isExact,
      let product = givers.firstIndex(where: { $0.name == unit.name })
    else { return false }
    return outgoing[product].allSatisfy { link in
      let receiver = links[link].taker
      if takers[receiver].isTreatment { return ways.contains(Way(giver: giver, taker: receiver)) }
      return hasBypass(from: giver, to: receiver, process, ways)
    }
  }
}

extension Process {
  /// Nothing but its losses and loads asks for an inflow, and nothing counts what it takes.
  fileprivate var isFreeToTakeLess: Bool { flow.lower <= 0 && (loss == 0 || (partOf == nil && !cycles.upper.isFinite)) }
}
