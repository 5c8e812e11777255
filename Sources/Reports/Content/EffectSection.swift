import Assessment
import ParkModel

extension ReportContent {
  /// The table of expected effects, before against after, with the reason for every dash.
  var effectSection: [Block] {
    let rows = comparison.effects.map { effect -> [Cell] in
      let unit = unit(effect.unit, effect.before, effect.after)
      let remark = (effect.reason ?? effect.note).map(say) ?? ""
      return [
        Cell(say(effect.title)), Cell(unit.symbol), unit.cell(effect.before), unit.cell(effect.after),
        unit.cell(effect.effect), Cell(remark),
      ]
    }
    let table = Table(
      columns: [
        .text(""), .text(say(Words.unit)), .number(say(StateName.before.title)), .number(say(StateName.after.title)),
        .number(say(Words.effect)), .text(say(Words.remark)),
      ], rows: rows)
    return section(Words.effects, table)
  }
}

extension ExpectedEffect {
  /// What the row is called in the plan; an unknown one keeps its id.
  var title: Message { Self.titles.first { $0.id == id } ?? Message(id, en: id) }

  private static let titles = [
    Message("energy_saved", en: "Energy saved", zh: "节能量"),
    Message("water_saved", en: "Water saved", zh: "节水量"),
    Message("co2_saved", en: "CO2 saved", zh: "二氧化碳减排量"),
    Message("solid_waste_cut", en: "Solid waste cut", zh: "固体废物减排量"),
    Message("wastewater_cut", en: "Wastewater cut", zh: "废水减排量"),
    Message("air_pollutants_cut", en: "Main air pollutants cut", zh: "主要大气污染物减排量"),
    Message("energy_per_value_added", en: "Energy per unit of value added", zh: "单位增加值能耗"),
    Message("water_per_value_added", en: "Water per unit of value added", zh: "单位增加值水耗"),
    Message("solid_waste_utilization", en: "Solid waste utilization rate", zh: "一般工业固废综合利用率"),
  ]
}
