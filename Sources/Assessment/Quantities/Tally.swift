/// Adds amounts by label; a label that adds up to nothing is left out.
struct Tally {
  private var sums: [String: Double] = [:]

  mutating func add(_ amount: Double, to label: String) { sums[label, default: 0] += amount }

  /// Sorted by label.
  var entries: [(label: String, amount: Double)] {
    sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { (label: $0.key, amount: $0.value) }
  }

  var total: Double { entries.reduce(0) { $0 + $1.amount } }
  var terms: [IndicatorTerm] { entries.map { IndicatorTerm(label: $0.label, amount: $0.amount) } }
}

extension Tally {
  mutating func merge(_ other: Tally) {
    for entry in other.entries { add(entry.amount, to: entry.label) }
  }
}
