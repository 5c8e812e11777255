import ParkModel

extension ResourceKind {
  /// Heat: streams to cool and to heat, utilities, and who may exchange with whom.
  public static let heat = ResourceKind(
    tables: ResourceKindTables(
      id: "heat",
      parkKeys: [.optional("heat", .record(HeatSchema.park), "The park's heat.")],
      plantKeys: [
        .optional("heat", .records(HeatSchema.stream), "The plant's streams to cool and to heat."),
        .optional(
          "converters", .records(ConverterSchema.ofPlant),
          "The plant's own heat pumps, vapour recompression, power from waste heat, absorption chillers."),
      ],
      bind: HeatBinding.bind))
}

/// Turns what a park says of heat into its section.
enum HeatBinding {
  static func bind(_ statements: ResourceStatements, _ faults: inout DiagnosticList) -> ResourceOutput {
    let records = statements.plants.flatMap { $0.records("heat") }
    guard let block = statements.park.record("heat") else {
      let needs = records + statements.plants.flatMap { $0.records("converters") }
      if let first = needs.first, !statements.park.written.contains("heat") {
        faults.error(.missingBlock, at: first.place, path: first.path, .heatBlockMissing, hint: .heatBlockHint)
      }
      return ResourceOutput()
    }
    guard let approach = block.quantity("approach") else { return ResourceOutput() }
    if approach.value.value < 0 {
      faults.error(.impossibleValue, at: approach.place, path: approach.path, .approachNegative)
    }
    var section = HeatSection(approach: approach.value.value)
    section.reference = block.number("reference") ?? section.reference
    section.streams = records.compactMap { stream($0, &faults) }.sorted { $0.name < $1.name }
    section.utilities = block.records("utilities").compactMap { utility($0, &faults) }.sorted { $0.name < $1.name }
    section.matches = block.text("matches").flatMap(MatchChoice.init(rawValue:)) ?? .pooled
    section.connections = block.record("connections")?.connections ?? Connections()
    section.headers = block.records("headers").compactMap { header($0, &faults) }.sorted { $0.name < $1.name }
    section.converters = converters(block, statements, &faults)
    section.streams = (section.streams + section.converters.flatMap(\.sides)).sorted { $0.name < $1.name }
    section.line = line(block.record("line"), &faults)
    section.site = block.text("site").flatMap(SiteConvention.init(rawValue:)) ?? .free
    checkSite(section, block, &faults)
    checkFacts(section, block, &faults)
    MaterialBinding.checkBuild(block, &faults)
    return ResourceOutput(.heat(section))
  }

  /// A stream; whether it is hot or cold follows from its temperatures, and must be said only where they are equal.
  private static func stream(_ record: BoundRecord, _ faults: inout DiagnosticList) -> HeatStream? {
    guard let from = record.number("from"), let course = course(of: record, from: from, &faults) else { return nil }
    let (to, duty) = (course.to, course.duty)
    let stated = record.locatedText("kind")
    let role: HeatRole
    if from == to {
      guard let stated else {
        if !record.written.contains("kind") {
          faults.error(.kindRequired, at: record.place, path: record.path, .kindRequired(record.name), hint: .kindHint)
        }
        return nil
      }
      role = stated.value == "hot" ? .hot : .cold
    } else {
      role = from > to ? .hot : .cold
      if let stated, stated.value != role.rawValue {
        faults.error(.contradiction, at: stated.place, path: stated.path, .kindContradicts(record.name, role))
      }
    }
    var stream = HeatStream(
      name: record.name, plant: record.plant, role: role, from: from, to: to, duty: duty,
      shift: record.number("shift"), origin: record.origin)
    stream.segments = course.segments
    stream.pays = optionalUse(record, role, duty, &faults)
    stream.film = film(record, &faults)
    return stream
  }
}

extension Message {
  static let heatBlockMissing = Message(
    "missing-block.heat", en: "the plant has heat streams, and the park has no `heat:` block",
    zh: "企业有热流股，而园区没有 `heat:` 部分")
  static let heatBlockHint = Message(
    "missing-block.heat.hint", en: "add `heat: {approach: 10 K}` to the park", zh: "请在园区中加上 `heat: {approach: 10 K}`")
  static let approachNegative = Message(
    "approach-negative", en: "the approach cannot be negative: heat does not flow uphill", zh: "最小传热温差不能为负")
  static let kindHint = Message(
    "kind-required.hint", en: "add `kind: hot` if it condenses, `kind: cold` if it boils or melts",
    zh: "冷凝放热写 `kind: hot`，沸腾或熔化吸热写 `kind: cold`")

  static func kindRequired(_ name: String) -> Message {
    Message(
      "kind-required", en: "`\(name)` keeps one temperature, so the file must say whether it gives or takes heat",
      zh: "`\(name)` 温度不变，需写明放热还是吸热")
  }

  static func kindContradicts(_ name: String, _ role: HeatRole) -> Message {
    let zh = role == .hot ? "放热" : "吸热"
    return Message(
      "contradiction.kind", en: "the temperatures of `\(name)` make it a \(role.rawValue) stream",
      zh: "按温度，`\(name)` 应为\(zh)流股")
  }
}
