import ParkModel

/// The transshipment program: heat of a hot class enters slot by slot, serves its partners there or passes on below;
/// what each cold class needs in a slot it gets in that slot. The algebra stands in Models/heat.md.
extension HeatNetwork: ResourceNetwork {
  /// What waits in the tanks of headers, to which other periods refer; no other network refers to the cascade.
  public func addThroughputs(to builder: inout ProgramBuilder) {
    for period in park.periods { addHeaderLevels(period, to: &builder) }
  }

  /// Utilities, headers, exchanges and the balances of every class and slot, then what lines and headers carry.
  public func addRows(to builder: inout ProgramBuilder) {
    var tables: [(period: Period, columns: HeatColumns)] = []
    for period in park.periods {
      var columns = HeatColumns()
      addUtilityColumns(period, &columns, to: &builder)
      addFuelRows(period, columns, to: &builder)
      addHeaderColumns(period, &columns, to: &builder)
      addConverterColumns(period, &columns, to: &builder)
      addOptionalUses(period, &columns, to: &builder)
      addExchangeColumns(period, &columns, to: &builder)
      let hotRows = hot.indices.map { addHotRows($0, columns, period, to: &builder) }
      let coldRows = cold.indices.map { addColdRows($0, columns, period, to: &builder) }
      if leavesOpen {
        builder.offer(OpenExchanges(self, period, hotRows, coldRows, flowBound: builder.flowBound))
      }
      addHeaderRows(period, columns, to: &builder)
      tables.append((period, columns))
    }
    addLineRows(tables, to: &builder)
    addHeaderSizes(tables, to: &builder)
    addConverterSizes(tables, to: &builder)
  }

  func label(_ name: String, _ period: Period) -> String {
    park.isPartOfYear ? "heat:\(name)@\(period.id)" : "heat:" + name
  }

  /// Total duty that can move at all, kW: a bound on every column of the cascade. Where heat is lost on the way, more
  /// must be given.
  func heatBound(flowBound: Double) -> Double {
    var total = 1.0
    for member in (hot + cold).flatMap(\.members) {
      switch member.duty {
      case .fixed(let duty): total += duty
      case .perThroughput(let unit, let perTonne): total += perTonne * capacity(of: unit, flowBound)
      case .perOutput(let name, let ratio):
        total += ratio * mostOutput(of: name)
      case .utility, .header: break
      }
    }
    // A tank can be filled, or emptied, within one period.
    for header in section.headers where park.isPartOfYear && header.holding > 0 {
      total += header.holding * park.rounds / (park.periods.first?.hours ?? 1)
    }
    let lines = hot.flatMap(\.ties.values).reduce(1) { min($0, $1.arriving) }
    let headers = section.headers.reduce(1) { min($0, 1 - $1.loss) }
    return total / max(1e-3, lines * lines * headers)
  }

  private func capacity(of unit: String, _ flowBound: Double) -> Double {
    for material in park.materials {
      if let unit = material.treatments.first(where: { $0.name == unit }) {
        return min(park.mostNow(unit.capacity, ofYear: unit.isOfYear), flowBound)
      }
    }
    return flowBound
  }

  private func addUtilityColumns(_ period: Period, _ columns: inout HeatColumns, to builder: inout ProgramBuilder) {
    let most = heatBound(flowBound: builder.flowBound)
    for (side, isHot) in [(hot, true), (cold, false)] {
      for member in side.filter(\.isUtility).flatMap(\.members) {
        guard case .utility(let utility) = member.duty else { continue }
        let role: HeatRole = isHot ? .hot : .cold
        // A candidate gives its least or nothing.
        let isDecided = utility.status == .candidate && utility.limit.lower > 0
        let column = builder.column(
          label("\(role.rawValue):\(utility.name)", period),
          .utility(utility.name, role: role, period: period.id), lower: isDecided ? 0 : utility.limit.lower,
          upper: max(utility.limit.lower, min(utility.limit.upper, most)))
        if isDecided { builder.addSwitch(column, least: utility.limit.lower) }
        columns.draws[HeatColumns.Draw(name: utility.name, isHot: isHot, site: nil)] = column
        builder.count(column, as: isHot ? "hot_utility" : "cold_utility", period.hours / park.operatingHours)
        builder.count(column, as: "cost", (utility.price ?? 0) * period.hours)
        builder.count(column, as: "co2", utility.co2 * period.hours)
        if let today = utility.today {
          builder.meter(
            label("\(role.rawValue):\(utility.name)", period), [RowTerm(column, 1)], today: today,
            origin: utility.origin)
        }
      }
    }
  }

  /// One column per pair of partner classes and slot, where the hot side has heat at or above it and the cold side
  /// needs some in it. It counts what the hot side gives.
  private func addExchangeColumns(_ period: Period, _ columns: inout HeatColumns, to builder: inout ProgramBuilder) {
    let most = heatBound(flowBound: builder.flowBound)
    for (hotIndex, source) in hot.enumerated() {
      guard let top = scale.slots.indices.first(where: { slot in source.members.contains { $0.shares[slot] > 0 } })
      else { continue }
      for coldIndex in listedPartners(of: source) {
        for slot in scale.slots.indices where slot >= top {
          guard cold[coldIndex].members.contains(where: { $0.shares[slot] > 0 }) else { continue }
          let column = builder.column(
            label("\(title(source)) -> \(title(cold[coldIndex])) #\(slot)", period),
            .exchange(hot: hotIndex, cold: coldIndex, slot: slot, period: period.id), upper: most)
          columns.exchanges[HeatColumns.Exchange(hot: hotIndex, cold: coldIndex, slot: slot)] = column
          if let line = source.ties[coldIndex]?.line { columns.byLine[line, default: []].append(column) }
          // Heat in kW counts a thousandth of water in t/h, so that the completion is not all heat.
          builder.count(column, as: "flow", 1e-3 * period.hours / park.operatingHours)
        }
      }
    }
  }

