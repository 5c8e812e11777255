import ParkModel

/// Turns the records of one flowing material into its section. What water and solids have in common is here.
struct MaterialBinding {
  let statements: ResourceStatements
  var section: MaterialSection
  var output = ResourceOutput()
  var faults = DiagnosticList()
  /// The components of which `rest` speaks, where a material spells it out.
  var restNames: Set<String> = []

  init(_ kind: MaterialKind, statements: ResourceStatements) {
    self.statements = statements
    section = MaterialSection(kind: kind)
  }

  /// The section with its lists sorted by name, and what its units give to other sections.
  func finished() -> ResourceOutput {
    var section = section
    section.supplies.sort { $0.name < $1.name }
    section.sources.sort { $0.name < $1.name }
    section.sinks.sort { $0.name < $1.name }
    section.processes.sort { $0.name < $1.name }
    section.treatments.sort { $0.name < $1.name }
    section.outlets.sort { $0.name < $1.name }
    var output = output
    output.section = .material(section)
    return output
  }

  /// A supply; one whose quality could not be read is left out and has a fault of its own.
  mutating func addSupply(_ record: BoundRecord, quality: Composition?) {
    guard let quality else { return }
    var supply = Supply(name: record.name, quality: quality, origin: record.origin)
    supply.status = record.status
    supply.limit = record.range("limit") ?? .unlimited
    supply.isOfYear = record.ofYear.contains("limit")
    supply.price = record.number("price")
    supply.co2 = (record.number("co2") ?? 0) / 1000
    supply.coal = record.number("coal")
    supply.today = record.number("today")
    supply.at = record.point("at")
    supply.temperature = record.number("temperature")
    section.supplies.append(supply)
  }

  /// A treatment with everything but its action, which each material reads in its own way.
  mutating func addTreatment(_ record: BoundRecord, action: TreatmentAction) {
    var treatment = Treatment(name: record.name, plant: record.plant, action: action, origin: record.origin)
    treatment.status = record.status
    treatment.at = record.point("at")
    treatment.capacity = record.capacity("capacity")
    treatment.inletLimit = record.ranges("inlet_limit")
    treatment.temperature = record.range("temperature")
    treatment.outletTemperature = record.number("outlet_temperature")
    treatment.accepts = record.names("accepts")
    treatment.only = record.names("only")
    treatment.recycle = record.text("recycle").flatMap(Recycle.init) ?? .loop
    treatment.minFlow = record.number("min_flow") ?? 0
    treatment.cost = record.number("cost") ?? 0
    treatment.needs = needs(of: record)
    treatment.heat = heatNeed(of: record)
    treatment.build = Self.buildCost(record.record("build"))
    treatment.expand = Self.expansion(record, from: treatment.capacity, &faults)
    treatment.retire = Self.retirement(record, &faults)
    treatment.today = record.number("today")
    // What is built is a size, which holds at every hour.
    let isSize = treatment.status == .candidate && treatment.build != nil || treatment.expand != nil
    treatment.isOfYear = record.ofYear.contains("capacity") && !isSize
    section.treatments.append(treatment)
    if let heat = treatment.heat { addHeatStream(of: treatment, heat, place: record.record("heat")) }
    for gift in record.records("gives") { addByproduct(gift, of: treatment) }
  }

  /// An outfall or a landfill; the key of its capacity differs.
  mutating func addOutlet(_ record: BoundRecord, capacity: String) {
    var outlet = Outlet(name: record.name, origin: record.origin)
    outlet.status = record.status
    outlet.capacity = record.capacity(capacity)
    outlet.limit = record.ranges("limit")
    outlet.limitEach = record.ranges("limit_each")
    outlet.temperature = record.range("temperature")
    outlet.accepts = record.names("accepts")
    outlet.price = record.number("price") ?? 0
    outlet.build = Self.buildCost(record.record("build"))
    outlet.expand = Self.expansion(record, from: outlet.capacity, key: capacity, &faults)
    outlet.retire = Self.retirement(record, &faults)
    outlet.today = record.number("today")
    let isSize = outlet.status == .candidate && outlet.build != nil || outlet.expand != nil
    outlet.isOfYear = record.ofYear.contains(capacity) && !isSize
    outlet.at = record.point("at")
    section.outlets.append(outlet)
  }

  /// A use; a use that pays must end somewhere, else the park would earn without limit.
  mutating func addSink(_ record: BoundRecord, demand key: String) {
    guard let demand = record.range(key) else { return }
    var sink = Sink(name: record.name, plant: record.plant, demand: demand, origin: record.origin)
    sink.status = record.status
    sink.isOfYear = record.ofYear.contains(key)
    sink.limit = record.ranges("limit")
    sink.limitEach = record.ranges("limit_each")
    sink.temperature = record.range("temperature")
    sink.accepts = record.names("accepts")
    sink.share = record.ranges("share")
    sink.dryBasis = record.text("basis") == "dry"
    sink.pays = record.number("pays") ?? 0
    sink.price = record.number("price") ?? 0
    if sink.pays > 0, demand.upper == .infinity, let pays = record.quantity("pays") {
      faults.error(
        .unboundedGain, at: pays.place, path: pays.path, .unboundedGain(record.name, key), hint: .giveUpperEnd(key))
    }
    section.sinks.append(sink)
  }
}

extension MaterialBinding {
  /// A computed property can limit what enters; what leaves a process or a rinse is limited contaminant by contaminant.
  mutating func refuseComputed(_ key: String, of record: BoundRecord) {
    let limits = record.locatedRanges(key)?.value ?? [:]
    for property in section.computed {
      guard let limit = limits[property.id] else { continue }
      faults.error(
        .computedProperty, at: limit.place, path: limit.path, .computedAtOutlet(property.id, key),
        hint: .limitComponents(property.components))
    }
  }
}

extension Message {
  static func computedAtOutlet(_ property: String, _ key: String) -> Message {
    Message(
      "computed-at-outlet", en: "`\(property)` is computed, and `\(key)` limits what a stream carries",
      zh: "`\(property)` 是计算指标，而 `\(key)` 只能限制物质含量")
  }

  static func limitComponents(_ components: [String]) -> Message {
    let list = components.map { "`\($0)`" }.joined(separator: ", ")
    return Message("computed-at-outlet.hint", en: "limit \(list) here", zh: "请在此限制 \(list)")
  }

  static func unboundedGain(_ name: String, _ key: String) -> Message {
    Message(
      "unbounded-gain",
      en: "`\(name)` pays the park, and its `\(key)` has no upper end: the gain would be without limit",
      zh: "`\(name)` 向园区付费，而 `\(key)` 没有上限，收益将无限大")
  }

  static func giveUpperEnd(_ key: String) -> Message {
    Message(
      "unbounded-gain.hint", en: "write the most that it takes, as in `\(key): ..500`",
      zh: "请写出最大用量，例如 `\(key): ..500`")
  }
}
