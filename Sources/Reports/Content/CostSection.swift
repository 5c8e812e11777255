import Assessment
import ParkModel

extension ReportContent {
  /// What the yearly cost is made of, by group in every state; earnings are negative.
  var costSection: [Block] {
    let unit = unit("CNY/yr", states.map { $0.cost.total })
    let groups = CostGroup.allCases.filter { group in states.contains { $0.cost.total(of: group) != 0 } }
    let rows = groups.map { group in row(say(group.title), unit) { $0.total(of: group) } }
    let total = row(say(Words.total), unit) { $0.total }
    return section(Words.cost, Table(columns: columns, rows: rows.count > 1 ? rows + [total] : rows))
  }

  /// The same opened into single supplies, units, outlets and investments.
  var costLineSection: [Block] {
    let unit = unit("CNY/yr", states.map { $0.cost.total })
    let blocks = CostGroup.allCases.flatMap { group -> [Block] in
      let labels = Set(states.flatMap { $0.cost.lines.filter { $0.group == group && $0.amount != 0 }.map(\.label) })
      let rows = labels.sorted().map { label in
        row(label, unit) { $0.lines.filter { $0.group == group && $0.label == label }.reduce(0) { $0 + $1.amount } }
      }
      return section(group.title, level: 3, Table(columns: columns, rows: rows))
    }
    return section(Words.costLines, blocks)
  }

  private var columns: [Column] { [.text("")] + stateColumns + [.text(say(Words.unit))] }

  private func row(_ title: String, _ unit: DisplayUnit, _ amount: (CostBreakdown) -> Double) -> [Cell] {
    let amounts = states.map { $0.isFeasible ? amount($0.cost) : nil }
    let scale = amounts.compactMap { $0.map(abs) }.max() ?? 0
    return [Cell(title)] + amounts.map { unit.cell($0, scale: scale) } + [Cell(unit.symbol)]
  }
}
