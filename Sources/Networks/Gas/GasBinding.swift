import ParkModel

/// Turns what a park says of gas into its section.
enum GasBinding {
  static func bind(_ statements: ResourceStatements, _ faults: inout DiagnosticList) -> ResourceOutput {
    let park = statements.park.record("gas")
    let plants = statements.plants.compactMap { $0.record("gas") }
    guard park != nil || !plants.isEmpty else { return ResourceOutput() }
    let blocks = (park.map { [$0] } ?? []) + plants
    var binding = MaterialBinding(.gas, statements: statements)
    for block in blocks { binding.add(block) }
    let connections = park?.record("connections")
    binding.section.connections = connections?.connections ?? Connections()
    binding.section.carriage = Carriage(pipe: connections?.record("pipe"))
    binding.readCompression(park?.record("compression"))
    let units = blocks.flatMap { $0.records("treatments") }
    binding.spellOutRest(units)
    binding.addGasUnits(units)
    binding.addStores(park)
    binding.countCarbon()
    binding.requireElectricity(at: (blocks.flatMap(\.allRecords)))
    faults.append(contentsOf: binding.faults.items)
    return binding.finished()
  }
}

extension MaterialBinding {
  /// Everything but units that one `gas:` block lists.
  fileprivate mutating func add(_ block: BoundRecord) {
    checkBuild(block)
    for record in block.records("supplies") {
      addSupply(record, quality: gasQuality(of: record))
      section.supplies[section.supplies.count - 1].pressure = record.number("pressure")
    }
    for record in block.records("sources") { addGasSource(record) }
    for record in block.records("sinks") { addGasSink(record) }
    for record in block.records("flares") { addOutlet(record, capacity: "capacity") }
  }

  private mutating func addGasSource(_ record: BoundRecord) {
    guard let flow = record.range("flow") else { return }
    var source = Source(
      name: record.name, plant: record.plant, amount: flow.isExact ? .fixed(flow.lower) : .between(flow),
      quality: gasQuality(of: record), origin: record.origin)
    source.isOfYear = record.ofYear.contains("flow") && !flow.isExact
    source.only = record.names("only")
    source.wasteKind = record.text("kind")
    source.co2 = (record.number("co2") ?? 0) / 1000
    source.pressure = record.number("pressure")
    section.sources.append(source)
  }

  private mutating func addGasSink(_ record: BoundRecord) {
    let energy = record.locatedRange("energy")
    if let energy, record.written.contains("flow") {
      faults.error(.contradiction, at: energy.place, path: energy.path, .flowAndEnergy(record.name))
      return
    }
    let known = section.sinks.count
    addSink(record, demand: energy == nil ? "flow" : "energy")
    guard section.sinks.count > known else { return }
    var sink = section.sinks.removeLast()
    if energy != nil { sink.demandProperty = MaterialKind.heatingValue }
    if let range = record.range("heating_value") { sink.limit[MaterialKind.heatingValue] = range }
    sink.pressure = record.number("pressure")
    sink.lift = record.number("compression")
    if let share = record.quantity("electricity") {
      sink.electricEfficiency = share.value.value
      if energy == nil {
        faults.error(.contradiction, at: share.place, path: share.path, .electricityOfFlow(record.name))
      } else if sink.demand.upper == .infinity {
        faults.error(
          .unboundedGain, at: share.place, path: share.path, .endlessEngine(record.name), hint: .giveUpperEnd("energy"))
      }
    }
    section.sinks.append(sink)
  }

  /// What a record says its gas consists of, with its heating value; what it does not say is unknown.
  mutating func gasQuality(of record: BoundRecord, composition key: String = "composition") -> Composition {
    var quality = record.composition(key) ?? Composition()
    let total = quality.values.values.sorted().reduce(0, +)
    if total > 1e6 * (1 + 1e-9), let stated = record.quantities(key) {
      faults.error(.impossibleValue, at: stated.place, path: stated.path, .gasAboveWhole(total / 1e4))
    }
    quality.values[MaterialKind.heatingValue] = record.number("heating_value")
    return quality
  }

  /// `rest` speaks of components, of all that the park's gases and limits name; a heating value is none of them.
  fileprivate mutating func spellOutRest(_ units: [BoundRecord]) {
    var names = Set(
      section.supplies.flatMap { $0.quality.values.keys } + section.sources.flatMap { $0.quality.values.keys })
    names.formUnion(section.sinks.flatMap { Array($0.limit.keys) + Array($0.limitEach.keys) })
    names.formUnion(units.flatMap { ($0.quantities("outlet")?.value.keys).map(Array.init) ?? [] })
    names.formUnion(units.flatMap { ($0.quantities("removal")?.value.keys).map(Array.init) ?? [] })
    names.subtract(["rest", MaterialKind.heatingValue])
    restNames = names
    for index in section.supplies.indices { section.supplies[index].quality.spellOut(names) }
    for index in section.sources.indices { section.sources[index].quality.spellOut(names) }
  }

  /// A gas without a factor of its own emits the carbon that its composition names.
  fileprivate mutating func countCarbon() {
    for index in section.supplies.indices where !states("co2", section.supplies[index].origin) {
      section.supplies[index].co2 = carbonDioxide(of: section.supplies[index].quality)
    }
    for index in section.sources.indices where !states("co2", section.sources[index].origin) {
      section.sources[index].co2 = carbonDioxide(of: section.sources[index].quality)
    }
  }

  private func states(_ key: String, _ origin: Origin) -> Bool {
    let blocks = [statements.park.record("gas")] + statements.plants.map { $0.record("gas") }
    return blocks.contains { block in
      let records = (block?.records("supplies") ?? []) + (block?.records("sources") ?? [])
      return records.contains { $0.path == origin.path && $0.written.contains(key) }
    }
  }
}

extension Composition {
  /// Every name with the value of `rest` where it has none of its own.
  mutating func spellOut(_ names: Set<String>) {
    guard let rest else { return }
    for name in names where values[name] == nil { values[name] = rest }
    self.rest = nil
  }
}

extension BoundRecord {
  /// The records that a block holds, and their own.
  var allRecords: [BoundRecord] {
    values.sorted { $0.key < $1.key }.flatMap { _, value -> [BoundRecord] in
      switch value {
      case .record(let inner): [inner] + inner.allRecords
      case .records(let inner): inner.flatMap { [$0] + $0.allRecords }
      case .facts(let inner): inner.map(\.facts)
      default: []
      }
    }
  }
}
