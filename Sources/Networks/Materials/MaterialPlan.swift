import ParkModel

/// Reads a solved program back into flows and conversions in physical units.
extension MaterialNetwork {
  /// The link that a flow takes and what it leaves or enters, units aside, whose throughput says the same; and a rinse
  /// that has more stages than today.
  public func assets(using meaning: ColumnMeaning) -> [String] {
    switch meaning {
    case .flow(let resource, let index, let id):
      guard resource == section.kind.id, park.periods.contains(where: { $0.id == id }) else { return [] }
      let (giver, taker) = (givers[links[index].giver], takers[links[index].taker])
      return ["\(giver.name) -> \(taker.name)"] + (giver.isSupply ? [giver.name] : [])
        + (taker.isTreatment ? [] : [taker.name])
    case .stages(let name, let count):
      let standing = section.rinses.first { $0.name == name }?.stages
      return standing.map { count > $0 } ?? false ? [name] : []
    default: return []
    }
  }

  /// Every flow with its true quality, and what every unit turned into what.
  public func plan(from solution: SolvedColumns) -> PlanPart {
    var part = PlanPart()
    for period in park.periods {
      var amounts = links.indices.map {
        max(0, solution[.flow(resource: section.kind.id, link: $0, period: period.id)])
      }
      balanceStores(&amounts, solution, period)
      sweepCrumbs(&amounts)
      let shares = shares(in: solution, period)
      let qualities = TrueQualities(self, flows: amounts, shares: shares)
      for (index, link) in links.enumerated() where amounts[index] > 0 {
        let giver = givers[link.giver]
        var flow = Flow(
          resource: section.kind.id, from: giver.name, to: takers[link.taker].name, amount: amounts[index],
          quality: qualities.values[link.giver], wasteKind: giver.wasteKind, batch: giver.reportedBatch,
          period: period.id, status: link.status, length: link.length)
        flow.temperature = temperature(of: link)
        flow.tempered = tempered(index, amounts, solution, period)
        part.flows.append(flow)
      }
      for (index, taker) in takers.enumerated() {
        let inflow = incoming[index].reduce(0) { $0 + amounts[$1] }
        switch taker.intake {
        case .treatment(let unit) where inflow > 0 || drawn(from: unit, amounts) > 0:
          part.conversions.append(conversion(of: unit, index, inflow, amounts, qualities, period))
        case .process(let process) where inflow > 0 || process.gain > 0:
          part.conversions.append(
            conversion(of: process, index, inflow, qualities, period, share: shares[process.name]))
        case .treatment, .process, .use, .outlet: continue
        }
      }
    }
    return part
  }

  private func conversion(
    of whole: Process, _ index: Int, _ inflow: Double, _ qualities: TrueQualities, _ period: Period, share: Double?
  ) -> Conversion {
    let process = whole.scaled(by: share ?? 1)
    let kind = section.kind.id
    let giver = givers.firstIndex { unitName(of: $0) == process.name }
    var inputs = [Term(resource: kind, name: "inflow", amount: inflow, quality: qualities.inlet[index])]
    if process.gain > 0 { inputs.append(Term(resource: kind, name: "gain", amount: process.gain)) }
    if let share { inputs.append(Term(resource: kind, name: "share", amount: share)) }
    if !process.load.isEmpty { inputs.append(Term(resource: kind, name: "load", amount: 0, quality: process.load)) }
    return Conversion(
      asset: process.name, resource: kind, period: period.id, throughput: inflow, inputs: inputs,
      outputs: [
        Term(
          resource: kind, name: "product", amount: max(0, inflow + process.gain - process.loss),
          quality: giver.map { qualities.values[$0] } ?? [:])
      ],
      losses: process.loss > 0 ? [Term(resource: kind, name: "evaporation", amount: process.loss)] : [])
  }

  private func conversion(
    of unit: Treatment, _ index: Int, _ inflow: Double, _ amounts: [Double], _ qualities: TrueQualities,
    _ period: Period
  ) -> Conversion {
    let kind = section.kind.id
    let entering = qualities.inlet[index]
    var inputs = [Term(resource: kind, name: "inflow", amount: inflow, quality: entering)]
    for need in unit.needs {
      inputs.append(Term(resource: need.commodity, name: need.commodity, amount: need.amount * inflow))
    }
    if let heat = unit.heat { inputs.append(Term(resource: "heat", name: "heat", amount: heat.duty * inflow)) }
    var outputs: [Term] = []
    var losses: [Term] = []
    switch unit.action {
    case .purify(let purification):
      let recovery = purification.recovery
      let product = quality(leaving: unit.name, qualities)
      outputs.append(Term(resource: kind, name: "product", amount: recovery * inflow, quality: product))
      var reject: [String: Double] = [:]
      if recovery < 1 {
        reject = quality(leaving: unit.name, rejected: true, qualities)
        outputs.append(Term(resource: kind, name: "reject", amount: (1 - recovery) * inflow, quality: reject))
      }
      var removed: [String: Double] = [:]
      for property in section.properties where property.isMass {
        guard let value = entering[property.id], let clean = product[property.id] else { continue }
        let rest = recovery < 1 ? (1 - recovery) * (reject[property.id] ?? 0) : 0
        removed[property.id] = max(0, inflow * (value - recovery * clean - rest))
      }
      losses.append(Term(resource: kind, name: "removed", amount: 0, quality: removed))
    case .keep:
      let drawn = drawn(from: unit, amounts)
      outputs.append(Term(resource: kind, name: "product", amount: drawn))
      // What is laid in now is drawn in another period: a loss here, a gain there.
      if inflow > drawn { losses.append(Term(resource: kind, name: "stored", amount: inflow - drawn)) }
      if drawn > inflow { inputs.append(Term(resource: kind, name: "from store", amount: drawn - inflow)) }
    case .dry:
      var dried = 0.0
      for giver in givers {
        guard case .batch(let dryer, let inlet, let factor) = giver.outflow, dryer.name == unit.name else { continue }
        dried += factor * amounts[inlet]
      }
      outputs.append(Term(resource: kind, name: "product", amount: dried))
      losses.append(Term(resource: kind, name: "evaporation", amount: inflow - dried))
    case .convert(let lost):
      losses.append(Term(resource: kind, name: "lost", amount: lost * inflow))
    }
    for material in park.materials {
      for source in material.sources {
        guard case .perThroughput(let name, let share) = source.amount, name == unit.name else { continue }
        let id = source.name.split(separator: "/").last.map(String.init) ?? source.name
        outputs.append(
          Term(
            resource: material.kind.id, name: "byproduct:" + id, amount: share * inflow,
            quality: source.quality.values))
      }
    }
    return Conversion(
      asset: unit.name, resource: kind, period: period.id, throughput: inflow, inputs: inputs, outputs: outputs,
      losses: losses)
  }

  /// What leaves a store; 0 for any other unit, whose product follows from what enters.
  private func drawn(from unit: Treatment, _ amounts: [Double]) -> Double {
    guard unit.holding != nil else { return 0 }
    return givers.indices.filter { givers[$0].name == unit.name }.flatMap { outgoing[$0] }.reduce(0) {
      $0 + amounts[$1]
    }
  }

  private func quality(leaving unit: String, rejected: Bool = false, _ qualities: TrueQualities) -> [String: Double] {
    givers.firstIndex { unitName(of: $0) == unit && $0.isReject == rejected }.map { qualities.values[$0] } ?? [:]
  }
}
