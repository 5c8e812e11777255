extension Sankey {
  /// The diagram with at most so many nodes in a column: of more, the smallest become one that names them.
  package func gatheringNodes(mostInColumn most: Int) -> Sankey {
    var target = Array(nodes.indices)
    var gathered = self
    for column in columns.indices {
      let members = nodes.indices.filter { nodes[$0].column == column }
      guard members.count > most else { continue }
      let weight = members.map { node in states.map { throughput(of: node, in: $0) }.max() ?? 0 }
      let ranked = members.indices.sorted { (weight[$1], members[$0]) < (weight[$0], members[$1]) }
      let small = ranked.dropFirst(most - 1).map { members[$0] }.sorted()
      let names = small.map { nodes[$0].label }.joined(separator: ", ")
      gathered.nodes.append(Node(label: "\(others) (\(small.count))", note: names, column: column))
      for node in small { target[node] = gathered.nodes.count - 1 }
    }
    gathered.states = states.map { state in
      State(bands: Self.merged(state.bands.map { $0.moved(from: target[$0.from], to: target[$0.to]) }))
    }
    return gathered.withoutIdleNodes
  }

  /// The diagram without bands that would be thinner than a pixel: where there are several, what each node gives and
  /// takes in them is drawn to and from "others", and the bands are kept in `gathered`.
  package func gatheringBands(thinnerThan least: Double) -> Sankey {
    var gathered = self
    var ends: (first: Int, last: Int)?
    for index in states.indices {
      let thin = states[index].bands.filter { $0.amount < least }
      guard thin.count > 1 else { continue }
      if ends == nil {
        gathered.nodes += [0, columns.count - 1].map { Node(label: others, note: others, column: $0) }
        ends = (gathered.nodes.count - 2, gathered.nodes.count - 1)
      }
      guard let ends else { continue }
      let stubs = thin.flatMap { [$0.moved(from: $0.from, to: ends.last), $0.moved(from: ends.first, to: $0.to)] }
      let plain = Self.merged(stubs).map { stub in
        var stub = stub
        stub.isNew = false
        return stub
      }
      gathered.states[index].bands = states[index].bands.filter { $0.amount >= least } + plain
      gathered.states[index].gathered = thin
    }
    return gathered
  }

  /// Bands between the same nodes become one; it is new only where all of it is, and takes the colour of the largest.
  package static func merged(_ bands: [Band]) -> [Band] {
    var order: [[Int]] = []
    var groups: [[Int]: [Band]] = [:]
    for band in bands {
      let key = [band.from, band.to, band.isNew ? 1 : 0]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(band)
    }
    return order.compactMap { key in
      guard let group = groups[key], var band = group.max(by: { $0.amount < $1.amount }) else { return nil }
      band.amount = group.reduce(0) { $0 + $1.amount }
      band.note = group.map(\.note).filter { !$0.isEmpty }.joined(separator: "; ")
      return band
    }
  }

  private var withoutIdleNodes: Sankey {
    let used = Set(states.flatMap(\.bands).flatMap { [$0.from, $0.to] })
    let kept = nodes.indices.filter(used.contains)
    let place = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($0.element, $0.offset) })
    var pruned = self
    pruned.nodes = kept.map { nodes[$0] }
    pruned.states = states.map { state in
      State(bands: state.bands.map { $0.moved(from: place[$0.from] ?? 0, to: place[$0.to] ?? 0) })
    }
    return pruned
  }
}

extension Sankey.Band {
  func moved(from: Int, to: Int) -> Sankey.Band {
    var band = self
    band.from = from
    band.to = to
    return band
  }
}
