import ParkModel

extension MaterialFlows {
  /// What of the park's own streams enters a use and stands in for raw material, t/h as the use counts.
  func replacing(at sink: Sink) -> Double {
    let own = into(sink.name).filter { giver(of: $0)?.isSupply != true }
    return Mixture(flows: self, inflows: own, countsDry: sink.dryBasis).amount
  }

  /// CO2 of raw material that is not needed, t/h, as far as no supply of the park shows it.
  var avoidedCO2: Double {
    section.sinks.reduce(0) { sum, sink in
      sum + sink.replaces.reduce(0) { $0 + $1.creditedCO2 } * (sink.replaces.isEmpty ? 0 : replacing(at: sink))
    }
  }
}

/// Raw material that wastes stand in for, t/yr; nil where no use says what it replaces.
func replacedMaterials(_ plan: PlanFlows) -> Double? {
  guard plan.park.materials.contains(where: { $0.sinks.contains { !$0.replaces.isEmpty } }) else { return nil }
  return plan.materials.reduce(0) { total, flows in
    total
      + flows.section.sinks.reduce(0) { sum, sink in
        sum + flows.period.hours * sink.replaces.reduce(0) { $0 + $1.ratio } * flows.replacing(at: sink)
      }
  }
}
