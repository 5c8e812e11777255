/// A part of a search that waits to be looked at.
protocol WaitingNode {
  /// What every plan in it costs at least.
  var bound: Double { get }
  /// The order of arrival, which settles ties.
  var number: Int { get set }
}

/// The parts of a search that wait, least bound first and of equal ones the latest (a binary heap).
struct WaitingNodes<Node: WaitingNode> {
  private var heap: [Node] = []
  private var arrived = 0

  var isEmpty: Bool { heap.isEmpty }
  var count: Int { heap.count }
  /// The least bound of a waiting part.
  var bound: Double? { heap.first?.bound }

  private func precedes(_ one: Node, _ other: Node) -> Bool {
    one.bound != other.bound ? one.bound < other.bound : one.number > other.number
  }

  mutating func push(_ node: Node) {
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

  mutating func pop() -> Node? {
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
