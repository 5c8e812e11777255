import ParkModel

/// Why a use is not served, or a stream finds no place: read off the network, for the sentence of a conflict.
extension MaterialNetwork {
  /// A statement of this material, printed in the unit in which results give its amounts.
  func stated(_ kind: Statement.Kind, of subject: String, ofYear: Bool = false, origin: Origin) -> Statement {
    // Amounts by the year are those that fall in the periods of the network, as tables of flows have them.
    let byYear = section.kind.amountUnit == "t/yr"
    let hours = ofYear ? park.operatingHours : park.periods.reduce(0) { $0 + $1.hours }
    return Statement(
      kind, subject: whole(subject), unit: section.kind.amountUnit, scale: byYear ? hours : 1,
      origin: origin)
  }

  /// The process of the file, where a name is that of one of its parts.
  func whole(_ name: String) -> String { section.processes.first { $0.name == name }?.partOf ?? name }

  /// What stands in the way of a use or of a stream; nil for all else that the park states.
  public func reason(for statement: Statement) -> Message? {
    switch statement.kind {
    case .demand: takers.firstIndex { $0.name == statement.subject }.map(reasonUnserved)
    case .release: givers.firstIndex { $0.name == statement.subject }.map(reasonUnplaced)
    default: nil
    }
  }

  private func reasonUnserved(_ index: Int) -> Message {
    let taker = takers[index]
    if case .process(let process) = taker.intake, process.flow.upper < process.leastInflow {
      return .makeUpAboveFlow(make: printed(process.leastInflow), most: printed(process.flow.upper))
    }
    guard !incoming[index].isEmpty else { return .nothingLeadsToIt }
    for (property, bounds) in taker.limit.sorted(by: { $0.key < $1.key }) where bounds.upper.isFinite {
      let offers = incoming[index].compactMap { link in
        let giver = givers[links[link].giver]
        return cleanest(links[link].giver, property).map { (giver.name, $0 / counted(links[link], at: taker)) }
      }
      guard offers.count == incoming[index].count, let cleanest = offers.min(by: { $0.1 < $1.1 }),
        cleanest.1 > bounds.upper
      else { continue }
      return .allTooDirty(
        cleanest: cleanest.0, carries: printed(cleanest.1, property), limit: printed(bounds.upper, property))
    }
    for link in incoming[index] {
      let giver = givers[links[link].giver]
      if case .supply(let limit) = giver.outflow, limit.upper.isFinite {
        let isOfYear = giver.isOfYear && park.isPartOfYear
        return .supplyLimited(giver.name, most: isOfYear ? printedOfYear(limit.upper) : printed(limit.upper))
      }
    }
    return .tooLittleOfQuality
  }

  /// The least that a giver carries of a property: what the plan decides has a range.
  private func cleanest(_ giver: Int, _ property: String) -> Double? {
    concentrations[giver]?[property]?.lower ?? givers[giver].quality[property]
  }

  private func reasonUnplaced(_ index: Int) -> Message {
    guard !outgoing[index].isEmpty else { return .nothingTakesIt }
    for link in outgoing[index] {
      let taker = takers[links[link].taker]
      for (property, bounds) in taker.limit.sorted(by: { $0.key < $1.key }) {
        guard let value = cleanest(index, property), value > bounds.upper else { continue }
        return .closedToIt(
          taker: taker.name, limit: printed(bounds.upper, property), carries: printed(value, property))
      }
    }
    let full = outgoing[index].compactMap { ceilingOfYear(of: takers[links[$0].taker]) }
    return full.isEmpty ? .allFull : .fullForTheYear(full)
  }

  /// `landfill takes at most 90000 t/yr`, of a taker that has a figure for the year.
  private func ceilingOfYear(of taker: Taker) -> (name: String, most: String)? {
    guard park.isPartOfYear else { return nil }
    let most: Double
    switch taker.intake {
    case .use(let sink) where sink.isOfYear && sink.demandProperty == nil: most = sink.demand.upper
    case .treatment(let unit) where unit.isOfYear: most = unit.capacity
    case .outlet(let outlet) where outlet.isOfYear: most = outlet.capacity
    case .use, .process, .treatment, .outlet: return nil
    }
    return most.isFinite ? (taker.name, printedOfYear(most)) : nil
  }

  /// A figure of the year, in the unit in which results give it, else by the hours of the year.
  private func printedOfYear(_ flow: Double) -> String {
    let unit = section.kind.flowUnit
    let amount = plain(flow * park.operatingHours)
    return "\(amount) \(unit.hasSuffix("/h") ? String(unit.dropLast(2)) : unit)/yr"
  }

  /// `300 mg/L COD`, in the property's own unit.
  private func printed(_ value: Double, _ property: String) -> String {
    guard let known = section.properties.first(where: { $0.id == property }) else {
      return plain(value) + " " + property
    }
    return "\(plain(value / known.scale)) \(known.unit) \(property)"
  }

  private func printed(_ flow: Double) -> String { plain(flow) + " " + section.kind.flowUnit }

  /// At most six significant digits.
  private func plain(_ value: Double) -> String {
    let rounded = (value * 1e4).rounded() / 1e4
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : "\(rounded)"
  }
}

extension Message {
  fileprivate static func makeUpAboveFlow(make: String, most: String) -> Message {
    Message(
      "make-up-above-flow", en: "its losses and cycles ask for \(make) of make-up, and its flow allows \(most)",
      zh: "其损失与浓缩倍数需要补水 \(make)，而流量上限为 \(most)")
  }
  fileprivate static let nothingLeadsToIt = Message(
    "nothing-leads-to-it", en: "no link leads to it", zh: "没有任何连接通向它")
  fileprivate static func allTooDirty(cleanest: String, carries: String, limit: String) -> Message {
    Message(
      "all-too-dirty",
      en: "the cleanest that may feed it is \(cleanest) with \(carries), and its limit is \(limit)",
      zh: "可供给它的来源中最洁净的是 \(cleanest)，含 \(carries)，而其限值为 \(limit)")
  }
  fileprivate static let tooLittleOfQuality = Message(
    "too-little-of-quality", en: "what may feed it within its limits is too little, or needed elsewhere",
    zh: "可供给它且合格的量不足，或已用于别处")
  fileprivate static func supplyLimited(_ name: String, most: String) -> Message {
    Message(
      "supply-limited",
      en: "\(name) gives at most \(most), and what else may feed it is too little or needed elsewhere",
      zh: "\(name) 最多供给 \(most)，其余合格来源不足或已用于别处")
  }
  fileprivate static let nothingTakesIt = Message(
    "nothing-takes-it", en: "nothing is linked that may take it", zh: "没有可接纳它的去向")
  fileprivate static func closedToIt(taker: String, limit: String, carries: String) -> Message {
    Message(
      "closed-to-it", en: "\(taker) takes at most \(limit), and it carries \(carries); what else may take it is full",
      zh: "\(taker) 最多接受 \(limit)，而它含 \(carries)；其他去向已满")
  }
  fileprivate static func fullForTheYear(_ full: [(name: String, most: String)]) -> Message {
    Message(
      "full-for-the-year",
      en: "what may take it is full for the year: "
        + full.map { "\($0.name) takes at most \($0.most)" }
        .joined(separator: ", "),
      zh: "可接纳它的去向全年已满：" + full.map { "\($0.name) 最多接受 \($0.most)" }.joined(separator: "，"))
  }
  fileprivate static let allFull = Message(
    "all-full", en: "everything that may take it is full, or closed by what else goes there",
    zh: "所有可接纳它的去向均已满，或被其他来流占用")
}
