import ParkModel

/// What a unit takes and gives besides the stream it treats: commodities, heat, by-products.
extension MaterialBinding {
  /// The commodities that a unit takes, per t treated, sorted by id.
  mutating func needs(of record: BoundRecord) -> [Need] {
    guard let map = record.quantities("needs")?.value else { return [] }
    var result: [Need] = []
    for (id, amount) in map.sorted(by: { $0.key < $1.key }) {
      guard let commodity = statements.terms.commodities.first(where: { $0.id == id }) else {
        let known = statements.park.records("prices").map(\.id)
        // One whose price could not be read has a fault of its own.
        if known.contains(id) { continue }
        faults.error(
          .unknownName, at: amount.place, path: amount.path, .noSuchCommodity(id), hint: .didYouMean(id, known))
        continue
      }
      let isEnergy = [NamedDimension.energyPerWater, .energyPerMass, .energyPerGas].contains(amount.value.dimension)
      guard isEnergy == (commodity.unit == "kWh") else {
        faults.error(
          .needMismatch, at: amount.place, path: amount.path, .needMismatch(id, commodity.unit),
          hint: .needHint(commodity.unit))
        continue
      }
      result.append(Need(commodity: id, amount: isEnergy ? amount.value.value : amount.value.value / 1000))
    }
    return result
  }

  /// The heat that a unit takes, per t treated.
  mutating func heatNeed(of record: BoundRecord) -> HeatNeed? {
    guard let heat = record.record("heat"), let from = heat.number("from"), let to = heat.quantity("to"),
      let duty = heat.number("duty")
    else { return nil }
    guard to.value.value >= from else {
      faults.error(.impossibleValue, at: to.place, path: to.path, .heatedDownwards(record.name))
      return nil
    }
    return HeatNeed(from: from, to: to.value.value, duty: duty)
  }

  /// A unit that takes heat is a cold stream whose duty follows its throughput.
  mutating func addHeatStream(of treatment: Treatment, _ heat: HeatNeed, place: BoundRecord?) {
    output.heatStreams.append(
      HeatStream(
        name: treatment.name, plant: treatment.plant, role: .cold, from: heat.from, to: heat.to,
        duty: .perThroughput(of: treatment.name, kilowattHoursPerTonne: heat.duty),
        origin: place?.origin ?? treatment.origin))
  }

  func isHazardous(_ kind: String?) -> Bool {
    statements.terms.wasteKinds.first { $0.id == kind }?.isHazardous ?? false
  }

  /// A by-product is a source of solids named `unit/id`.
  mutating func addByproduct(_ gift: BoundRecord, of treatment: Treatment) {
    let kind = gift.text("kind")
    guard kind != nil || !gift.written.contains("kind"), let amount = gift.number("amount"),
      let wet = wetComposition(of: gift)
    else { return }
    var source = Source(
      name: "\(treatment.name)/\(gift.id)", plant: treatment.plant,
      amount: .perThroughput(of: treatment.name, tonnesPerTonne: amount / 1000 * wet.massFactor),
      quality: wet.composition,
      origin: gift.origin)
    source.wasteKind = kind
    source.isHazardous = isHazardous(kind)
    output.byproducts.append(Byproduct(into: SolidsBinding.kind.id, source))
  }
}

extension Message {
  static func noSuchCommodity(_ id: String) -> Message {
    Message("unknown-commodity", en: "`\(id)` has no price: `prices` does not list it", zh: "`prices` 中没有 `\(id)`")
  }

  static func needMismatch(_ id: String, _ unit: String) -> Message {
    Message(
      "need-mismatch", en: "`\(id)` is priced per \(unit), and this need is not counted in \(unit)",
      zh: "`\(id)` 按 \(unit) 计价，此处的用量不是以 \(unit) 计")
  }

  static func needHint(_ unit: String) -> Message {
    let example = unit == "kWh" ? "1.1 kWh/m3" : "2.4 kg/m3"
    return Message("need-mismatch.hint", en: "write it like `\(example)`", zh: "写作 `\(example)`")
  }

  static func heatedDownwards(_ name: String) -> Message {
    Message(
      "heated-downwards", en: "`\(name)` takes heat, so `to` cannot lie below `from`",
      zh: "`\(name)` 吸热，`to` 不能低于 `from`")
  }
}
