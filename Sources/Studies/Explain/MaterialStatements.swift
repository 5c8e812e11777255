import ParkModel

extension Park {
  /// What one material section states of its nodes and links.
  func materialStatements(_ section: Int) -> [ParkStatement] {
    supplyStatements(section) + sourceStatements(section) + useStatements(section) + processStatements(section)
      + unitStatements(section) + outletStatements(section) + linkStatements(section)
  }

  /// The unit in which amounts of a section are printed, and how much of the program's one of it is.
  private func amounts(_ section: Int) -> (unit: String, size: Double) {
    let unit = materials[section].kind.amountUnit
    return (unit, unit == "t/yr" ? 1 / operatingHours : 1)
  }

  private func supplyStatements(_ section: Int) -> [ParkStatement] {
    let (unit, size) = amounts(section)
    return materials[section].supplies.indices.flatMap { index -> [ParkStatement] in
      let supply = materials[section].supplies[index]
      var found: [ParkStatement] = []
      if supply.limit.upper.isFinite {
        found.append(
          ParkStatement(
            .supplyMost, of: supply.name, at: \.materials[section].supplies[index].limit.upper, in: self, unit: unit,
            size: size, easing: 1, nothing: .infinity, origin: supply.origin))
      }
      if supply.limit.lower > 0 {
        found.append(
          ParkStatement(
            .supplyLeast, of: supply.name, at: \.materials[section].supplies[index].limit.lower, in: self, unit: unit,
            size: size, easing: -1, nothing: 0, origin: supply.origin))
      }
      return found
    }
  }

  private func sourceStatements(_ section: Int) -> [ParkStatement] {
    let (unit, size) = amounts(section)
    return materials[section].sources.indices.compactMap { index -> ParkStatement? in
      let source = materials[section].sources[index]
      guard source.leastAmount > 0 else { return nil }
      return ParkStatement(
        .release, of: source.name, at: \.materials[section].sources[index].leastAmount,
        both: \.materials[section].sources[index].mostAmount, in: self, unit: unit, size: size, easing: -1, nothing: 0,
        origin: source.origin)
    }
  }

  private func useStatements(_ section: Int) -> [ParkStatement] {
    let amounts = amounts(section)
    var found: [ParkStatement] = []
    for index in materials[section].sinks.indices {
      let sink = materials[section].sinks[index]
      let (unit, size) = sink.demandProperty == nil ? amounts : ("kW", 1)
      if sink.demand.lower > 0 {
        found.append(
          ParkStatement(
            .demand, of: sink.name, at: \.materials[section].sinks[index].demand.lower,
            both: \.materials[section].sinks[index].demand.upper, in: self, unit: unit, size: size, easing: -1,
            nothing: 0, origin: sink.origin))
      }
      found += limits(
        \.materials[section].sinks[index].limit, sink.limit, of: sink.name, in: section, .limitMost, .limitLeast,
        sink.origin)
      found += limits(
        \.materials[section].sinks[index].limitEach, sink.limitEach, of: sink.name, in: section, .eachMost, .eachLeast,
        sink.origin)
      for (word, share) in sink.share.sorted(by: { $0.key < $1.key }) {
        if share.upper.isFinite {
          found.append(
            ParkStatement(
              .shareMost, of: sink.name, word, at: \.materials[section].sinks[index].share[word]!.upper, in: self,
              unit: "%", size: 0.01, easing: 1, nothing: .infinity, origin: sink.origin))
        }
        if share.lower > 0 {
          found.append(
            ParkStatement(
              .shareLeast, of: sink.name, word, at: \.materials[section].sinks[index].share[word]!.lower, in: self,
              unit: "%", size: 0.01, easing: -1, nothing: 0, origin: sink.origin))
        }
      }
    }
    for index in materials[section].rinses.indices {
      let rinse = materials[section].rinses[index]
      found.append(
        ParkStatement(
          .rinse, of: rinse.name, at: \.materials[section].rinses[index].dragOut, in: self, unit: "t/h", easing: -1,
          nothing: 0, origin: rinse.origin))
    }
    return found
  }

  private func processStatements(_ section: Int) -> [ParkStatement] {
    var found: [ParkStatement] = []
    for index in materials[section].processes.indices {
      let process = materials[section].processes[index]
      func add(
        _ rule: ParkStatement.Rule, _ path: WritableKeyPath<Park, Double>, easing: Double, nothing: Double
      ) {
        found.append(
          ParkStatement(
            rule, of: process.name, at: path, in: self, unit: "t/h", easing: easing, nothing: nothing,
            origin: process.origin))
      }
      if process.flow.lower > 0 {
        add(.flowLeast, \.materials[section].processes[index].flow.lower, easing: -1, nothing: 0)
      }
      if process.flow.upper.isFinite {
        add(.flowMost, \.materials[section].processes[index].flow.upper, easing: 1, nothing: .infinity)
      }
      if process.loss > 0 { add(.loss, \.materials[section].processes[index].loss, easing: -1, nothing: 0) }
      for (property, load) in process.load.sorted(by: { $0.key < $1.key }) where load > 0 {
        found.append(
          ParkStatement(
            .load, of: process.name, property, at: \.materials[section].processes[index].load[property]!, in: self,
            unit: "kg/h", size: 1000, easing: -1, nothing: 0, origin: process.origin))
      }
      found += limits(
        \.materials[section].processes[index].inletLimit, process.inletLimit, of: process.name, in: section,
        .limitMost, .limitLeast, process.origin)
      // An outlet has no least content.
      found += limits(
        \.materials[section].processes[index].outletLimit, process.outletLimit, of: process.name, in: section,
        .outletLimit, .limitLeast, process.origin)
    }
    return found
  }

