import Assessment
import ParkModel

extension ReportContent {
  /// Water bought and sent out, and the reuse rate, of every plant at its own fence, where a neighbour's water counts as
  /// bought. A line for each state, so that the table stays narrow; the plants that buy most, in the park's order.
  func plantWaterSection(limit: Int = .max) -> [Block] {
    let plants = states.flatMap { $0.plantWater.map(\.plant) }.reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    let most = Set(plants.sorted { (boughtMost($0), $1) > (boughtMost($1), $0) }.prefix(limit))
    let rows = plants.filter(most.contains).flatMap { plant in
      states.filter(\.isFeasible).map { state in
        let water = state.plantWater.first { $0.plant == plant }
        return [Cell(park.plant(plant)?.name ?? plant), Cell(say(state.state.title))]
          + [water?.bought, water?.sent, water?.reuseRate].map { Cell(number: $0) }
      }
    }
    let columns: [Column] = [
      .text(say(Words.plant)), .text(say(Words.state)), .number(say(Words.bought)), .number(say(Words.sent)),
      .number(say(Words.reuse)),
    ]
    let table = Block.table(Table(columns: columns, rows: rows))
    guard !rows.isEmpty else { return section(Words.plantWater, [Block]()) }
    return section(Words.plantWater, [table] + (plants.count > limit ? [more(plants.count - limit)] : []))
  }

  private func boughtMost(_ plant: String) -> Double {
    states.flatMap(\.plantWater).filter { $0.plant == plant }.map { max($0.bought, $0.sent) }.max() ?? 0
  }
}
