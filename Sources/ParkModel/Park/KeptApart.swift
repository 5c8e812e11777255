extension Park {
  /// The park with every process in parts, one for water that has passed a `recycle: never` unit and one for water that
  /// has not, so that no stream holds both: then "not at all" is a matter of which links there are.
  ///
  /// The plan decides how much of each process's load either part carries. A unit stands on the far side where it, or a
  /// unit like it before it, accepts the product by name; all other units keep to water that has not passed.
  public func withRegenerationKeptApart() -> Park {
    var park = self
    for index in park.materials.indices {
      let units = park.materials[index].treatments.filter { $0.recycle == .never }
      for unit in units { park.materials[index].keepApart(unit) }
    }
    park.byPeriod = byPeriod.map { $0.withRegenerationKeptApart() }
    return park.withEnteringStreams()
  }
}

extension MaterialSection {
  fileprivate mutating func keepApart(_ unit: Treatment) {
    let parts = Dictionary(uniqueKeysWithValues: processes.map { ($0.name, "\($0.name) past \(unit.name)") })
    let before = processes.map(\.name)
    nameParts(parts)
    for process in processes {
      var part = process
      part.name = parts[process.name] ?? process.name
      part.partOf = process.partOf ?? process.name
      processes.append(part)
    }
    for index in processes.indices where processes[index].partOf == nil {
      processes[index].partOf = processes[index].name
    }
    processes.sort { $0.name < $1.name }
    let far = unitsPast(unit.name)
    let near = treatments.map(\.name).filter { !far.contains($0) && $0 != unit.name }
    for from in [unit.name] + parts.values.sorted() + far.sorted() {
      // A unit that may be fed by itself is another matter than one that never meets its own water again.
      for to in before + near + [unit.name] {
        connections.forbid.append(LinkPattern(.pair(.named(from), .named(to)), origin: unit.origin))
      }
    }
  }

  /// Units that accept the product of a unit by name, or that of one which does.
  private func unitsPast(_ name: String) -> Set<String> {
    var far: Set<String> = []
    var open = [name]
    while let next = open.popLast() {
      for unit in treatments where unit.name != name && unit.accepts?.contains(next) == true {
        if far.insert(unit.name).inserted { open.append(unit.name) }
      }
    }
    return far
  }

  /// Wherever the park names a process, it names its new part as well.
  private mutating func nameParts(_ parts: [String: String]) {
    func widened(_ names: [String]?) -> [String]? { names.map { $0 + $0.compactMap { parts[$0] } } }
    for index in sources.indices { sources[index].only = widened(sources[index].only) }
    for index in sinks.indices { sinks[index].accepts = widened(sinks[index].accepts) }
    for index in outlets.indices { outlets[index].accepts = widened(outlets[index].accepts) }
    for index in processes.indices {
      processes[index].accepts = widened(processes[index].accepts)
      processes[index].only = widened(processes[index].only)
    }
    for index in treatments.indices {
      treatments[index].accepts = widened(treatments[index].accepts)
      treatments[index].only = widened(treatments[index].only)
    }
    connections.existing = connections.existing.map { $0 + $0.flatMap { $0.renamed(parts) } }
    connections.candidate += connections.candidate.flatMap { $0.renamed(parts) }
    connections.forbid += connections.forbid.flatMap { $0.renamed(parts) }
    connections.facts += connections.facts.flatMap { $0.renamed(parts) }
  }
}

extension LinkPattern {
  /// The same pattern for the parts that it does not name yet: at either end, and at both.
  fileprivate func renamed(_ parts: [String: String]) -> [LinkPattern] {
    guard case .pair(let from, let to) = reach else { return [] }
    let ways = [(from.renamed(parts), to), (from, to.renamed(parts)), (from.renamed(parts), to.renamed(parts))]
    let patterns = ways.filter { $0.0 != from || $0.1 != to }.map { LinkPattern(.pair($0.0, $0.1), origin: origin) }
    return patterns.enumerated().filter { !patterns[..<$0.offset].contains($0.element) }.map(\.element)
  }
}

extension LinkPattern.End {
  fileprivate func renamed(_ parts: [String: String]) -> LinkPattern.End {
    if case .named(let name) = self, let part = parts[name] { .named(part) } else { self }
  }
}

extension LinkFact {
  /// What is known of the link holds for its new parts, but a meter reads them together.
  fileprivate func renamed(_ parts: [String: String]) -> [LinkFact] {
    let ways = [(parts[from] ?? from, to), (from, parts[to] ?? to), (parts[from] ?? from, parts[to] ?? to)]
    var seen: Set<String> = ["\(from) -> \(to)"]
    return ways.filter { seen.insert("\($0.0) -> \($0.1)").inserted }.map { ends in
      var copy = self
      (copy.from, copy.to) = ends
      copy.today = nil
      return copy
    }
  }
}
