import Assessment
import ParkModel

/// What a reader of the report must know about how it was computed; only what this park makes use of.
func conventions(of park: Park, options: OptimizeOptions) -> [Convention] {
  let order = (park.objectives + ["cost", "flow"]).unique
  var list = [
    Convention(
      name: "operating_hours", value: "\(trimmed(park.operatingHours)) h/yr; rates are averages over them",
      valueZh: "\(trimmed(park.operatingHours)) h/a；流量为全部运行时间的平均值"),
    Convention(name: "discount_rate", value: "\(trimmed(park.discountRate * 100)) %/yr"),
    Convention(name: "gap", value: "\(trimmed(options.gap * 100)) %"),
    Convention(
      name: "completion", value: "minimised in order: \(order.joined(separator: ", "))",
      valueZh: "依次最小化：\(order.joined(separator: "、"))"),
  ]
  if park.periods.count > 1 { list += periodConventions(of: park) }
  for section in park.materials {
    // What two materials have in common is said once; where they differ the second has its name before it.
    for convention in conventions(of: section) where !list.contains(convention) {
      var convention = convention
      if list.contains(where: { $0.name == convention.name }) {
        convention.name = "\(section.kind.id)_\(convention.name)"
      }
      list.append(convention)
    }
  }
  if let heat = park.heat { list += conventions(of: heat) }
  if park.hasFixedCharges {
    list.append(
      Convention(
        name: "fixed_costs",
        value:
          "paid in full; what to build is searched until the gap is proved or a limit comes, and the gap is printed",
        valueZh: "按全额计入；对建设组合进行搜索，直至证明差距或达到限制，并给出差距"))
  }
  return list
}

/// The periods with their hours, and how often they come round.
private func periodConventions(of park: Park) -> [Convention] {
  let hours = park.periods.map { "\($0.id) \(trimmed($0.hours)) h" }
  let periods = Convention(
    name: "periods",
    value: "\(hours.joined(separator: ", ")) a year; what is built serves all, caps and targets are of the year",
    valueZh: "每年 \(hours.joined(separator: "、"))；设施各时段共用，总量与目标按全年计")
  guard park.rounds > 1 else { return [periods] }
  let total = park.periods.reduce(0) { $0 + $1.hours }
  return [
    periods,
    Convention(
      name: "round",
      value: "\(trimmed(total / park.rounds)) h, \(trimmed(park.rounds)) times a year; stores come round with it",
      valueZh: "每轮 \(trimmed(total / park.rounds)) h，每年 \(trimmed(park.rounds)) 轮；储存量逐轮循环"),
  ]
}

private func conventions(of section: MaterialSection) -> [Convention] {
  var list: [Convention] = []
  if section.kind.amountUnit == "t/h" { list.append(Convention(name: "water_density", value: "1 t/m3")) }
  if let capacity = section.kind.heatCapacity, !section.temperatureDemands.isEmpty {
    list.append(
      Convention(
        name: "water_heat",
        value: "\(trimmed(capacity * 3.6)) kJ/(kg K); mixtures have the mean temperature of what enters",
        valueZh: "\(trimmed(capacity * 3.6)) kJ/(kg K)；混合水温为按流量加权的平均值"))
  }
  if section.kind.amountUnit == "Nm3/h" {
    let value = "at 0 degC and 101.325 kPa; heating values are lower ones, pressures absolute"
    list.append(
      Convention(name: "normal_volume", value: value, valueZh: "0 ℃、101.325 kPa；热值为低位热值，压力为绝对压力"))
  }
  if section.sources.contains(where: { $0.co2 > 0 }) {
    list.append(
      Convention(
        name: "byproduct_carbon",
        value: "by-product gas counts with its carbon wherever it is burnt; its use saves that of what is not bought",
        valueZh: "副产煤气无论在何处燃烧均计其碳；其利用所减排的是少购燃料的二氧化碳"))
  }
  if !section.processes.isEmpty {
    list.append(
      Convention(
        name: "process_outlets",
        value: "as the plan makes them, within outlet_limit; the proven bound holds for every way",
        valueZh: "由方案在 outlet_limit 之内决定；已证明的界对所有取值成立"))
  }
  if !section.rinses.isEmpty {
    list.append(
      Convention(
        name: "rinses", value: "counted at the worst feed that they admit",
        valueZh: "按其允许的最差进水计"))
  }
  if section.treatments.contains(where: \.passesBetter) {
    list.append(
      Convention(
        name: "treatment_outlets", value: "taken at their guaranteed outlet; water already better passes unchanged",
        valueZh: "出水按保证值计；进水已优于保证值时水质不变"))
  }
  if section.treatments.contains(where: \.dries) {
    list.append(
      Convention(
        name: "dryers", value: "dry each waste by itself, batch by batch", valueZh: "各种固废分批单独干化，互不混合"))
  }
  if section.carriage.fixedPerLength > 0 || section.carriage.perCapacityLength > 0 {
    list.append(Convention(name: "distance", value: section.carriage.distance.rawValue))
  }
  return list
}

