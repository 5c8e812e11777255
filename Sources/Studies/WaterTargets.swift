import Assessment
import Networks
import ParkModel
import Planning

extension PlannedState {
  /// The least fresh water of a network of all to all; nil where the state's water is none.
  var waterTarget: WaterTarget? {
    // A target is of one operating state; where flows differ by period there is none for the year.
    for case let network as MaterialNetwork in program.networks where network.period == nil {
      guard let pinch = WaterPinch(network), let contaminant = program.park.material("water")?.properties.first else {
        continue
      }
      return WaterTarget(
        contaminant: contaminant, freshWater: pinch.freshWater, wastewater: pinch.wastewater, pinches: pinch.pinches,
        sourcesAbove: pinch.sourcesAbove.map(\.name),
        levels: pinch.levels.map {
          WaterTarget.Level(concentration: $0.concentration, load: $0.load, supplied: $0.supplied)
        }, sinks: composite(pinch.sinkComposite), sources: composite(pinch.sourceComposite))
    }
    return nil
  }

  private func composite(_ curve: WaterPinch.Composite) -> WaterTarget.Composite {
    WaterTarget.Composite(flows: curve.flows, loads: curve.loads)
  }
}
