import ParkModel

/// Takes the classes of a solved cascade apart again: which stream heats which, between which temperatures.
///
/// Any sharing out within a class is as good as another, since its members may reach the same partners. A cold stream
/// draws first on hot streams of its own plant, then on those it already exchanges with, then on what has most heat.
extension HeatNetwork {
  /// The line that an exchange takes, where the program knows it by itself.
  public func assets(using meaning: ColumnMeaning) -> [String] {
    guard case .exchange(let source, let sink, _, let id) = meaning, park.periods.contains(where: { $0.id == id })
    else {
      return []
    }
    return [hot[source].ties[sink]?.line].compactMap(\.self)
  }

  /// Reads who heats whom, slice by slice, out of a solution.
  public func plan(from solution: SolvedColumns) -> PlanPart {
    var part = PlanPart()
    for period in park.periods {
      var pairs: [Pair: [HeatSlice]] = [:]
      var queues = [[Parcel]](repeating: [], count: hot.count)
      var offers = [[Arrival]](repeating: [], count: cold.count)
      var arrivals = solution.exchanges(in: period).mapValues { $0[...] }
      for slot in scale.slots.indices {
        for index in hot.indices {
          for (member, duty) in duties(of: hot[index], in: slot, isHot: true, period, solution) where duty > 0 {
            queues[index].append(Parcel(member: member, slot: slot, duty: duty))
          }
        }
        for index in cold.indices {
          // Where exchanges are open, what came before and was not taken was handed down.
          offers[index] = leavesOpen ? offers[index].filter { $0.given > 0 } : []
          while let next = arrivals[index]?.first, next.slot == slot {
            arrivals[index]?.removeFirst()
            offers[index].append(
              Arrival(
                partner: next.hot, given: next.given, arriving: cold[index].ties[next.hot]?.arriving ?? 1))
          }
          share(slot, among: index, period, solution, &queues, &offers[index], &pairs)
        }
      }
      let rules = HeatLinkRules(section, of: park)
      let sorted = pairs.sorted { ($0.key.hot.title, $0.key.cold.title) < ($1.key.hot.title, $1.key.cold.title) }
      for (pair, slices) in sorted {
        let (hot, cold) = (pair.hot.member, pair.cold.member)
        let status = rules.status(from: hot, to: cold) ?? .existing
        var flow = Flow(
          resource: "heat", from: hot.name, to: cold.name, amount: slices.reduce(0) { $0 + $1.duty },
          slices: slices, period: period.id, status: status, length: rules.length(hot, cold))
        flow.lost = flow.amount * (1 - section.line.arriving(over: flow.length))
        let header = [hot, cold].first { $0.kind == .header }
        flow.site = header?.site
        flow.sharedAsset = rules.line(from: hot, to: cold, status)?.name ?? header?.name
        part.flows.append(flow)
      }
      part.conversions += conversions(period, solution)
    }
    return part
  }

  /// One end of an exchange, compared by name; a header is another one at each site.
  private struct End: Hashable {
    var member: Member
    var title: String { member.title }
    static func == (one: End, other: End) -> Bool { one.title == other.title }
    func hash(into hasher: inout Hasher) { hasher.combine(title) }
  }

  private struct Pair: Hashable {
    var hot: End
    var cold: End
  }

  /// Heat of one stream released in one slot and not yet taken.
  private struct Parcel {
    var member: Member
    var slot: Int
    var duty: Double
  }

  /// What a hot class gives to a cold one, kW, and the part of it that arrives.
  private struct Arrival {
    var partner: Int
    var given: Double
    var arriving: Double
  }

