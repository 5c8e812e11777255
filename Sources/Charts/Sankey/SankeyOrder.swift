/// The order of nodes in their columns, the same for all states: bands that pass a column take a place in it like a node,
/// and every column is sorted again and again by where its neighbours stand, which keeps crossings few.
struct SankeyOrder {
  /// What stands in a column.
  enum Item: Hashable {
    case node(Int)
    /// A band between these nodes on its way through the column.
    case passage(from: Int, to: Int, column: Int)
  }

  private(set) var columns: [[Item]]
  private var edges: [(left: Item, right: Item, weight: Double)] = []

  init(_ sankey: Sankey) {
    columns = sankey.columns.indices.map { column in
      sankey.nodes.indices.filter { sankey.nodes[$0].column == column }.map(Item.node)
    }
    var weights: [[Int]: Double] = [:]
    for band in sankey.states.flatMap(\.bands) { weights[[band.from, band.to], default: 0] += band.amount }
    for (ends, weight) in weights.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let way = Self.way(from: ends[0], to: ends[1], in: sankey)
      for item in way.dropFirst().dropLast() { columns[column(of: item)].append(item) }
      for (left, right) in zip(way, way.dropFirst()) { edges.append((left, right, weight)) }
    }
    improve()
  }

  /// The items that a band passes, its two nodes included; nothing for one that does not lead to the right.
  static func way(from: Int, to: Int, in sankey: Sankey) -> [Item] {
    let (first, last) = (sankey.nodes[from].column, sankey.nodes[to].column)
    guard first < last else { return [] }
    let between = (first..<last).dropFirst().map { Item.passage(from: from, to: to, column: $0) }
    return [.node(from)] + between + [.node(to)]
  }

  private func column(of item: Item) -> Int {
    guard case .passage(_, _, let column) = item else { return 0 }
    return column
  }

  private mutating func improve() {
    var best = columns
    var least = crossings
    for sweep in 0..<12 {
      let isRightward = sweep.isMultiple(of: 2)
      for column in isRightward ? Array(columns.indices) : columns.indices.reversed() {
        sort(column, byLeft: isRightward)
      }
      if crossings < least { (best, least) = (columns, crossings) }
    }
    columns = best
  }

  private mutating func sort(_ column: Int, byLeft: Bool) {
    let places = places
    let wanted = columns[column].map { item -> Double in
      let around = edges.filter { byLeft ? $0.right == item : $0.left == item }
      let weight = around.reduce(0) { $0 + $1.weight }
      guard weight > 0 else { return places[item] ?? 0 }
      return around.reduce(0) { $0 + $1.weight * (places[byLeft ? $1.left : $1.right] ?? 0) } / weight
    }
    let order = columns[column].indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    columns[column] = order.map { columns[column][$0] }
  }

  /// Where each item stands, 0 at the top of its column and 1 at the bottom.
  private var places: [Item: Double] {
    columns.reduce(into: [:]) { places, column in
      for (index, item) in column.enumerated() { places[item] = (Double(index) + 0.5) / Double(column.count) }
    }
  }

  /// How much crosses how much, pair by pair.
  private var crossings: Double {
    let places = places
    let ends = edges.map { (places[$0.left] ?? 0, places[$0.right] ?? 0, $0.weight, columnKey($0.left)) }
    var sum = 0.0
    for (index, one) in ends.enumerated() {
      for other in ends[(index + 1)...] where one.3 == other.3 && (one.0 - other.0) * (one.1 - other.1) < 0 {
        sum += min(one.2, other.2)
      }
    }
    return sum
  }

  private func columnKey(_ item: Item) -> Int { columns.firstIndex { $0.contains(item) } ?? 0 }
}
