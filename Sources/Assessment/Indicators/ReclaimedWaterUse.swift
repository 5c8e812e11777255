import ParkModel

extension IndicatorDefinition {
  /// The share of treated wastewater that is put to use again.
  ///
  /// Numerator: used water that reaches a use through a treatment. Denominator: used water that enters treatment from
  /// outside the treatments, so that a stream treated twice counts once. Both t/h.
  static let reclaimedWaterUse = IndicatorDefinition(
    id: "reclaimed_water_use", name: "Reclaimed water use rate", nameZh: "再生水利用率",
    formula: "treated water reused / wastewater treated (used water entering treatment from outside the treatments)",
    formulaZh: "处理后回用水量 / 污水处理量（由处理设施以外进入处理的已用水量）",
    source: "assessment of water-saving cities, 6.5.2", sourceZh: "节水型城市考核 6.5.2", mark: .secondary, termUnit: "t/h"
  ) { plan in
    var measure = IndicatorMeasure()
    for flows in plan.material("water") {
      let shares = OriginShares.used(flows)
      for flow in flows.flows {
        // What a store gives is what it was given: it neither treats nor uses.
        guard let own = flows.giver(of: flow), let receiver = flows.receiver(of: flow) else { continue }
        let giver = own.unit?.holding == nil ? own : flows.generator(of: flow) ?? own
        let used = flow.amount * shares.share(of: flow) * flows.weight
        if giver.unit != nil && receiver.isUse { measure.numerator.add(used, to: flow.link) }
        if giver.unit == nil && receiver.isTreatment && !receiver.isStore {
          measure.denominator.add(used, to: flow.link)
        }
      }
    }
    return measure
  }
}
