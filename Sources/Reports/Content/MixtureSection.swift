import Assessment
import ParkModel

extension ReportContent {
  /// The value of every computed property where it is limited, in each state, beside the range that the park asks.
  var mixtureSection: [Block] {
    let columns: [Column] =
      [.text(say(Words.subject)), .text(say(Words.property))] + stateColumns
      + [.text(say(Words.limit)), .text(say(Words.unit))]
    let known = states.flatMap(\.mixtures).reduce(into: [MixtureKey]()) { keys, mixture in
      let key = MixtureKey(mixture)
      if !keys.contains(key) { keys.append(key) }
    }
    let rows = known.map { key in
      let found = states.map { state in state.mixtures.first { MixtureKey($0) == key } }
      let shown = found.lazy.compactMap(\.self).first
      let node = park.periods.count > 1 ? "\(key.node) (\(key.period))" : key.node
      return [Cell(node), Cell(key.property)] + found.map { Cell(number: $0?.value) }
        + [Cell(shown.map { range($0.bounds) } ?? ""), Cell(shown?.unit == "1" ? "" : shown?.unit ?? "")]
    }
    return section(Words.mixtures, Table(columns: columns, rows: rows))
  }

  private func range(_ bounds: Bounds) -> String {
    func end(_ value: Double) -> String { value.isFinite ? NumberText.text(value) : "" }
    return end(bounds.lower) + ".." + end(bounds.upper)
  }
}

/// One property at one node in one period.
private struct MixtureKey: Hashable {
  var node: String
  var property: String
  var period: String

  init(_ mixture: MixtureValue) {
    node = mixture.node
    property = mixture.property
    period = mixture.period
  }
}
