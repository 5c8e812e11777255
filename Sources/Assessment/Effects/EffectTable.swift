import ParkModel

extension ParkComparison {
  /// The expected effects of the plan, row by row in the order of 发改办环资〔2021〕1004号: energy, water and CO2 saved; solid
  /// waste, wastewater and main air pollutants cut; energy and water per unit of value added; solid-waste utilization.
  ///
  /// All is of what the park file models, before against after. A row whose data the file does not give is a dash with the
  /// reason.
  public var effects: [ExpectedEffect] {
    guard before.plan != nil, after.plan != nil else {
      return Self.effectUnits.map {
        ExpectedEffect($0.id, unit: $0.unit, dash: $0.id.hasPrefix("air") ? .noAir : .noPlan)
      }
    }
    return [
      energy("energy_saved", "tce/yr", per: 1),
      amount("water_saved", of: "fresh_water", perYear: park.operatingHours, absent: .noSection("water")),
      carbonSaved,
      amount("solid_waste_cut", of: "landfilled", perYear: 1, absent: .noSection("solids"), note: .disposed),
      amount("wastewater_cut", of: "wastewater", perYear: park.operatingHours, absent: .noSection("water")),
      ExpectedEffect("air_pollutants_cut", unit: "t/yr", dash: .noAir),
      perValueAdded { energy("energy_per_value_added", "tce/(10^4 CNY)", per: $0) }
        ?? ExpectedEffect("energy_per_value_added", unit: "tce/(10^4 CNY)", dash: .noValueAdded),
      perValueAdded {
        amount(
          "water_per_value_added", of: "fresh_water", perYear: park.operatingHours / $0, unit: "t/(10^4 CNY)",
          absent: .noSection("water"))
      } ?? ExpectedEffect("water_per_value_added", unit: "t/(10^4 CNY)", dash: .noValueAdded),
      wasteUtilization,
    ]
  }

  private static let effectUnits: [(id: String, unit: String)] = [
    ("energy_saved", "tce/yr"), ("water_saved", "t/yr"), ("co2_saved", "t/yr"), ("solid_waste_cut", "t/yr"),
    ("wastewater_cut", "t/yr"), ("air_pollutants_cut", "t/yr"), ("energy_per_value_added", "tce/(10^4 CNY)"),
    ("water_per_value_added", "t/(10^4 CNY)"), ("solid_waste_utilization", "%"),
  ]

  /// 10^4 CNY/yr of value added by the park's own plants; nil where none states it.
  private func perValueAdded(_ row: (Double) -> ExpectedEffect) -> ExpectedEffect? {
    let added = park.plants.filter { !$0.isOutside }.compactMap(\.valueAdded).reduce(0, +)
    return added > 0 ? row(added / 1e4) : nil
  }

  private func energy(_ id: String, _ unit: String, per divisor: Double) -> ExpectedEffect {
    let missing = Set((before.energy?.missing ?? []) + (after.energy?.missing ?? [])).sorted()
    guard missing.isEmpty, let old = before.energy, let new = after.energy else {
      return ExpectedEffect(id, unit: unit, dash: missing.isEmpty ? .noEnergy : .noFactor(missing))
    }
    let byHeat = Set(old.byHeat + new.byHeat).sorted()
    return ExpectedEffect(
      id, unit: unit, before: old.tonnes / divisor, after: new.tonnes / divisor,
      note: byHeat.isEmpty ? .boughtEnergy : .byHeat(byHeat))
  }

  private func amount(
    _ id: String, of quantity: String, perYear factor: Double, unit: String = "t/yr", absent: Message,
    note: Message? = nil
  ) -> ExpectedEffect {
    let old = before.quantities.first { $0.name == quantity }
    let new = after.quantities.first { $0.name == quantity }
    guard let old, let new else { return ExpectedEffect(id, unit: unit, dash: absent) }
    return ExpectedEffect(id, unit: unit, before: factor * old.value, after: factor * new.value, note: note)
  }

  /// Nothing on both sides means that no factor of the file applies, which is not the same as no emission.
  private var carbonSaved: ExpectedEffect {
    let row = amount("co2_saved", of: "co2", perYear: 1, absent: .noCarbon)
    return row.before == 0 && row.after == 0 ? ExpectedEffect("co2_saved", unit: "t/yr", dash: .noCarbon) : row
  }

  private var wasteUtilization: ExpectedEffect {
    let id = "solid_waste_utilization"
    let old = before.indicators.first { $0.id == id }?.value
    let new = after.indicators.first { $0.id == id }?.value
    guard let old, let new else { return ExpectedEffect(id, unit: "%", dash: .noWasteRate) }
    return ExpectedEffect(id, unit: "%", before: old, after: new, isToRise: true)
  }
}

extension Message {
  fileprivate static let noPlan = Message(
    "effect-no-plan", en: "before or after has no plan", zh: "改造前或改造后无可行方案")
  fileprivate static let noAir = Message(
    "effect-no-air", en: "air pollutants are not modelled", zh: "本程序不计大气污染物")
  fileprivate static let noEnergy = Message(
    "effect-no-energy", en: "the energy bought is not known", zh: "外购能源量未知")
  fileprivate static let noCarbon = Message(
    "effect-no-carbon", en: "the file gives no CO2 factor of anything that is used", zh: "文件未给出所用能源与物料的排放系数")
  fileprivate static let noValueAdded = Message(
    "effect-no-value-added", en: "no plant states `output: value_added`", zh: "没有企业给出 `output: value_added`")
  fileprivate static let noWasteRate = Message(
    "effect-no-waste-rate", en: "the rate is a dash before or after", zh: "改造前或改造后该率无法计算")
  fileprivate static let disposed = Message(
    "effect-disposed", en: "what disposal sites take", zh: "以送处置量计")
  fileprivate static let boughtEnergy = Message(
    "effect-energy", en: "electricity, heat and fuel that the file models", zh: "以文件所列电力、热力与燃料计")

  fileprivate static func noSection(_ section: String) -> Message {
    Message("effect-no-section", en: "the file has no `\(section)`", zh: "文件没有 `\(section)`")
  }

  fileprivate static func noFactor(_ carriers: [String]) -> Message {
    let list = carriers.map { "`\($0)`" }.joined(separator: ", ")
    return Message(
      "effect-no-factor", en: "no standard-coal factor (`coal`) of \(list)", zh: "\(list) 没有折标煤系数（`coal`）")
  }

  fileprivate static func byHeat(_ carriers: [String]) -> Message {
    let list = carriers.joined(separator: ", ")
    return Message(
      "effect-by-heat",
      en: "electricity, heat and fuel that the file models; by heat, 0.03412 kgce/MJ (GB/T 2589, secondary): \(list)",
      zh: "以文件所列电力、热力与燃料计；按热量 0.03412 kgce/MJ（GB/T 2589，转引）折算：\(list)")
  }
}