  private func unitStatements(_ section: Int) -> [ParkStatement] {
    let (unit, size) = amounts(section)
    var found: [ParkStatement] = []
    for index in materials[section].treatments.indices {
      let treatment = materials[section].treatments[index]
      if treatment.capacity.isFinite {
        found.append(
          ParkStatement(
            .capacity, of: treatment.name, at: \.materials[section].treatments[index].capacity, in: self, unit: unit,
            size: size, easing: 1, nothing: .infinity, origin: treatment.origin))
      }
      if treatment.minFlow > 0 {
        found.append(
          ParkStatement(
            .flowLeast, of: treatment.name, at: \.materials[section].treatments[index].minFlow, in: self, unit: unit,
            size: size, easing: -1, nothing: 0, origin: treatment.origin))
      }
      found += limits(
        \.materials[section].treatments[index].inletLimit, treatment.inletLimit, of: treatment.name, in: section,
        .limitMost, .limitLeast, treatment.origin)
    }
    return found
  }

  private func outletStatements(_ section: Int) -> [ParkStatement] {
    let (unit, size) = amounts(section)
    var found: [ParkStatement] = []
    for index in materials[section].outlets.indices {
      let outlet = materials[section].outlets[index]
      if outlet.capacity.isFinite {
        found.append(
          ParkStatement(
            .capacity, of: outlet.name, at: \.materials[section].outlets[index].capacity, in: self, unit: unit,
            size: size,
            easing: 1, nothing: .infinity, origin: outlet.origin))
      }
      found += limits(
        \.materials[section].outlets[index].limit, outlet.limit, of: outlet.name, in: section, .limitMost, .limitLeast,
        outlet.origin)
      found += limits(
        \.materials[section].outlets[index].limitEach, outlet.limitEach, of: outlet.name, in: section, .eachMost,
        .eachLeast, outlet.origin)
      for (property, cap) in outlet.cap.sorted(by: { $0.key < $1.key }) where cap.isFinite {
        found.append(
          ParkStatement(
            .cap, of: outlet.name, property, at: \.materials[section].outlets[index].cap[property]!, in: self,
            unit: "kg/h", size: 1000, easing: 1, nothing: .infinity, origin: outlet.origin))
      }
    }
    return found
  }

  /// The sides of some limits, each in its property's own unit.
  private func limits(
    _ path: WritableKeyPath<Park, Limits>, _ limits: Limits, of subject: String, in section: Int,
    _ most: ParkStatement.Rule, _ least: ParkStatement.Rule, _ origin: Origin
  ) -> [ParkStatement] {
    limits.sorted { $0.key < $1.key }.flatMap { id, bounds -> [ParkStatement] in
      let (unit, size) = unit(of: id, in: section)
      var found: [ParkStatement] = []
      if bounds.upper.isFinite {
        found.append(
          ParkStatement(
            most, of: subject, id, at: path.appending(path: \Limits.[id]!.upper), in: self, unit: unit, size: size,
            easing: 1, nothing: .infinity, origin: origin))
      }
      if bounds.lower.isFinite, bounds.lower > 0 || materials[section].computed.contains(where: { $0.id == id }) {
        found.append(
          ParkStatement(
            least, of: subject, id, at: path.appending(path: \Limits.[id]!.lower), in: self, unit: unit, size: size,
            easing: -1, nothing: -.infinity, origin: origin))
      }
      return found
    }
  }

  private func unit(of property: String, in section: Int) -> (String, Double) {
    let section = materials[section]
    if let known = section.properties.first(where: { $0.id == property }) { return (known.unit, known.scale) }
    if let computed = section.computed.first(where: { $0.id == property }) { return (computed.unit, computed.scale) }
    return ("", 1)
  }
}

extension Source {
  /// The least that must leave; nothing of what a unit makes, for that is not the source's to say.
  fileprivate var leastAmount: Double {
    get {
      switch amount {
      case .fixed(let fixed): fixed
      case .between(let range): range.lower
      case .perThroughput: 0
      }
    }
    set {
      switch amount {
      case .fixed(let fixed): amount = .between(Bounds(lower: newValue, upper: max(fixed, newValue)))
      case .between(let range): amount = .between(Bounds(lower: newValue, upper: max(range.upper, newValue)))
      case .perThroughput: break
      }
    }
  }

  fileprivate var mostAmount: Double {
    get {
      switch amount {
      case .fixed(let fixed): fixed
      case .between(let range): range.upper
      case .perThroughput: .infinity
      }
    }
    set {
      switch amount {
      case .fixed(let fixed): amount = .between(Bounds(lower: min(fixed, newValue), upper: newValue))
      case .between(let range): amount = .between(Bounds(lower: min(range.lower, newValue), upper: newValue))
      case .perThroughput: break
      }
    }
  }
}
