import LinearPrograms

extension WaterNetwork {
  /// The network as a pooling program: rows are scaled to order one, concentrations stay in g/t.
  var pooledProgram: PooledProgram {
    var builder = WaterProgramBuilder(network: self)
    return builder.build()
  }
}

/// Builds the program link by link.
private struct WaterProgramBuilder {
  enum Giver {
    case source(Int)
    case process(Int)
    case treatment(Int)
  }
  enum Taker {
    case process(Int)
    case treatment(Int)
    case sink(Int)
    case waste
  }
  struct Link {
    var giver: Giver
    var taker: Taker
    var column: Int
  }

  let network: WaterNetwork
  var program = PooledProgram(linear: LinearProgram())
  var links: [Link] = []
  var poolOfTreatment: [Int?] = []

  init(network: WaterNetwork) { self.network = network }

  var count: Int { network.contaminants.count }

  // MARK: Bounds

  func mostFlow(_ process: WaterNetwork.Process) -> Double { process.fixedFlow ?? process.maxFlow! }

  func mostOut(_ process: WaterNetwork.Process, _ k: Int) -> Double {
    let byFlow = process.fixedFlow.flatMap { flow in process.maxIn[k].map { $0 + process.load[k] / flow } }
    return min(process.maxOut[k] ?? byFlow!, byFlow ?? .infinity)
  }

  var largest: [Double] {
    (0..<count).map { k in
      (network.sources.map { $0.conc[k] } + network.processes.map { mostOut($0, k) }).max()!
    }
  }

  func mostInto(_ treatment: WaterNetwork.Treatment, _ k: Int) -> Double {
    min(treatment.maxIn?[k] ?? .infinity, largest[k])
  }

  var allWater: Double {
    network.sources.compactMap(\.flow).reduce(0, +) + network.processes.map(mostFlow).reduce(0, +)
  }

  func most(_ giver: Giver) -> Double {
    switch giver {
    case .source(let index): network.sources[index].flow ?? .infinity
    case .process(let index): mostFlow(network.processes[index])
    case .treatment: 4 * allWater
    }
  }

  func most(_ taker: Taker) -> Double {
    switch taker {
    case .process(let index): mostFlow(network.processes[index])
    case .treatment: 4 * allWater
    case .sink(let index): network.sinks[index].flow
    case .waste: allWater
    }
  }

  // MARK: Links

  func cost(_ giver: Giver, _ taker: Taker) -> Double {
    var cost = 0.0
    if case .source(let index) = giver, network.sources[index].flow == nil { cost += network.objective.fresh }
    if case .treatment = taker { cost += network.objective.treat ?? 0 }
    return cost
  }

  func connects(_ giver: Giver, _ taker: Taker) -> Bool {
    switch (giver, taker) {
    case (.source(let index), .waste): network.sources[index].flow != nil
    case (.process(let from), .process(let to)): from != to
    case (.treatment(let from), .treatment(let to)): from != to || network.selfRecycle == true
    default: true
    }
  }

  func name(_ giver: Giver) -> String {
    switch giver {
    case .source(let index): network.sources[index].name
    case .process(let index): network.processes[index].name
    case .treatment(let index): network.treatment[index].name
    }
  }

  func name(_ taker: Taker) -> String {
    switch taker {
    case .process(let index): network.processes[index].name
    case .treatment(let index): network.treatment[index].name
    case .sink(let index): network.sinks[index].name
    case .waste: "waste"
    }
  }

  mutating func addLinks() {
    let givers =
      network.sources.indices.map(Giver.source) + network.processes.indices.map(Giver.process)
      + network.treatment.indices.map(Giver.treatment)
    let takers =
      network.processes.indices.map(Taker.process) + network.treatment.indices.map(Taker.treatment)
      + network.sinks.indices.map(Taker.sink) + [.waste]
    for giver in givers {
      for taker in takers where connects(giver, taker) {
        let column = program.linear.addColumn(
          .init(
            name: "\(name(giver))->\(name(taker))", upper: min(most(giver), most(taker)), cost: cost(giver, taker)))
        links.append(Link(giver: giver, taker: taker, column: column))
      }
    }
  }

  func links(from wanted: (Giver) -> Bool) -> [Link] { links.filter { wanted($0.giver) } }
  func links(to wanted: (Taker) -> Bool) -> [Link] { links.filter { wanted($0.taker) } }

  // MARK: What a link carries

  /// The pool of a link's concentrations, or the concentrations.
  func origin(_ giver: Giver) -> PoolInflow.Origin {
    switch giver {
    case .source(let index): .known(network.sources[index].conc)
    case .process(let index): .pool(index)
    case .treatment(let index): poolOfTreatment[index].map { .pool($0) } ?? .known(network.treatment[index].outlet!)
    }
  }

  /// Adds `(factor * c + fixed) * link` to a row.
  mutating func add(_ link: Link, _ k: Int, row: Int, factor: Double, fixed: Double) {
    switch origin(link.giver) {
    case .known(let conc): program.linear.add(factor * conc[k] + fixed, row: row, column: link.column)
    case .pool(let pool):
      let most = program.pools[pool].properties[k].most
      program.linear.add(factor * most + fixed, row: row, column: link.column)
      program.terms.append(
        PooledTerm(row: row, column: link.column, pool: pool, property: k, fixed: fixed, factor: factor))
    }
  }