  private func heat(of member: Member, isHot: Bool, _ period: Period, _ solution: SolvedColumns) -> Double {
    switch member.duty {
    case .fixed(let duty): duty
    case .perThroughput(let unit, let perTonne):
      perTonne * solution[.throughput(unit: unit, period: period.id)]
    case .perOutput(let converter, let ratio):
      ratio * solution[.output(of: converter, period: period.id)]
    case .utility(let utility): solution[.utility(utility.name, role: isHot ? .hot : .cold, period: period.id)]
    case .header(let header):
      solution[.header(header.name, role: isHot ? .hot : .cold, site: member.site, period: period.id)]
    }
  }

  /// What a class gives or needs in a slot, kW, by stream: the pieces of one stream that lie in it are one.
  private func duties(
    of group: StreamClass, in slot: Int, isHot: Bool, _ period: Period, _ solution: SolvedColumns
  ) -> [(member: Member, duty: Double)] {
    var duties: [(member: Member, duty: Double)] = []
    var places: [String: Int] = [:]
    for member in group.members where member.shares[slot] > 0 {
      let duty = heat(of: member, isHot: isHot, period, solution) * member.shares[slot]
      if let place = places[member.title] {
        duties[place].duty += duty
      } else {
        places[member.title] = duties.count
        duties.append((member, duty))
      }
    }
    return duties
  }

  /// Shares what the cold class gets in a slot among its members, and takes it from the queues of its partners.
  private func share(
    _ slot: Int, among index: Int, _ period: Period, _ solution: SolvedColumns, _ queues: inout [[Parcel]],
    _ offers: inout [Arrival], _ pairs: inout [Pair: [HeatSlice]]
  ) {
    for (member, duty) in duties(of: cold[index], in: slot, isHot: false, period, solution) {
      var open = duty
      let crumb = 1e-12 * max(1, open)
      for offer in offers.indices where open > crumb && offers[offer].given > 0 {
        let partner = offers[offer].partner
        // What is taken is given less the loss of the line.
        var take = min(open / offers[offer].arriving, offers[offer].given)
        offers[offer].given -= take
        open -= take * offers[offer].arriving
        while take > crumb, let chosen = choose(from: queues[partner], for: member, pairs) {
          let piece = min(take, queues[partner][chosen].duty)
          let parcel = queues[partner][chosen]
          queues[partner][chosen].duty -= piece
          if queues[partner][chosen].duty <= crumb { queues[partner].remove(at: chosen) }
          take -= piece
          let hotRange = parcel.member.range.real(scale.slots[parcel.slot])
          let coldRange = member.range.real(scale.slots[slot])
          pairs[Pair(hot: End(member: parcel.member), cold: End(member: member)), default: []].append(
            HeatSlice(
              duty: piece, hotFrom: hotRange.upper, hotTo: hotRange.lower, coldFrom: coldRange.lower,
              coldTo: coldRange.upper))
        }
      }
    }
  }

  /// The parcel to draw on: of the stream with most heat at hand among those of the own plant, else among those the
  /// stream exchanges with already, else among all. Long draws make few exchangers.
  private func choose(from queue: [Parcel], for member: Member, _ pairs: [Pair: [HeatSlice]]) -> Int? {
    var atHand: [String: Double] = [:]
    for parcel in queue { atHand[parcel.member.name, default: 0] += parcel.duty }
    func largest(_ indices: [Int]) -> Int? {
      indices.max { one, other in
        let (mine, theirs) = (atHand[queue[one].member.name] ?? 0, atHand[queue[other].member.name] ?? 0)
        // Of one stream the hottest parcel first: it stands first in the queue.
        return mine != theirs ? mine < theirs : one > other
      }
    }
    let own = queue.indices.filter { queue[$0].member.plant != nil && queue[$0].member.plant == member.plant }
    if let chosen = largest(own) { return chosen }
    let isKnown = Set(queue.map { End(member: $0.member) }).filter {
      pairs[Pair(hot: $0, cold: End(member: member))] != nil
    }
    let known = queue.indices.filter { isKnown.contains(End(member: queue[$0].member)) }
    return largest(known) ?? largest(Array(queue.indices))
  }
}
