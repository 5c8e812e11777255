import ParkModel

/// `replaces:` of a use: raw materials with their ratios, and the price and CO2 of one that the park does not buy.
extension MaterialBinding {
  /// The raw materials that waste stands in for at a use, sorted by name.
  mutating func replacements(of record: BoundRecord) -> [Replacement] {
    guard let stated = record.quantities("replaces") else { return [] }
    let terms: Set = ["price", "co2"]
    let materials = stated.value.filter { !terms.contains($0.key) }.sorted { $0.key < $1.key }
    if materials.isEmpty {
      faults.error(.missingKey, at: stated.place, path: stated.path, .nothingReplaced, hint: .replacesExample)
    }
    let price = stated.value["price"]
    if let price, price.value.dimension != .pricePerMass {
      faults.error(.unitMismatch, at: price.place, path: price.path, .replacesPrice, hint: .replacesExample)
    }
    return materials.compactMap { material, ratio in
      guard ratio.value.dimension == .massPerMass else {
        faults.error(.unitMismatch, at: ratio.place, path: ratio.path, .replacesRatio(material), hint: .replacesExample)
        return nil
      }
      let supply = section.supplies.first { $0.name == material }
      // One price can only be that of one material.
      let own = materials.count == 1 ? price?.value.value : nil
      guard let known = own ?? supply?.price else {
        faults.error(
          .noPrice, at: ratio.place, path: ratio.path, .replacedWithoutPrice(material, isOne: materials.count == 1),
          hint: .replacesExample)
        return nil
      }
      let emission = materials.count == 1 ? stated.value["co2"]?.value.value : nil
      return Replacement(
        material: material, ratio: ratio.value.value, price: known, co2: emission ?? supply?.co2 ?? 0)
    }
  }

  /// A raw material that the park buys for the use itself is saved in that bill: it earns no credit beside it.
  mutating func settleReplacements() {
    let rules = LinkRules(section)
    for index in section.sinks.indices {
      let sink = section.sinks[index]
      for (place, replaced) in sink.replaces.enumerated() {
        let isBought =
          section.supplies.contains { $0.name == replaced.material }
          && rules.impossibility(from: replaced.material, to: sink.name) == nil
          && !section.connections.forbid.contains {
            $0.covers(from: replaced.material, in: nil, to: sink.name, in: sink.plant)
          }
        section.sinks[index].replaces[place].isBought = isBought
      }
    }
  }
}

extension Message {
  static let nothingReplaced = Message(
    "replaces-nothing", en: "`replaces` names no raw material", zh: "`replaces` 中没有写明被替代的原料")
  static let replacesPrice = Message(
    "replaces-price", en: "the price of a raw material is money for a mass", zh: "原料价格应为单位质量的金额")

  static func replacesRatio(_ material: String) -> Message {
    Message(
      "replaces-ratio", en: "`\(material)` is replaced by a mass for each mass of waste",
      zh: "`\(material)` 的替代比应为单位质量固废对应的原料质量")
  }

  static let replacesExample = Message(
    "replaces.hint", en: "write it like `{limestone: 0.9 t/t, price: 45 CNY/t}`",
    zh: "写作 `{limestone: 0.9 t/t, price: 45 CNY/t}`")

  static func replacedWithoutPrice(_ material: String, isOne: Bool) -> Message {
    isOne
      ? Message(
        "replaced-without-price", en: "nothing says what `\(material)` would cost", zh: "没有给出 `\(material)` 的价格")
      : Message(
        "replaced-without-price.several",
        en: "nothing says what `\(material)` would cost: of several, each must be a supply with a price",
        zh: "没有给出 `\(material)` 的价格：替代多种原料时，每种都须为有价格的供应")
  }
}
