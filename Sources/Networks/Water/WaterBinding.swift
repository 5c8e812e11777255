import ParkModel

extension ResourceKind {
  /// Water: supplies, sources, sinks, processes, treatments, outfalls and the pipes between them.
  public static let water = ResourceKind(
    tables: ResourceKindTables(
      id: "water",
      parkKeys: [.optional("water", .record(WaterSchema.park), "The park's water.")],
      plantKeys: [.optional("water", .record(WaterSchema.plant), "The plant's water.")],
      bind: WaterBinding.bind, check: WaterBinding.requireTemperatures))
}

/// Turns what a park says of water into its section.
enum WaterBinding {
  /// Water takes 4.1868 kJ/(kg K), one calorie of the International Table to the gram and kelvin, at every temperature.
  static let kind = MaterialKind(
    id: "water", amountUnit: "t/h", supplyMeasure: "fresh_water", outletMeasure: "wastewater",
    treatedMeasure: "treated_water", opensOutlets: true, heatCapacity: 4.1868 / 3.6, modelName: "water")

  static func bind(_ statements: ResourceStatements, _ faults: inout DiagnosticList) -> ResourceOutput {
    let blocks = [statements.park.record("water")] + statements.plants.map { $0.record("water") }
    guard blocks.contains(where: { $0 != nil }) else { return ResourceOutput() }
    var binding = MaterialBinding(kind, statements: statements)
    binding.section.properties = statements.terms.contaminants
    binding.section.computed = statements.park.record("water")?.formulas("properties") ?? []
    for case let block? in blocks { binding.add(block) }
    for block in blocks { binding.addStores(block) }
    let connections = statements.park.record("water")?.record("connections")
    binding.section.connections = connections?.connections ?? Connections()
    binding.section.carriage = Carriage(pipe: connections?.record("pipe"))
    binding.requireElectricity(for: connections?.record("pipe"))
    faults.append(contentsOf: binding.faults.items)
    return binding.finished()
  }
}

extension MaterialBinding {
  /// Everything that one `water:` block lists.
  fileprivate mutating func add(_ block: BoundRecord) {
    checkBuild(block)
    checkReportedWater(block)
    for record in block.records("supplies") { addSupply(record, quality: record.composition("quality")) }
    for record in block.records("sources") { addWaterSource(record) }
    for record in block.records("sinks") { addSink(record, demand: "flow") }
    for record in block.records("processes") { addProcess(record) }
    for record in block.records("rinses") { addRinse(record) }
    for record in block.records("treatments") { addPurifier(record) }
    for record in block.records("outfalls") {
      addOutlet(record, capacity: "capacity")
      let caps = record.quantities("cap")?.value.mapValues(\.value.value) ?? [:]
      section.outlets[section.outlets.count - 1].cap = caps
    }
  }

  /// Pumping takes electricity, which must have a price.
  fileprivate mutating func requireElectricity(for pipe: BoundRecord?) {
    guard let pumping = pipe?.quantity("pumping"), pumping.value.value > 0 else { return }
    if statements.park.records("prices").contains(where: { $0.id == "electricity" }) { return }
    faults.error(
      .unknownName, at: pumping.place, path: pumping.path, .noSuchCommodity("electricity"), hint: .addElectricity)
  }

  private mutating func addWaterSource(_ record: BoundRecord) {
    guard let flow = record.number("flow"), let quality = record.composition("quality") else { return }
    var source = Source(
      name: record.name, plant: record.plant, amount: .fixed(flow), quality: quality, origin: record.origin)
    source.temperature = record.number("temperature")
    source.only = record.names("only")
    section.sources.append(source)
  }

  private mutating func addProcess(_ record: BoundRecord) {
    var process = Process(name: record.name, plant: record.plant, origin: record.origin)
    process.loss = record.number("loss") ?? 0
    process.gain = record.number("gain") ?? 0
    process.inletLimit = record.ranges("inlet_limit")
    process.outletLimit = record.ranges("outlet_limit")
    process.flow = record.range("flow") ?? .unlimited
    process.cycles = record.range("cycles") ?? .unlimited
    process.circulation = record.number("circulation") ?? 0
    process.temperature = record.range("temperature")
    process.outletTemperature = record.number("outlet_temperature")
    process.accepts = record.names("accepts")
    process.only = record.names("only")
    process.load = loads(of: record)
    if let cycles = record.locatedRange("cycles"), cycles.value.upper <= 1 {
      faults.error(.impossibleValue, at: cycles.place, path: cycles.path, .cyclesAboveOne)
    }
    refuseLeastOutlets(record)
    section.processes.append(process)
  }

  /// What leaves a process is known from above only, so a least concentration or a least N cannot be promised.
  private mutating func refuseLeastOutlets(_ record: BoundRecord) {
    if let cycles = record.locatedRange("cycles"), cycles.value.lower > 0 {
      faults.error(.notYet, at: cycles.place, path: cycles.path, .leastNotYet, hint: .leastHint)
    }
    refuseComputed("outlet_limit", of: record)
    for (_, limit) in (record.locatedRanges("outlet_limit")?.value ?? [:]).sorted(by: { $0.key < $1.key })
    where limit.value.lower > 0 {
      faults.error(.notYet, at: limit.place, path: limit.path, .leastNotYet, hint: .leastHint)
    }
  }

  private mutating func addPurifier(_ record: BoundRecord) {
    let recovery = record.number("recovery") ?? 1
    if let given = record.quantity("recovery"), recovery > 1 || recovery <= 0 {
      faults.error(.impossibleValue, at: given.place, path: given.path, .recoveryRange(record.name))
    }
    let reject = record.record("reject")?.names("to") ?? []
    if recovery < 1, !record.written.contains("reject") {
      let place = record.quantity("recovery")?.place ?? record.place
      faults.error(.rejectRequired, at: place, path: record.path, .rejectRequired(record.name), hint: .rejectHint)
    }
    for to in record.record("reject")?.locatedWords("to")?.value ?? [] where to.value == record.name {
      faults.error(.impossibleLink, at: to.place, path: to.path, .rejectToItself(record.name))
    }
    checkLeastFlow(record)
    let outlet = record.composition("outlet")
    let removed = removal(of: record)
    // One that could not be read has a fault of its own.
    guard outlet != nil || record.quantities("removal") != nil else { return }
    addTreatment(
      record,
      action: .purify(
        Purification(outlet: outlet ?? Composition(), removal: removed, recovery: recovery, rejectTo: reject)))
  }
}
