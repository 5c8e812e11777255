import ParkModel

extension Park {
  /// The park's own statements, without its resources.
  init(_ statements: ResourceStatements) {
    let record = statements.park
    self.init(name: record.text("park") ?? "", operatingHours: statements.terms.operatingHours)
    if case .texts(let texts)? = record.values["names"] { names = texts }
    plants = statements.plants.map(Plant.init)
    commodities = statements.terms.commodities
    wasteKinds = statements.terms.wasteKinds
    if let words = record.words("minimize"), !words.isEmpty { objectives = words }
    targets = Self.targets(record)
    if let retrofit = record.record("retrofit") { read(retrofit) }
  }

  private static func targets(_ record: BoundRecord) -> [Target] {
    let ranges = record.locatedRanges("targets")?.value ?? [:]
    return ranges.sorted { $0.key < $1.key }.map { id, range in
      // An open end is zero below or infinity above; neither asks anything.
      let lower = range.value.lower > 0 ? range.value.lower : nil
      let upper = range.value.upper < .infinity ? range.value.upper : nil
      return Target(id: id, atLeast: lower, atMost: upper, origin: range.origin)
    }
  }

  /// Adds each resource's section, then what units of one resource give to another.
  mutating func add(_ outputs: [ResourceOutput], _ faults: inout DiagnosticList, places: [String: Place]) {
    for output in outputs {
      switch output.section {
      case .material(let section)?: materials.append(section)
      case .heat(let section)?: heat = section
      case nil: break
      }
    }
    materials.sort { $0.kind.id < $1.kind.id }
    for byproduct in outputs.flatMap(\.byproducts) {
      guard let index = materials.firstIndex(where: { $0.kind.id == byproduct.material }) else {
        let origin = byproduct.source.origin
        faults.error(
          .missingBlock, at: places[origin.path], path: origin.path,
          .byproductWithoutBlock(byproduct.source.name, byproduct.material), hint: .addBlock(byproduct.material))
        continue
      }
      materials[index].sources.append(byproduct.source)
      materials[index].sources.sort { $0.name < $1.name }
    }
    for passed in outputs.flatMap(\.sinks) {
      guard let index = materials.firstIndex(where: { $0.kind.id == passed.material }) else {
        let origin = passed.sink.origin
        faults.error(
          .missingBlock, at: places[origin.path], path: origin.path, .useWithoutBlock(passed.sink.name, passed.material)
        )
        continue
      }
      materials[index].sinks.append(passed.sink)
      materials[index].sinks.sort { $0.name < $1.name }
    }
    for index in materials.indices where materials[index].kind.namesOwnProperties {
      materials[index].properties = materials[index].namedComponents
    }
    addHeat(outputs.flatMap(\.heatStreams) + materials.flatMap(\.enteringStreams), &faults, places: places)
  }

  private mutating func addHeat(
    _ streams: [HeatStream], _ faults: inout DiagnosticList, places: [String: Place]
  ) {
    for stream in streams {
      guard heat != nil else {
        faults.error(
          .missingBlock, at: places[stream.origin.path], path: stream.origin.path, .heatWithoutBlock(stream.name),
          hint: .addHeatBlock)
        continue
      }
      heat?.streams.append(stream)
    }
    heat?.streams.sort { $0.name < $1.name }
  }
}

extension MaterialSection {
  /// The components that the compositions name, where the park does not list properties.
  fileprivate var namedComponents: [Property] {
    let names = supplies.flatMap { $0.quality.values.keys } + sources.flatMap { $0.quality.values.keys }
    return Set(names).sorted().map(kind.property)
  }
}

extension Plant {
  /// A plant without its resources.
  fileprivate init(_ record: BoundRecord) {
    self.init(id: record.id, origin: record.origin)
    name = record.text("name")
    at = record.point("at")
    isOutside = record.flag("outside")
    valueAdded = record.record("output")?.number("value_added")
  }
}

extension Message {
  static func byproductWithoutBlock(_ name: String, _ material: String) -> Message {
    Message(
      "missing-block.byproduct", en: "`\(name)` must go somewhere, and the park has no `\(material):` block",
      zh: "`\(name)` 必须有去处，而园区没有 `\(material):` 部分")
  }

  static func useWithoutBlock(_ name: String, _ material: String) -> Message {
    Message(
      "missing-block.use", en: "`\(name)` takes \(material), and the park has no `\(material):` block",
      zh: "`\(name)` 需要用水，而园区没有 `\(material):` 部分")
  }

  static func addBlock(_ material: String) -> Message {
    Message(
      "missing-block.byproduct.hint", en: "add `\(material):` with a `disposal`, or a plant's `uses`",
      zh: "请加上 `\(material):` 及其 `disposal`，或企业的 `uses`")
  }

  static func heatWithoutBlock(_ name: String) -> Message {
    Message(
      "missing-block.heat-need", en: "`\(name)` takes heat, and the park has no `heat:` block",
      zh: "`\(name)` 需要热量，而园区没有 `heat:` 部分")
  }

  static let addHeatBlock = Message(
    "missing-block.heat-need.hint", en: "add `heat:` with an `approach` and a hot utility",
    zh: "请加上 `heat:`、`approach` 和一个热公用工程")
}
