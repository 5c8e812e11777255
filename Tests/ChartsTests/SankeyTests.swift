import Charts
import Testing

/// Diagrams of flows keep what they draw, on one scale, with labels apart.
@Suite struct SankeyTests {
  static func layout(_ sankey: Sankey) -> SankeyLayout {
    SankeyLayout(sankey, measures: SankeyLayout.Measures { Coordinate.text($0) })
  }

  static func style(_ id: String) -> SankeyLayout.Style {
    SankeyLayout.Style(id: id, title: "flows", summary: "all flows", isMuted: false, newWord: "new", unit: "t/h")
  }

  @Test("at every node the bands of each side fit, and the fuller side fills it", arguments: 1...60)
  func conserved(seed: Int) {
    let layout = Self.layout(.random(seed: seed))
    for state in layout.states {
      for node in state.nodes {
        let leaving = state.bands.filter { $0.band.from == node.node }
        let entering = state.bands.filter { $0.band.to == node.node }
        let sums = [leaving, entering].map { $0.reduce(0) { $0 + $1.thickness } }
        #expect(abs((sums.max() ?? 0) - node.box.height) < 1e-6 * max(1, node.box.height))
        for (bands, end) in [(leaving, \SankeyLayout.PlacedBand.points.first), (entering, \.points.last)] {
          for band in bands {
            let y = band[keyPath: end]?.y ?? .nan
            #expect(y - band.thickness / 2 >= node.box.y - 1e-6)
            #expect(y + band.thickness / 2 <= node.box.bottom + 1e-6)
          }
        }
      }
    }
  }

  @Test("all states have one scale", arguments: 1...20)
  func scaled(seed: Int) {
    let layout = Self.layout(.random(seed: seed))
    for band in layout.states.flatMap(\.bands) {
      #expect(abs(band.thickness - band.band.amount * layout.scale) < 1e-9 * max(1, band.thickness))
    }
  }

  @Test("no two labels or numbers touch, and none leaves the drawing", arguments: 1...120)
  func labelsApart(seed: Int) {
    let layout = Self.layout(.random(seed: seed))
    for index in layout.states.indices {
      let figure = layout.figure(index, Self.style("flow"))
      let field = Box(x: -0.5, y: -0.5, width: figure.width + 1, height: figure.height + 1)
      for (place, label) in figure.labels.enumerated() {
        #expect(label.isInside(field), "seed \(seed), state \(index)")
        for other in figure.labels[(place + 1)...] {
          #expect(!label.touches(other), "seed \(seed), state \(index): \(label) and \(other)")
        }
      }
    }
  }

  @Test("bands thinner than a pixel are gathered, and nothing is lost by it", arguments: 1...40)
  func gathered(seed: Int) {
    let whole = Sankey.random(seed: seed)
    let layout = Self.layout(whole)
    for (before, after) in zip(whole.states, layout.sankey.states) {
      let kept = after.bands.filter { band in
        whole.nodes.indices.contains(band.from) && whole.nodes.indices.contains(band.to)
      }
      let (all, drawn) = (before.bands.map(\.amount).reduce(0, +), kept.map(\.amount).reduce(0, +))
      #expect(abs(all - drawn - after.gathered.map(\.amount).reduce(0, +)) < 1e-9 * all)
      for node in whole.nodes.indices {
        #expect(
          abs(whole.throughput(of: node, in: before) - layout.sankey.throughput(of: node, in: after)) < 1e-9 * all)
      }
      if after.gathered.count > 0 { #expect(after.gathered.allSatisfy { $0.amount * layout.scale <= 1 + 1e-9 }) }
    }
  }

  @Test("what is used again runs back below, and only that")
  func loops() {
    let sankey = Sankey(
      nodes: [
        .init(label: "town", note: "", column: 0), .init(label: "plant", note: "", column: 1),
        .init(label: "works", note: "", column: 2),
      ],
      states: [
        .init(bands: [
          .init(from: 0, to: 1, amount: 60, fill: "#000", isNew: false, note: ""),
          .init(from: 1, to: 2, amount: 100, fill: "#000", isNew: false, note: ""),
          .init(from: 2, to: 1, amount: 40, fill: "#000", isNew: true, note: ""),
        ])
      ], columns: ["a", "b", "c"], others: "others")
    let state = Self.layout(sankey).states[0]
    #expect(state.bands.filter(\.isLoop).map(\.band.amount) == [40])
    let lowest = state.nodes.map(\.box.bottom).max() ?? 0
    #expect(state.bands.filter(\.isLoop).allSatisfy { $0.points[2].y - $0.thickness / 2 > lowest })
  }

  @Test("of many nodes the smallest become one that names them")
  func manyNodes() {
    let nodes = (0..<30).map { Sankey.Node(label: "n\($0)", note: "", column: $0 == 0 ? 1 : 0) }
    let bands = (1..<30).map {
      Sankey.Band(from: $0, to: 0, amount: Double($0), fill: "#000", isNew: false, note: "")
    }
    let gathered = Sankey(nodes: nodes, states: [.init(bands: bands)], columns: ["a", "b"], others: "others")
      .gatheringNodes(mostInColumn: 10)
    #expect(gathered.nodes.count == 11)
    #expect(gathered.nodes.last?.label == "others (20)")
    #expect(gathered.nodes.last?.note.hasPrefix("n1, n2, n3") == true)
    #expect(gathered.states[0].bands.map(\.amount).reduce(0, +) == 435)
  }

  @Test("the same diagram is drawn with the same bytes")
  func deterministic() {
    let drawings = (0..<2).map { _ in Self.layout(.random(seed: 7)).figure(1, Self.style("flow")).markup }
    #expect(drawings[0] == drawings[1])
  }
}