private func conventions(of heat: HeatSection) -> [Convention] {
  var list = [
    Convention(name: "approach", value: "\(trimmed(heat.approach)) K"),
    Convention(name: "reference_temperature", value: "\(trimmed(heat.reference)) degC"),
  ]
  let line = heat.line
  if line.lossPerLength > 0 || line.fixedPerLength > 0 || line.perCapacityLength > 0 {
    list.append(
      Convention(
        name: "heat_exchange",
        value:
          "lines between plants lose \(trimmed(line.lossPerLength * 100)) % of what they carry on each km and are paid for "
          + "where new; utilities reach every stream",
        valueZh: "企业间管线每公里损失所输热量的 \(trimmed(line.lossPerLength * 100)) %，新建管线计费；公用工程可达所有物流"))
    list.append(Convention(name: "heat_distance", value: line.distance.rawValue))
  } else {
    list.append(
      Convention(
        name: "heat_exchange", value: "direct, without cost of lines; utilities reach every stream",
        valueZh: "直接换热，不计管线费用；公用工程可达所有物流"))
  }
  if !heat.headers.isEmpty || heat.site == .conventional {
    list.append(
      heat.site == .conventional
        ? Convention(
          name: "site_target",
          value: "conventional: each plant first at its own pinch, no steam lifts a header inside it",
          valueZh: "常规：各企业先按自身夹点回收，蒸汽不在企业内为管网升温")
        : Convention(
          name: "site_target", value: "free: steam may lift header water inside a plant",
          valueZh: "自由：蒸汽可在企业内为管网升温"))
  }
  if !heat.converters.isEmpty {
    list.append(
      Convention(
        name: "converters", value: "heat and electricity in one ratio, at the stated temperatures and any load",
        valueZh: "按所给温度下的固定比例换算热与电，不随负荷变化"))
  }
  return list
}

extension Treatment {
  /// True for a dryer.
  fileprivate var dries: Bool { if case .dry = action { true } else { false } }
  /// True for a unit that guarantees an outlet and leaves alone what is better.
  fileprivate var passesBetter: Bool {
    if case .purify(let purification) = action { !purification.isExact } else { false }
  }
}

extension Park {
  /// True where any `today:` stands in the file.
  var hasMeteredFigures: Bool {
    let materialsMetered = materials.contains { section in
      section.supplies.contains { $0.today != nil } || section.treatments.contains { $0.today != nil }
        || section.outlets.contains { $0.today != nil } || section.connections.facts.contains { $0.today != nil }
    }
    let heatMetered =
      heat?.utilities.contains { $0.today != nil } == true
      || heat?.connections.facts.contains { $0.today != nil } == true
    return materialsMetered || heatMetered
  }

  /// True where something that could be built costs other than in proportion to its size.
  fileprivate var hasFixedCharges: Bool {
    let heatBuilds =
      (heat?.headers.compactMap(\.build) ?? []) + (heat?.connections.facts.compactMap(\.build) ?? [])
      + (heat?.converters.compactMap(\.build) ?? [])
    if (heat?.line.fixedPerLength ?? 0) > 0 || heatBuilds.contains(where: { $0.fixed > 0 || $0.exponent != 1 }) {
      return true
    }
    return materials.contains { section in
      let builds =
        section.treatments.compactMap(\.build) + section.outlets.compactMap(\.build)
        + section.connections.facts.compactMap(\.build)
      return section.carriage.fixedPerLength > 0
        || builds.contains { $0.sizes.isEmpty && ($0.fixed > 0 || $0.exponent != 1) }
    }
  }
}

/// A number without a trailing `.0`.
private func trimmed(_ value: Double) -> String {
  let rounded = (value * 1e6).rounded() / 1e6
  return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : "\(rounded)"
}

extension [String] {
  /// The elements without repeats, in order.
  fileprivate var unique: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