  mutating func addLimits(_ name: String, _ limits: [Double?], _ into: [Link]) {
    for (k, limit) in limits.enumerated() {
      guard let limit else { continue }
      let row = program.linear.addRow("\(name) \(network.contaminants[k])", in: -Double.infinity...0)
      let scale = limit > 0 ? limit : max(1, largest[k])
      for link in into { add(link, k, row: row, factor: 1 / scale, fixed: -limit / scale) }
    }
  }

  mutating func addBalance(_ name: String, _ into: [Link], _ out: [Link]) {
    let row = program.linear.addRow("\(name) water", in: 0...0)
    for link in into { program.linear.add(1, row: row, column: link.column) }
    for link in out { program.linear.add(-1, row: row, column: link.column) }
  }

  mutating func addSum(_ name: String, _ links: [Link], in bounds: ClosedRange<Double>) {
    let row = program.linear.addRow(name, in: bounds)
    for link in links { program.linear.add(1, row: row, column: link.column) }
  }

  /// load + passes * mass in - c * out <= 0, for every contaminant.
  mutating func addPoolRows(_ pool: Int, _ into: [Link], _ out: [Link]) {
    for k in 0..<count {
      let property = program.pools[pool].properties[k]
      let scale = max(property.most, 1e-3)
      let row = program.linear.addRow(
        "\(program.pools[pool].name) \(property.id)", in: -Double.infinity...(-property.load / scale))
      let passes = property.passes!
      let loops = Set(into.map(\.column)).intersection(out.map(\.column))
      for link in into {
        let own = loops.contains(link.column) ? 1.0 : 0
        add(link, k, row: row, factor: (passes - own) / scale, fixed: 0)
      }
      for link in out where !loops.contains(link.column) { add(link, k, row: row, factor: -1 / scale, fixed: 0) }
    }
  }

  // MARK: The program

  mutating func build() -> PooledProgram {
    addLinks()
    addPools()
    for (index, source) in network.sources.enumerated() {
      guard let flow = source.flow else { continue }
      addSum(source.name, links(from: { if case .source(index) = $0 { true } else { false } }), in: flow...flow)
    }
    for (index, process) in network.processes.enumerated() {
      let into = links(to: { if case .process(index) = $0 { true } else { false } })
      let out = links(from: { if case .process(index) = $0 { true } else { false } })
      let most = mostFlow(process)
      addSum("\(process.name) flow", into, in: (process.fixedFlow ?? 0)...most)
      addBalance(process.name, into, out)
      addLimits("\(process.name) inlet", process.maxIn, into)
      addPoolRows(index, into, out)
    }
    for index in network.treatment.indices { addTreatment(index) }
    for (index, sink) in network.sinks.enumerated() {
      let into = links(to: { if case .sink(index) = $0 { true } else { false } })
      addSum(sink.name, into, in: sink.flow...sink.flow)
      addLimits(sink.name, sink.maxConc, into)
    }
    if let limits = network.dischargeLimit {
      addLimits("waste", limits, links(to: { if case .waste = $0 { true } else { false } }))
    }
    return program
  }

  mutating func addPools() {
    for process in network.processes {
      let properties = (0..<count).map { k in
        PoolProperty(
          id: network.contaminants[k], load: process.load[k], least: process.load[k] / mostFlow(process),
          most: mostOut(process, k))
      }
      program.pools.append(Pool(name: process.name, properties: properties, inflows: [], outflows: []))
    }
    for treatment in network.treatment {
      guard let removal = treatment.removal else {
        poolOfTreatment.append(nil)
        continue
      }
      poolOfTreatment.append(program.pools.count)
      let properties = (0..<count).map { k in
        PoolProperty(
          id: network.contaminants[k], passes: 1 - removal[k], most: (1 - removal[k]) * mostInto(treatment, k))
      }
      program.pools.append(Pool(name: treatment.name, properties: properties, inflows: [], outflows: []))
    }
    for link in links {
      if case .pool(let pool) = origin(link.giver) { program.pools[pool].outflows.append(link.column) }
      let receiver: Int?
      switch link.taker {
      case .process(let index): receiver = index
      case .treatment(let index): receiver = poolOfTreatment[index]
      default: receiver = nil
      }
      if let receiver {
        program.pools[receiver].inflows.append(PoolInflow(column: link.column, origin: origin(link.giver)))
      }
    }
  }

  mutating func addTreatment(_ index: Int) {
    let treatment = network.treatment[index]
    let into = links(to: { if case .treatment(index) = $0 { true } else { false } })
    let out = links(from: { if case .treatment(index) = $0 { true } else { false } })
    addBalance(treatment.name, into, out)
    if let limits = treatment.maxIn { addLimits("\(treatment.name) inlet", limits, into) }
    if let pool = poolOfTreatment[index] { addPoolRows(pool, into, out) }
    guard treatment.minFlow != nil || treatment.theta != nil || treatment.beta != nil else { return }
    let through = program.linear.addColumn(.init(name: "\(treatment.name) flow", upper: 4 * allWater))
    let row = program.linear.addRow("\(treatment.name) throughput", in: 0...0)
    program.linear.add(-1, row: row, column: through)
    for link in into { program.linear.add(1, row: row, column: link.column) }
    if let least = treatment.minFlow { program.switches.append(Switch(column: through, least: least)) }
    program.concaveCosts.append(
      ConcaveCost(
        column: through, slope: treatment.beta ?? 0, scale: treatment.theta ?? 0, exponent: 0.7))
  }
}
