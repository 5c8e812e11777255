import GLPKSolver

/// A branch that waits: the bounds that differ from the root's, and what is known of it.
struct IntegerNode {
  struct Change {
    var column: Int32
    var lower: Double
    var upper: Double
  }

  /// Later changes of a column replace earlier ones.
  var changes: [Change] = []
  /// What every plan in it costs at least.
  var bound: Double
  var basis: FlatBasis?
  var depth = 0
  /// The order of arrival, which settles ties.
  var number = 0
  /// How it came about: the column, up or down, how far the value lay from its whole number, the parent's bound.
  var origin: (column: Int, isUp: Bool, distance: Double, parent: Double)?
}

/// The branches that wait, least bound first (a binary heap).
struct IntegerTree {
  private var heap: [IntegerNode] = []
  private var arrived = 0

  var count: Int { heap.count }
  /// The least bound of a waiting branch.
  var bound: Double? { heap.first?.bound }

  private func precedes(_ one: IntegerNode, _ other: IntegerNode) -> Bool {
    one.bound != other.bound ? one.bound < other.bound : one.number > other.number
  }

  mutating func push(_ node: IntegerNode) {
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

  mutating func pop() -> IntegerNode? {
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
