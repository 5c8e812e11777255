import ParkModel

/// A plant's yearly return of energy, `reported: energy:`, carrier by carrier.
///
///     bought + made = used + given away + lost        kWh/yr
///
/// Every carrier counts with its heat; one that is written in standard coal (`tce`) and has a factor of its own in `prices` is
/// taken back by that factor: `amount = coal / (kgce for each kWh)`, as statistics count electricity.
enum ReportedEnergy {
  /// The sides of the balance, in order.
  private static let sides = [("bought", 1.0), ("made", 1), ("used", -1), ("given", -1), ("lost", -1)]
  /// kWh for 1 kgce, 29.307 MJ (GB/T 2589, secondary).
  private static let heatOfCoal = 29.307 / 3.6
  /// Meters of several carriers do not agree better.
  private static let tolerance = 0.02

  static let schema = SchemaTable(
    "plant.reported.energy",
    doc: "A plant's energy in a year, carrier by carrier: bought + made = used + given + lost.",
    keys: [
      .required(
        "bought", .needs([.yearlyEnergy]), "What was bought, in energy or standard coal.",
        "{electricity: 52 GWh/yr, coal: 18 ktce/yr}"),
      .optional(
        "made", .needs([.yearlyEnergy]), "What was made of no bought energy, as of waste heat or sun.",
        "{photovoltaics: 3 GWh/yr}"),
      .required("used", .needs([.yearlyEnergy]), "What was used.", "{electricity: 50 GWh/yr, steam: 400 TJ/yr}"),
      .optional("given", .needs([.yearlyEnergy]), "What was given to others.", "{steam: 90 TJ/yr}"),
      .optional("lost", .needs([.yearlyEnergy]), "What was lost on the way.", "{boiler: 60 TJ/yr}"),
    ])

  /// Warns of a return that does not close.
  static func check(_ plant: BoundRecord, _ commodities: [Commodity], _ faults: inout DiagnosticList) {
    guard let record = plant.record("reported")?.record("energy"), let bought = record.quantities("bought"),
      record.quantities("used") != nil
    else { return }
    var places: [String: Located<BoundQuantity>] = [:]
    var figures: [StatedBalance.Figure] = []
    for (side, sign) in sides {
      for (carrier, stated) in (record.quantities(side)?.value ?? [:]).sorted(by: { $0.key < $1.key }) {
        let key = "\(side).\(carrier)"
        places[key] = stated
        let factor = perUnit(stated.value, commodities, carrier)
        let unit = stated.value.writtenUnit.flatMap { text in try? UnitParser.parse(text).factor } ?? 1
        figures.append(
          StatedBalance.Figure(
            key: key, sign: sign, value: stated.value.value * factor / 1000, unit: unit * factor / 1000))
      }
    }
    let total = figures.filter { $0.sign > 0 }.reduce(0) { $0 + $1.value }
    let balance = StatedBalance([StatedBalance.Figure(key: "energy", sign: 0, value: total)] + figures)
    guard let open = balance.openness(tolerance: tolerance) else { return }
    let suspect = open.suspect.flatMap { places[$0.key] }
    let gap = figures.reduce(0) { $0 + $1.sign * $1.value }
    let closing = open.suspect.flatMap { suspect -> String? in
      guard let figure = figures.first(where: { $0.key == suspect.key }) else { return nil }
      let unit = places[suspect.key]?.value.writtenUnit ?? ""
      return "`\(suspect.key)` of \(StatedBalance.text(suspect.closing / figure.unit)) \(VisibleText.show(unit))"
    }
    faults.warning(
      .balanceOpen, at: suspect?.place ?? bought.place, path: suspect?.path ?? bought.path,
      .energyOpen(plant.id, total, accounted: total - gap, closing: closing), hint: .slipHint(open) ?? .energyHint)
  }

  /// The energy of 1 kWh as it was read: another one where it was written in standard coal and has a factor of its own.
  private static func perUnit(_ stated: BoundQuantity, _ commodities: [Commodity], _ carrier: String) -> Double {
    guard stated.writtenUnit.map(isCoal) ?? false,
      let commodity = commodities.first(where: { $0.id == carrier && $0.unit == "kWh" }), let coal = commodity.coal,
      coal > 0
    else { return 1 }
    return 1 / (heatOfCoal * coal)
  }

  private static func isCoal(_ unit: String) -> Bool {
    ["tce", "gce", "标煤", "标准煤"].contains { unit.contains($0) }
  }
}

extension Message {
  fileprivate static func energyOpen(
    _ plant: String, _ total: Double, accounted: Double, closing: String?
  ) -> Message {
    let (total, accounted) = (StatedBalance.text(total), StatedBalance.text(accounted))
    let closingZh = closing.map { "；\($0) 时闭合" } ?? ""
    let closing = closing.map { "; \($0) would close it" } ?? ""
    return Message(
      "energy-open",
      en: "the energy balance of `\(plant)` does not close: of \(total) MWh/yr bought and made, "
        + "\(accounted) MWh/yr are accounted for\(closing)",
      zh: "`\(plant)` 的能量平衡不闭合：购入与自产 \(total) MWh/a，去向合计 \(accounted) MWh/a\(closingZh)")
  }

  fileprivate static let energyHint = Message(
    "energy-open.hint", en: "bought + made = used + given + lost must hold, all in one kind of energy",
    zh: "应满足 购入 + 自产 = 使用 + 外供 + 损失，且均按同一能量口径")
}
