import Assessment
import ParkModel

extension ReportContent {
  /// Water bought and the reuse rate of every plant at its own fence, where a neighbour's water counts as bought.
  var plantWaterSection: [Block] {
    let plants = states.flatMap { $0.plantWater.map(\.plant) }.reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    let titles = [Words.bought, Words.reuse].flatMap { figure in
      states.map { Column.number("\(say($0.state.title)): \(say(figure))") }
    }
    let rows = plants.map { plant in
      let found = states.map { state in state.plantWater.first { $0.plant == plant } }
      return [Cell(park.plant(plant)?.name ?? plant)] + found.map { Cell(NumberText.text($0?.bought)) }
        + found.map { Cell(NumberText.text($0?.reuseRate)) }
    }
    return section(Words.plantWater, Table(columns: [.text(say(Words.plant))] + titles, rows: rows))
  }
}
