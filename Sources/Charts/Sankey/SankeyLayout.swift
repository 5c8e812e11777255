/// Where nodes and bands of a diagram stand: all states on one scale and in one order.
package struct SankeyLayout: Sendable {
  package struct Measures: Sendable {
    package var width = 960.0
    package var height = 300.0
    package var nodeWidth = 12.0
    package var top = 40.0
    /// An amount as it is printed, without its unit.
    package var text: @Sendable (Double) -> String
    package init(text: @escaping @Sendable (Double) -> String) { self.text = text }
  }

  package struct PlacedNode: Sendable {
    package var node: Int
    package var box: Box
  }

  package struct PlacedBand: Sendable {
    package var band: Sankey.Band
    package var thickness: Double
    /// The middle line, from the giver's right side to the taker's left; of a loop its corners.
    package var points: [(x: Double, y: Double)]
    package var isLoop: Bool
  }

  package struct State: Sendable {
    package var nodes: [PlacedNode] = []
    package var bands: [PlacedBand] = []
    package var height = 0.0
  }

  package let sankey: Sankey
  package let measures: Measures
  /// Pixels for one unit of amount.
  package let scale: Double
  package private(set) var states: [State] = []
  private let order: SankeyOrder
  /// The left sides of the columns, and the room for labels outside the first and the last.
  private var columns: [Double] = []
  private(set) var sides = (left: 0.0, right: 0.0)

  /// Lays a diagram out; bands thinner than a pixel are gathered first.
  package init(_ whole: Sankey, measures given: Measures) {
    var measures = given
    let widest = whole.columns.indices.map { column in whole.nodes.filter { $0.column == column }.count }.max() ?? 0
    measures.height = max(given.height, Double(widest) * (Self.nodeGap + 14))
    let first = Self.scale(of: whole, SankeyOrder(whole), measures)
    let gathered = whole.gatheringBands(thinnerThan: 1 / first)
    sankey = gathered
    order = SankeyOrder(gathered)
    scale = min(first, Self.scale(of: gathered, order, measures))
    self.measures = measures
    spread()
    states = gathered.states.map { state in place(state) }
  }

  /// The room above a node, for its label.
  static let nodeGap = 22.0
  private static let passageGap = 6.0
  private static let thickestLoop = 34.0

  package func x(of column: Int) -> Double { columns[column] }

  /// The room for a column's labels.
  func room(for column: Int) -> Double {
    if column == 0 { return sides.left }
    if column == columns.count - 1 { return sides.right }
    return min(columns[column] - columns[column - 1], columns[column + 1] - columns[column]) - 14
  }

  private static let widestSide = 250.0
  private static let leastColumn = 110.0

  /// Sets the columns apart: evenly, but for the room that loops take to turn, and for labels at both ends.
  private mutating func spread() {
    let count = sankey.columns.count
    func widest(_ column: Int) -> Double {
      let texts = sankey.states.flatMap { state in
        sankey.nodes.indices.filter { sankey.nodes[$0].column == column }.map { label(of: $0, in: state) }
      }
      let title = TextWidth.of(sankey.columns[column], size: 12)
      return min(Self.widestSide, texts.map { TextWidth.of($0, size: 13) }.reduce(title, max) + 1)
    }
    /// What loops take beside a column: at its right where they leave it, at its left where they enter it.
    func turns(_ column: Int, leaving: Bool) -> Double {
      let widths = sankey.states.map { state in
        state.bands.reduce(0) { sum, band in
          let (from, to) = (sankey.nodes[band.from].column, sankey.nodes[band.to].column)
          return from >= to && (leaving ? from : to) == column ? sum + band.amount * scale + 4 : sum
        }
      }
      return widths.max() ?? 0
    }
    sides = (widest(0), widest(count - 1))
    let left = sides.left + 12 + turns(0, leaving: false)
    let right = sides.right + 12 + turns(count - 1, leaving: true)
    let extras = (0..<max(0, count - 1)).map { turns($0, leaving: true) + turns($0 + 1, leaving: false) }
    let free = measures.width - left - right - measures.nodeWidth
    let turning = extras.reduce(0, +)
    // Loops overlap before labels do.
    let share = turning > 0 ? min(1, max(0, (free - Self.leastColumn * Double(count - 1)) / turning)) : 1
    let even = (free - turning * share) / Double(max(1, count - 1))
    columns = extras.reduce(into: [left]) { $0.append(($0.last ?? 0) + even + $1 * share) }
  }

  /// `PV cells  393.5`, as wide as it is.
  func label(of node: Int, in state: Sankey.State) -> String {
    sankey.nodes[node].label + Self.labelGap + measures.text(sankey.throughput(of: node, in: state))
  }

  static let labelGap = "\u{3000}"

  /// Pixels by unit, so that the fullest column of any state fits.
  private static func scale(of sankey: Sankey, _ order: SankeyOrder, _ measures: Measures) -> Double {
    // Loops of few large flows would fill the drawing.
    let loops = sankey.states.flatMap(\.bands).filter { sankey.nodes[$0.from].column >= sankey.nodes[$0.to].column }
    let most = (loops.map(\.amount).max()).map { thickestLoop / $0 } ?? .infinity
    return sankey.states.reduce(most) { scale, state in
      order.columns.reduce(scale) { scale, items in
        let amounts = items.map { amount(of: $0, in: state, sankey) }
        let total = amounts.reduce(0, +)
        let gaps = items.indices.reduce(0) { $0 + (amounts[$1] > 0 ? gap(before: items[$1]) : 0) }
        return total > 0 ? min(scale, max(60, measures.height - gaps) / total) : scale
      }
    }
  }

  private static func gap(before item: SankeyOrder.Item) -> Double {
    if case .node = item { nodeGap } else { passageGap }
  }

  private static func amount(of item: SankeyOrder.Item, in state: Sankey.State, _ sankey: Sankey) -> Double {
    switch item {
    case .node(let node): sankey.throughput(of: node, in: state)
    case .passage(let from, let to, _):
      state.bands.reduce(0) { $0 + ($1.from == from && $1.to == to ? $1.amount : 0) }
    }
  }

  private func place(_ state: Sankey.State) -> State {
    let stacks = SankeyStacks(
      columns: order.columns.map { items in
        items.compactMap { item in
          let amount = Self.amount(of: item, in: state, sankey)
          return amount > 0 ? SankeyStacks.Piece(item: item, height: amount * scale, gap: Self.gap(before: item)) : nil
        }
      },
      edges: state.bands.flatMap { band -> [SankeyStacks.Edge] in
        let way = SankeyOrder.way(from: band.from, to: band.to, in: sankey)
        return zip(way, way.dropFirst()).map { SankeyStacks.Edge(left: $0, right: $1, weight: band.amount) }
      }, height: measures.height)
    var placed = State()
    for (item, span) in stacks.spans {
      guard case .node(let node) = item else { continue }
      let box = Box(
        x: x(of: sankey.nodes[node].column), y: measures.top + span.top, width: measures.nodeWidth,
        height: span.height)
      placed.nodes.append(PlacedNode(node: node, box: box))
    }
    placed.nodes.sort { $0.node < $1.node }
    let ports = SankeyPorts(self, state, stacks, placed.nodes)
    placed.bands = ports.bands
    placed.height = ports.bottom + 12
    return placed
  }
}
