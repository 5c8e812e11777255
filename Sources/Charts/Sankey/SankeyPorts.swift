/// Where each band leaves its giver and enters its taker, and the lanes below the diagram in which recycles run back.
struct SankeyPorts {
  private(set) var bands: [SankeyLayout.PlacedBand] = []
  /// The lowest point of nodes and lanes.
  private(set) var bottom: Double

  private static let laneGap = 7.0

  init(
    _ layout: SankeyLayout, _ state: Sankey.State, _ stacks: SankeyStacks, _ nodes: [SankeyLayout.PlacedNode]
  ) {
    let sankey = layout.sankey
    let boxes = Dictionary(uniqueKeysWithValues: nodes.map { ($0.node, $0.box) })
    bottom = nodes.map(\.box.bottom).max() ?? layout.measures.top
    let all = state.bands.indices
    let isLoop = all.map { sankey.nodes[state.bands[$0].from].column >= sankey.nodes[state.bands[$0].to].column }
    let ways = all.map { SankeyOrder.way(from: state.bands[$0].from, to: state.bands[$0].to, in: sankey) }
    func span(_ band: Sankey.Band) -> Int { sankey.nodes[band.from].column - sankey.nodes[band.to].column }
    // The shortest way back is the innermost lane.
    let lanes = all.filter { isLoop[$0] }.sorted { left, right in
      (span(state.bands[left]), state.bands[left].amount, left)
        < (span(state.bands[right]), state.bands[right].amount, right)
    }
    let rank = Dictionary(uniqueKeysWithValues: lanes.enumerated().map { ($0.element, $0.offset) })

    /// The heights of bands along one side of their nodes: those that go on by where they go, then loops, the outermost
    /// first, so that they lie in each other.
    func ports(_ node: (Sankey.Band) -> Int, _ next: (Int) -> SankeyOrder.Item?) -> [Int: Double] {
      var heights: [Int: Double] = [:]
      for (giver, members) in Dictionary(grouping: all, by: { node(state.bands[$0]) }) {
        let sorted = members.sorted { left, right in
          key(left, next(left)) < key(right, next(right))
        }
        var y = boxes[giver]?.y ?? 0
        for index in sorted {
          let thickness = state.bands[index].amount * layout.scale
          heights[index] = y + thickness / 2
          y += thickness
        }
      }
      return heights
    }
    func key(_ index: Int, _ item: SankeyOrder.Item?) -> (Int, Double, Int) {
      if let lane = rank[index] { return (1, -Double(lane), index) }
      return (0, item.flatMap { stacks.spans[$0]?.middle } ?? 0, index)
    }
    let leaving = ports(\.from) { ways[$0].count > 1 ? ways[$0][1] : nil }
    let entering = ports(\.to) { ways[$0].count > 1 ? ways[$0][ways[$0].count - 2] : nil }

    for index in all where !isLoop[index] {
      let band = state.bands[index]
      let middle = ways[index].dropFirst().dropLast().flatMap { item -> [(x: Double, y: Double)] in
        guard case .passage(_, _, let column) = item, let span = stacks.spans[item] else { return [] }
        let (x, y) = (layout.x(of: column), layout.measures.top + span.middle)
        return [(x, y), (x + layout.measures.nodeWidth, y)]
      }
      let start = (x: boxes[band.from]?.right ?? 0, y: leaving[index] ?? 0)
      let end = (x: boxes[band.to]?.x ?? 0, y: entering[index] ?? 0)
      bands.append(
        SankeyLayout.PlacedBand(
          band: band, thickness: band.amount * layout.scale, points: [start] + middle + [end], isLoop: false))
    }
    var lane = bottom + 22
    var turns: [[Int]: Double] = [:]
    for index in lanes {
      let band = state.bands[index]
      let thickness = band.amount * layout.scale
      let (from, to) = (sankey.nodes[band.from].column, sankey.nodes[band.to].column)
      let right = (boxes[band.from]?.right ?? 0) + (turns[[from, 1]] ?? 8) + thickness / 2
      let left = (boxes[band.to]?.x ?? 0) - (turns[[to, 0]] ?? 8) - thickness / 2
      turns[[from, 1], default: 8] += thickness + 4
      turns[[to, 0], default: 8] += thickness + 4
      let (start, end) = (leaving[index] ?? 0, entering[index] ?? 0)
      let y = lane + thickness / 2
      lane += thickness + Self.laneGap
      let points = [
        (x: boxes[band.from]?.right ?? 0, y: start), (right, start), (right, y), (left, y), (left, end),
        (boxes[band.to]?.x ?? 0, end),
      ]
      bands.append(SankeyLayout.PlacedBand(band: band, thickness: thickness, points: points, isLoop: true))
      bottom = max(bottom, y + thickness / 2)
    }
  }
}
