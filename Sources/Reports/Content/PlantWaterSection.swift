import Assessment
import ParkModel

extension ReportContent {
  /// Water bought and sent out, and the reuse rate, of every plant at its own fence, where a neighbour's water counts as
  /// bought. A line for each state, so that the table stays narrow.
  var plantWaterSection: [Block] {
    let plants = states.flatMap { $0.plantWater.map(\.plant) }.reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    let rows = plants.flatMap { plant in
      states.filter(\.isFeasible).map { state in
        let water = state.plantWater.first { $0.plant == plant }
        return [Cell(park.plant(plant)?.name ?? plant), Cell(say(state.state.title))]
          + [water?.bought, water?.sent, water?.reuseRate].map { Cell(NumberText.text($0)) }
      }
    }
    let columns: [Column] = [
      .text(say(Words.plant)), .text(say(Words.state)), .number(say(Words.bought)), .number(say(Words.sent)),
      .number(say(Words.reuse)),
    ]
    return section(Words.plantWater, Table(columns: columns, rows: rows))
  }
}