  /// The streams of some members, each once.
  private static func names(of members: [Member]) -> String {
    var seen: Set<String> = []
    return members.map(\.name).filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  /// A class is named after its first member.
  func title(_ group: StreamClass) -> String {
    let first = group.members.first?.title ?? ""
    return group.members.count > 1 ? first + "+\(group.members.count - 1)" : first
  }

  /// R(k-1) + supply(k) = R(k) + sum of what partners take in k. Gives the row of each slot; -1 where there is none.
  private func addHotRows(
    _ index: Int, _ columns: HeatColumns, _ period: Period, to builder: inout ProgramBuilder
  ) -> [Int] {
    let source = hot[index]
    let most = heatBound(flowBound: builder.flowBound)
    let partners = listedPartners(of: source)
    var rows = [Int](repeating: -1, count: scale.slots.count)
    var above: Int?
    for stretch in hotStretches(of: source) {
      let slot = stretch.lowerBound
      let active = source.members.filter { $0.shares[slot] > 0 }
      var (fixed, terms) = heat(of: source, in: slot, columns, isHot: true, period, builder)
      if let above { terms.append(RowTerm(above, 1)) }
      for slot in stretch {
        for coldIndex in partners {
          if let column = columns.exchanges[HeatColumns.Exchange(hot: index, cold: coldIndex, slot: slot)] {
            terms.append(RowTerm(column, -1))
          }
        }
      }
      // A stream that gives nothing now has its row too, or its exchanges would give heat out of nothing.
      guard leavesOpen || fixed != 0 || !terms.isEmpty else { continue }
      above = nil
      if stretch.upperBound < scale.slots.count {
        let residual = builder.column(
          label("residual:\(title(source)) #\(slot)", period),
          .residual(hot: index, slot: slot, period: period.id), upper: most)
        terms.append(RowTerm(residual, -1))
        above = residual
      }
      let named = active.isEmpty ? source.members : active
      let statement = named.first.map { first in
        let bounds = first.range.real(scale.slots[slot])
        return Statement(
          .cooling(from: bounds.upper, to: bounds.lower), subject: Self.names(of: named),
          unit: "kW", origin: first.origin)
      }
      let row = builder.row(
        label("hot:\(title(source)) #\(slot)", period), (0 - fixed)...(0 - fixed), terms,
        says: source.kind == .stream ? statement : nil)
      for slot in stretch { rows[slot] = row }
    }
    return rows
  }

  /// What a cold class needs in a slot, it gets in that slot, less what lines lose. Gives the row of each slot; -1 where
  /// there is none.
  private func addColdRows(
    _ index: Int, _ columns: HeatColumns, _ period: Period, to builder: inout ProgramBuilder
  ) -> [Int] {
    let sink = cold[index]
    let most = heatBound(flowBound: builder.flowBound)
    let partners = listedPartners(of: sink)
    var rows = [Int](repeating: -1, count: scale.slots.count)
    let slots = activeSlots(of: sink)
    var above: Int?
    for slot in slots {
      let active = sink.members.filter { $0.shares[slot] > 0 }
      guard let first = active.first else { continue }
      let (fixed, needs) = heat(of: sink, in: slot, columns, isHot: false, period, builder)
      var terms = needs.map { RowTerm($0.column, -$0.coefficient) }
      for hotIndex in partners {
        if let column = columns.exchanges[HeatColumns.Exchange(hot: hotIndex, cold: index, slot: slot)] {
          terms.append(RowTerm(column, sink.ties[hotIndex]?.arriving ?? 1))
        }
      }
      if let above { terms.append(RowTerm(above, 1)) }
      if leavesOpen, slot != slots.last {
        let handed = builder.column(
          label("handed:\(title(sink)) #\(slot)", period), .handed(cold: index, slot: slot, period: period.id),
          upper: most)
        terms.append(RowTerm(handed, -1))
        above = handed
      }
      let bounds = first.range.real(scale.slots[slot])
      let statement = Statement(
        .heating(from: bounds.lower, to: bounds.upper), subject: Self.names(of: active),
        unit: "kW", origin: first.origin)
      rows[slot] = builder.row(
        label("cold:\(title(sink)) #\(slot)", period), fixed...fixed, terms,
        says: sink.kind == .stream ? statement : nil)
    }
    return rows
  }

  /// What a class gives or needs in a slot: a constant, and terms for what units, utilities and headers decide.
  private func heat(
    of group: StreamClass, in slot: Int, _ columns: HeatColumns, isHot: Bool, _ period: Period,
    _ builder: ProgramBuilder
  ) -> (fixed: Double, terms: [RowTerm]) {
    var fixed = 0.0
    var terms: [RowTerm] = []
    for member in group.members where member.shares[slot] > 0 {
      switch member.duty {
      case .fixed(let duty): fixed += duty * member.shares[slot]
      case .perThroughput(let unit, let perTonne):
        guard let throughput = builder.throughput(of: unit, in: period) else { continue }
        terms.append(RowTerm(throughput, perTonne * member.shares[slot]))
      case .perOutput(let converter, let ratio):
        guard let output = columns.outputs[converter] else { continue }
        terms.append(RowTerm(output, ratio * member.shares[slot]))
      case .utility, .header:
        guard let column = columns.draws[HeatColumns.Draw(name: member.name, isHot: isHot, site: member.site)] else {
          continue
        }
        terms.append(RowTerm(column, member.shares[slot]))
      }
    }
    return (fixed, terms)
  }
}
