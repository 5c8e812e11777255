import ParkModel

extension ResourceKind {
  /// Water: supplies, sources, sinks, processes, treatments, outfalls and the pipes between them.
  public static let water = ResourceKind(
    tables: ResourceKindTables(
      id: "water",
      parkKeys: [.optional("water", .record(WaterSchema.park), "The park's water.")],
      plantKeys: [.optional("water", .record(WaterSchema.plant), "The plant's water.")],
      bind: WaterBinding.bind))
}

/// Turns what a park says of water into its section.
enum WaterBinding {
  static let kind = MaterialKind(
    id: "water", amountUnit: "t/h", supplyMeasure: "fresh_water", outletMeasure: "wastewater", opensOutlets: true,
    modelName: "water")

  static func bind(_ statements: ResourceStatements, _ faults: inout DiagnosticList) -> ResourceOutput {
    let blocks = [statements.park.record("water")] + statements.plants.map { $0.record("water") }
    guard blocks.contains(where: { $0 != nil }) else { return ResourceOutput() }
    var binding = MaterialBinding(kind, statements: statements)
    binding.section.properties = statements.terms.contaminants
    for case let block? in blocks { binding.add(block) }
    let connections = statements.park.record("water")?.record("connections")
    binding.section.connections = connections?.connections ?? Connections()
    binding.section.carriage = Carriage(pipe: connections?.record("pipe"))
    faults.append(contentsOf: binding.faults.items)
    return binding.finished()
  }
}

extension MaterialBinding {
  /// Everything that one `water:` block lists.
  fileprivate mutating func add(_ block: BoundRecord) {
    checkBuild(block)
    for record in block.records("supplies") { addSupply(record, composition: "quality") }
    for record in block.records("sources") { addWaterSource(record) }
    for record in block.records("sinks") { addSink(record, demand: "flow") }
    for record in block.records("processes") { addProcess(record) }
    for record in block.records("treatments") { addPurifier(record) }
    for record in block.records("outfalls") {
      addOutlet(record, capacity: "capacity")
      let caps = record.quantities("cap")?.value.mapValues(\.value.value) ?? [:]
      section.outlets[section.outlets.count - 1].cap = caps
    }
  }

  private mutating func addWaterSource(_ record: BoundRecord) {
    guard let flow = record.number("flow"), let quality = record.composition("quality") else { return }
    var source = Source(
      name: record.name, plant: record.plant, amount: .fixed(flow), quality: quality, origin: record.origin)
    source.only = record.words("only")
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
    process.accepts = record.words("accepts")
    process.only = record.words("only")
    refuseLoads(record)
    if let cycles = record.locatedRange("cycles"), cycles.value.upper <= 1 {
      faults.error(.impossibleValue, at: cycles.place, path: cycles.path, .cyclesAboveOne)
    }
    section.processes.append(process)
  }

  /// Loads make a program bilinear: until that is solved, only a load of nothing is taken.
  private mutating func refuseLoads(_ record: BoundRecord) {
    let loads = record.quantities("load")?.value ?? [:]
    for (property, load) in loads.sorted(by: { $0.key < $1.key }) where load.value.value != 0 {
      faults.error(.notYet, at: load.place, path: load.path, .loadNotYet(record.name, property), hint: .loadHint)
    }
  }

  private mutating func addPurifier(_ record: BoundRecord) {
    let recovery = record.number("recovery") ?? 1
    if let given = record.quantity("recovery"), recovery > 1 || recovery <= 0 {
      faults.error(.impossibleValue, at: given.place, path: given.path, .recoveryRange(record.name))
    }
    let reject = record.record("reject")?.text("to")
    if recovery < 1, !record.written.contains("reject") {
      let place = record.quantity("recovery")?.place ?? record.place
      faults.error(.rejectRequired, at: place, path: record.path, .rejectRequired(record.name), hint: .rejectHint)
    }
    guard let outlet = record.composition("outlet") else { return }
    addTreatment(record, action: .purify(outlet: outlet, recovery: recovery, rejectTo: reject))
  }
}

extension DiagnosticCode {
  /// A unit of partial recovery that does not say where the rest goes.
  public static let rejectRequired: DiagnosticCode = "reject-required"
}

extension Message {
  static func recoveryRange(_ name: String) -> Message {
    Message(
      "recovery-range", en: "the recovery of `\(name)` must lie above 0 and not above 100 %",
      zh: "`\(name)` 的回收率应大于 0 且不大于 100 %")
  }

  static func rejectRequired(_ name: String) -> Message {
    Message(
      "reject-required", en: "`\(name)` recovers less than 100 %, and the file does not say where the rest goes",
      zh: "`\(name)` 的回收率低于 100 %，却没有写明浓水去向")
  }

  static let rejectHint = Message(
    "reject-required.hint", en: "add `reject: {to: NAME}`: concentrate is waste and must go somewhere",
    zh: "请加上 `reject: {to: 名称}`：浓水是废水，必须有去处")
  static let cyclesAboveOne = Message(
    "cycles-range", en: "cycles of concentration lie above 1: at 1 nothing is left to blow down",
    zh: "浓缩倍数必须大于 1")

  static func loadNotYet(_ name: String, _ property: String) -> Message {
    Message(
      "not-yet.load", en: "`\(name)` adds \(property): this version only reads loads of zero; a later one will read others",
      zh: "`\(name)` 向水中带入 \(property)：当前版本只支持零负荷，后续版本将支持")
  }

  static let loadHint = Message(
    "not-yet.load.hint", en: "state the use as a sink and a source with measured figures, or write `load: {rest: 0}`",
    zh: "请改用实测的 sink 和 source，或写 `load: {rest: 0}`")
}
