import ParkModel

extension IndicatorDefinition {
  /// The share of the heat that hot streams carry above a stated temperature that reaches another stream.
  ///
  /// `recovered / available above the reference`, kW; heat given below the reference counts on neither side. Recovery
  /// inside plants and between them stand beside the value. What a heat pump takes counts once, as far as its heat reaches a
  /// stream; an engine recovers what it makes electricity of.
  static let wasteHeatRecovery = IndicatorDefinition(
    id: "waste_heat_recovery", name: "Waste heat recovery rate", nameZh: "余热资源回收利用率",
    formula: "heat recovered / heat of hot streams above the reference temperature",
    formulaZh: "回收余热量 / 热流股高于基准温度的可用余热量",
    source: "no binding definition found; thresholds of park lists", sourceZh: "未找到有约束力的定义；阈值取自园区名录", mark: .ours,
    termUnit: "kW"
  ) { plan in
    var measure = IndicatorMeasure()
    var inside = 0.0
    for heat in plan.heat {
      let reference = heat.section.reference
      for stream in heat.section.streams where stream.role == .hot && stream.converter == nil {
        let above = plan.stretches(of: stream, in: heat.period).reduce(0) {
          $0 + $1.duty * partAbove(reference, from: $1.low, to: $1.high)
        }
        measure.denominator.add(above * heat.weight, to: stream.name)
      }
      for flow in heat.flows where heat.isNeed(flow.from) && heat.yield(of: flow) > 0 {
        let given = flow.slices.reduce(0) { $0 + $1.duty * partAbove(reference, from: $1.hotFrom, to: $1.hotTo) }
        let above = given * heat.yield(of: flow)
        measure.numerator.add(above * heat.weight, to: flow.link)
        if heat.isInsidePlant(flow) { inside += above * heat.weight }
      }
    }
    let available = measure.denominator.total
    let between = measure.numerator.total - inside
    measure.partials = [
      PartialRate(id: "inside_plants", numerator: inside, denominator: available, unit: "kW"),
      PartialRate(id: "between_plants", numerator: between, denominator: available, unit: "kW"),
    ]
    if let reference = plan.park.heat?.reference {
      measure.remark = "reference temperature \(figure(reference)) °C"
      measure.remarkZh = "基准温度 \(figure(reference)) ℃"
    }
    return measure
  }
}

/// The fraction of a range's heat that lies above a temperature; all or nothing where the range is a point.
func partAbove(_ reference: Double, from: Double, to: Double) -> Double {
  let high = max(from, to)
  let low = min(from, to)
  if low >= reference { return 1 }
  return high <= reference ? 0 : (high - reference) / (high - low)
}
