/// Flows between nodes that stand in columns, in one or several states that share nodes, order and scale.
package struct Sankey: Sendable, Hashable {
  package struct Node: Sendable, Hashable {
    package var label: String
    /// What it gathers, or its whole name; shown when it is pointed at.
    package var note: String
    package var column: Int

    package init(label: String, note: String, column: Int) {
      self.label = label
      self.note = note
      self.column = column
    }
  }

  /// So much from one node to another, as places in `nodes`.
  package struct Band: Sendable, Hashable {
    package var from: Int
    package var to: Int
    package var amount: Double
    /// A colour as CSS writes it.
    package var fill: String
    /// Whether the link did not stand before.
    package var isNew: Bool
    package var note: String

    package init(from: Int, to: Int, amount: Double, fill: String, isNew: Bool, note: String) {
      self.from = from
      self.to = to
      self.amount = amount
      self.fill = fill
      self.isNew = isNew
      self.note = note
    }
  }

  package struct State: Sendable, Hashable {
    package var bands: [Band]
    /// Bands too thin to draw, which "others" stands for.
    package var gathered: [Band] = []

    package init(bands: [Band]) { self.bands = bands }
  }

  package var nodes: [Node]
  package var states: [State]
  /// What each column is.
  package var columns: [String]
  /// What gathered bands and nodes are called.
  package var others: String

  package init(nodes: [Node], states: [State], columns: [String], others: String) {
    self.nodes = nodes
    self.states = states
    self.columns = columns
    self.others = others
  }

  /// What enters and what leaves a node in a state, whichever is more.
  package func throughput(of node: Int, in state: State) -> Double {
    let into = state.bands.reduce(0) { $0 + ($1.to == node ? $1.amount : 0) }
    let outOf = state.bands.reduce(0) { $0 + ($1.from == node ? $1.amount : 0) }
    return max(into, outOf)
  }
}
