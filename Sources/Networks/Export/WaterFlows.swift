import ParkModel

/// Flows, units, caps and costs of a water network, as parameters of its data.
extension WaterData {
  func addFlows(to data: inout MathProgData) {
    var source: [[String]: Double] = [:]
    var least: [[String]: Double] = [:]
    var most: [[String]: Double] = [:]
    for giver in givers.map({ network.givers[$0] }) {
      switch giver.outflow {
      case .fixed(let amount): source[[giver.name]] = amount
      case .supply(let limit): most[[giver.name]] = limit.upper
      default: continue
      }
    }
    for taker in takers.map({ network.takers[$0] }) {
      let bounds = inflow(of: taker)
      least[[taker.name]] = bounds.lower
      most[[taker.name]] = bounds.upper
    }
    data.numbers("source_flow", source)
    data.numbers("min_flow", least, standard: 0)
    data.numbers("max_flow", most)
    let capacities = links.map { (network.ends($0), $0.fact?.capacity ?? .infinity) }
    data.numbers("link_capacity", Dictionary(uniqueKeysWithValues: capacities))
  }

  /// What may enter; the capacity of a reject's pipe limits what may enter its unit.
  private func inflow(of taker: Taker) -> Bounds {
    switch taker.intake {
    case .use(let sink): return sink.demand
    case .process(let process): return process.flow
    case .outlet(let outlet): return Bounds(upper: outlet.capacity)
    case .treatment(let unit):
      let drain = rejects[unit.name]?.fact?.capacity ?? .infinity
      return Bounds(upper: min(unit.capacity, drain / (1 - network.recovery(of: unit.name))))
    }
  }

  func addProcesses(to data: inout MathProgData) {
    let processes = network.section.processes
    data.numbers("loss", Dictionary(uniqueKeysWithValues: processes.map { ([$0.name], $0.loss) }), standard: 0)
    data.numbers("gain", Dictionary(uniqueKeysWithValues: processes.map { ([$0.name], $0.gain) }), standard: 0)
    var loads: [[String]: Double] = [:]
    for process in processes {
      for (contaminant, load) in process.load where contaminants.contains(contaminant) {
        loads[[process.name, contaminant]] = load
      }
    }
    data.numbers("load", loads)
    let towers = processes.filter { $0.cycles.upper > 1 }
    data.numbers("cycles", Dictionary(uniqueKeysWithValues: towers.map { ([$0.name], $0.cycles.upper) }))
  }

  func addTreatments(to data: inout MathProgData) {
    let recoveries = rejects.keys.map { ([$0], network.recovery(of: $0)) }
    data.numbers("recovery", Dictionary(uniqueKeysWithValues: recoveries))
    data.words("reject_to", rejects.mapValues { network.takers[$0.taker].name })
  }

  func addCaps(to data: inout MathProgData) {
    var caps: [[String]: Double] = [:]
    for taker in takers.map({ network.takers[$0] }) {
      guard case .outlet(let outlet) = taker.intake else { continue }
      for (contaminant, cap) in outlet.cap { caps[[outlet.name, contaminant]] = cap }
    }
    data.numbers("mass_cap", caps)
  }

  func addObjective(to data: inout MathProgData) {
    var costs: [[String]: Double] = [:]
    for taker in takers.map({ network.takers[$0] }) { costs[[taker.name]] = figures.entering(taker) }
    for giver in givers.map({ network.givers[$0] }) where giver.isSupply {
      costs[[giver.name]] = figures.supply(giver.name)
    }
    data.numbers("cost_throughput", costs, standard: 0)
    let pipes = links.map { (network.ends($0), figures.link([$0])) }
    data.numbers("cost_link", Dictionary(uniqueKeysWithValues: pipes), standard: 0)
    let drains = rejects.map { ([$0.key], figures.link([$0.value]) + figures.perKilometre * $0.value.length) }
    data.numbers("cost_reject", Dictionary(uniqueKeysWithValues: drains), standard: 0)
    guard figures.perKilometre != 0 else { return }
    let lengths = links.map { (network.ends($0), $0.length) }
    data.numbers("link_length", Dictionary(uniqueKeysWithValues: lengths), standard: 0)
    data.scalar("cost_length", figures.perKilometre)
  }
}
