import Assessment
import Charts
import ParkModel

/// The flows of one resource as a diagram of nodes in columns: before and after, over the whole year.
///
/// Where plants both take and give a material, each is one node, and what it keeps, loses or gains is drawn as such;
/// elsewhere every stream and use is a node of its own. Amounts are averages over the operating hours, or sums over the
/// year where the resource is counted so.
struct FlowDiagram {
  let resource: String
  let unit: String
  /// What the states are, in the order of the diagram's own.
  let states: [StateName]
  let layout: SankeyLayout
  /// What is left out because it would hide the rest: raw materials beside wastes; a sum for each state, nil for nothing.
  let leftOut: [Double]?

  /// nil where no state has a flow to draw.
  init?(_ resource: String, in content: ReportContent) {
    let park = content.park
    let shown = [content.comparison.before, content.comparison.after].filter(\.isFeasible)
    var drawing = FlowDrawing(resource, content)
    let wastesAlone = park.material(resource)?.kind.hasWasteKinds ?? false
    var omitted: [Double] = []
    let lines = shown.map { state -> [FlowLine] in
      let all = FlowLine.lines(of: state, in: park).filter { $0.resource == resource }
      let kept = all.filter { !(wastesAlone && drawing.roles[$0.from]?.isSupply ?? false) }
      omitted.append(all.reduce(0) { $0 + $1.yearly(in: park) } - kept.reduce(0) { $0 + $1.yearly(in: park) })
      return kept
    }
    guard lines.contains(where: { !$0.isEmpty }) else { return nil }
    drawing.arrange(lines)
    self.resource = resource
    unit = park.material(resource)?.kind.amountUnit ?? "kW"
    states = shown.map(\.state)
    leftOut = omitted.contains { $0 > 0 } ? omitted : nil
    let display = DisplayUnit(unit, in: content.language)
    layout = SankeyLayout(
      drawing.sankey.gatheringNodes(mostInColumn: 14), measures: SankeyLayout.Measures { display.number($0) })
  }
}

extension FlowLine {
  /// Its part in the year: rates weighted by the hours of its period, yearly amounts as they are.
  func yearly(in park: Park) -> Double {
    unit == "t/yr" ? amount : amount * park.hours(of: period) / park.operatingHours
  }
}
