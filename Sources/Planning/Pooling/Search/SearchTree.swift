import GLPKSolver

/// A box that waits, with what is known of it.
struct SearchNode {
  var box: Box
  /// What every plan in it costs at least.
  var bound: Double
  /// From where the simplex method starts.
  var basis: FlatBasis?
  /// From where the first-order method starts.
  var warm: FirstOrderPrices.Warm?
  var depth: Int
  /// The order of arrival, which settles ties.
  var number: Int
  /// The cut that it comes from, where nothing was solved yet to see what that brought.
  var cut: Cut?

  /// A part of a cut.
  struct Cut {
    var column: Int
    var part: Int
    var error: Double
    /// The bound before.
    var bound: Double
  }
}

/// The boxes that wait, least bound first (a binary heap).
struct SearchTree {
  private var heap: [SearchNode] = []
  private var arrived = 0

  var isEmpty: Bool { heap.isEmpty }
  var count: Int { heap.count }
  /// The least bound of a waiting box.
  var bound: Double? { heap.first?.bound }

  private func precedes(_ a: SearchNode, _ b: SearchNode) -> Bool {
    a.bound != b.bound ? a.bound < b.bound : a.number > b.number
  }

  mutating func push(_ node: SearchNode) {
    var node = node
    node.number = arrived
    arrived += 1
    heap.append(node)
    var place = heap.count - 1
    while place > 0, precedes(heap[place], heap[(place - 1) / 2]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func pop() -> SearchNode? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if heap.isEmpty { return first }
    heap[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < heap.count && precedes(heap[child], heap[least]) {
        least = child
      }
      if least == place { return first }
      heap.swapAt(place, least)
      place = least
    }
  }
}
