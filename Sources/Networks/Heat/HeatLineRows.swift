import ParkModel

/// Lines between plants: what all exchanges on one line give together is at most its capacity, or what is built.
extension HeatNetwork {
  func addLineRows(_ tables: [(period: Period, columns: HeatColumns)], to builder: inout ProgramBuilder) {
    addUnmetLeasts(tables, to: &builder)
    for (name, line) in lines.sorted(by: { $0.key < $1.key }) {
      let uses = tables.map { ($0.period, $0.columns.byLine[name] ?? []) }
      for (period, carried) in uses where !carried.isEmpty {
        if let capacity = line.capacity {
          let statement = Statement(.capacity, subject: name, unit: "kW", origin: line.origin)
          builder.row(
            label("line:\(name)", period), -.infinity...capacity, carried.map { RowTerm($0, 1) }, says: statement)
        }
        if let today = line.today {
          builder.meter(
            label("line:\(name)", period), carried.map { RowTerm($0, 1) }, today: today, origin: line.origin)
        }
      }
      if let least = line.least { addLeast(least, on: name, line.origin, uses, to: &builder) }
      // What open exchanges pay for their line stands in their own columns.
      guard state == .after, let build = line.build, uses.contains(where: { !$0.1.isEmpty }) else { continue }
      addSize(
        name, build, largest: largest(on: name, flowBound: builder.flowBound), stated: line.capacity ?? .infinity, uses,
        to: &builder)
    }
  }

  /// Exchanges that must take place between streams that the park keeps apart: what they lack is all of it.
  private func addUnmetLeasts(
    _ tables: [(period: Period, columns: HeatColumns)], to builder: inout ProgramBuilder
  ) {
    for fact in section.connections.facts where state == .after {
      let name = "\(fact.from) -> \(fact.to)"
      guard let least = fact.least, lines[name] == nil else { continue }
      addLeast(least, on: name, fact.origin, tables.map { ($0.period, []) }, to: &builder)
    }
  }

  /// An exchange that must take place: sum of what is given >= least. A pair whose temperatures admit nothing has no
  /// terms, and what it lacks is all of it.
  private func addLeast(
    _ least: Double, on name: String, _ origin: Origin, _ uses: [(Period, [Int])], to builder: inout ProgramBuilder
  ) {
    for (period, carried) in uses {
      builder.row(
        label("least:\(name)", period), least...Double.infinity, carried.map { RowTerm($0, 1) },
        says: Statement(.demand, subject: name, unit: "kW", origin: origin))
    }
  }

  /// The largest size of a line: what its hot streams have, what its cold streams can take, its capacity.
  func largest(on name: String, flowBound: Double) -> Double {
    let most = heatBound(flowBound: flowBound)
    var given = 0.0
    var taken = 0.0
    var takers: [Int: Double] = [:]
    for source in hot {
      let reached = source.ties.filter { $0.value.line == name }
      guard !reached.isEmpty else { continue }
      given += duty(of: source, most)
      for (index, tie) in reached { takers[index] = duty(of: cold[index], most) / max(1e-3, tie.arriving) }
    }
    taken = takers.values.reduce(0, +)
    return min(given, taken, lines[name]?.capacity ?? .infinity, most)
  }

  /// The most that a class gives or takes, kW: what its streams of fixed duty have, or the bound on everything.
  func duty(of group: StreamClass, _ most: Double) -> Double {
    group.members.reduce(0) { sum, member in
      if case .fixed(let duty) = member.duty { sum + duty } else { sum + most }
    }
  }
}
