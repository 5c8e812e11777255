import LinearPrograms
import ParkModel

/// Nodes whose concentrations the plan decides: processes that add a load or lose water, units that remove a share,
/// rejects that may go to several places.
extension MaterialNetwork {
  /// Notes every pool of a period, and then its balances: load + mass in <= concentration x all that flows out.
  func addPools(_ columns: inout PeriodColumns, to builder: inout ProgramBuilder) {
    let mixing = givers.indices.filter { givers[$0].isMixing }
    // All numbers first: one pool may feed another.
    for (offset, index) in mixing.enumerated() { columns.pools[index] = builder.poolCount + offset }
    for index in mixing { builder.addPool(pool(index, columns)) }
    for index in mixing { addBalances(of: index, columns, to: &builder) }
  }

  private func pool(_ index: Int, _ columns: PeriodColumns) -> Pool {
    let giver = givers[index]
    let inflows = intake(of: giver).map { link in
      PoolInflow(column: columns.flow[link], origin: origin(of: links[link].giver, columns))
    }
    var pool = Pool(
      name: label(giver.name, columns.period), properties: tracked.map { property(giver, index, $0) },
      inflows: inflows, outflows: outgoing[index].map { columns.flow[$0] })
    switch giver.outflow {
    case .blowdown(let process): (pool.gain, pool.isBalanced) = (process.gain - process.loss, process.partOf == nil)
    case .product(_, let recovery): pool.recovery = recovery
    case .reject(_, let share): pool.recovery = share
    case .fixed, .ranged, .byproduct, .supply, .stages, .batch: break
    }
    return pool
  }

  private func property(_ giver: Giver, _ index: Int, _ id: String) -> PoolProperty {
    let bounds = concentrations[index]?[id] ?? Bounds(lower: 0, upper: 0)
    var property = PoolProperty(id: id, least: bounds.lower, most: bounds.upper)
    switch giver.outflow {
    case .blowdown(let process):
      property.load = process.load[id] ?? 0
      // A part's load is a column of the program, which its rows hold.
      if process.partOf != nil { (property.load, property.passes) = (0, nil) }
    case .product(_, _):
      property.passes = giver.purification?.removal[id].map { 1 - $0 }
      if let fixed = giver.purification?.guarantee(id) { property.least = fixed }
    case .reject: property.passes = giver.purification?.removal[id]
    case .fixed, .ranged, .byproduct, .supply, .stages, .batch: break
    }
    return property
  }

  private func origin(of giver: Int, _ columns: PeriodColumns) -> PoolInflow.Origin {
    if let pool = columns.pools[giver] { return .pool(pool) }
    return .known(tracked.map { givers[giver].quality[$0] ?? 0 })
  }

  /// The links into the unit that a giver comes out of.
  private func intake(of giver: Giver) -> [Int] {
    takers.firstIndex { $0.name == unitName(of: giver) }.map { incoming[$0] } ?? []
  }

  private func addBalances(of index: Int, _ columns: PeriodColumns, to builder: inout ProgramBuilder) {
    let giver = givers[index]
    for id in tracked where giver.mixes(id) {
      let inflow = intake(of: giver).compactMap { massTerm($0, id, columns) }
      let outflow = outgoing[index].compactMap { massTerm($0, id, columns) }.map { $0.times(-1) }
      let families: [(family: String, terms: [RowTerm])]
      var load = 0.0
      var statement: Statement?
      switch giver.outflow {
      case .blowdown(let process):
        let added = process.load[id] ?? 0
        if let share = builder.columnIndex(of: .share(part: process.name, period: columns.period.id)) {
          families = [("mix:", inflow + [RowTerm(share, added)])]
        } else {
          families = [("mix:", inflow)]
          load = added
        }
        if added > 0 {
          statement = Statement(
            .load(property: id), subject: process.partOf ?? process.name, unit: "g/h", origin: process.origin)
        } else {
          statement = Statement(
            .limit(property: id), subject: process.partOf ?? process.name, unit: "g/t", origin: process.origin)
        }
      case .product:
        families = [("mix:", inflow.map { $0.times(1 - (giver.purification?.removal[id] ?? 0)) })]
      case .reject(let unit, _):
        guard let throughput = builder.throughput(of: unit.name, in: columns.period),
          let purification = giver.purification
        else { continue }
        families = rejected(id, inflow, throughput, purification)
      case .fixed, .ranged, .byproduct, .supply, .stages, .batch: continue
      }
      for (family, terms) in families {
        let all = terms + outflow
        let scale = 1 / max(1e-3, all.reduce(load / 100) { max($0, abs($1.coefficient)) })
        // A violation is printed in g/h.
        if case .load = statement?.kind { statement?.scale = 1 / scale }
        builder.row(
          label("\(family)\(giver.name):\(id)", columns.period), -.infinity...(-scale * load),
          all.map { $0.times(scale) }, says: statement)
      }
    }
  }
}
