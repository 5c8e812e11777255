/// A section of the full report, which every layout draws: Markdown in this order, HTML by depth.
struct ReportSection {
  /// For whom it is: the page is read to three depths.
  enum Depth: Int, Comparable, CaseIterable {
    /// Ten seconds.
    case glance
    /// Two minutes.
    case study
    /// An afternoon.
    case inspection

    static func < (left: Depth, right: Depth) -> Bool { left.rawValue < right.rawValue }
  }

  /// Its name in addresses within the page.
  var id: String
  var depth: Depth
  /// Empty where the park has nothing of the kind.
  var blocks: [Block]
}

extension ReportContent {
  /// Everything that a full report says, but for its title.
  var sections: [ReportSection] {
    [
      ReportSection(id: "headline", depth: .glance, blocks: [headline]),
      ReportSection(id: "status", depth: .glance, blocks: statusSection),
      ReportSection(id: "conflicts", depth: .glance, blocks: conflictSections),
      ReportSection(id: "quantities", depth: .study, blocks: quantitySection),
      ReportSection(id: "indicators", depth: .study, blocks: indicatorSection),
      ReportSection(id: "effects", depth: .inspection, blocks: effectSection),
      ReportSection(id: "water-pinch", depth: .study, blocks: waterPinchSection),
      ReportSection(id: "heat-pinch", depth: .study, blocks: heatPinchSection),
      ReportSection(id: "mixtures", depth: .inspection, blocks: mixtureSection),
      ReportSection(id: "objectives", depth: .inspection, blocks: objectiveSection),
      ReportSection(id: "target-prices", depth: .study, blocks: targetPriceSection),
      ReportSection(id: "new-flows", depth: .inspection, blocks: newFlowSection(limit: .max)),
      ReportSection(id: "investments", depth: .study, blocks: investmentSection),
      ReportSection(id: "candidate-uses", depth: .study, blocks: useSection),
      ReportSection(id: "money", depth: .study, blocks: retrofitMoneySection),
      ReportSection(id: "projects", depth: .study, blocks: projectSection),
      ReportSection(id: "roadmap", depth: .study, blocks: roadmapSection),
      ReportSection(id: "attribution", depth: .study, blocks: attributionSection),
      ReportSection(id: "worth", depth: .study, blocks: worthSection),
      ReportSection(id: "ranges", depth: .study, blocks: rangeSection(limit: .max)),
      ReportSection(id: "cost", depth: .study, blocks: costSection),
      ReportSection(id: "warnings", depth: .inspection, blocks: warningSection),
      ReportSection(id: "conventions", depth: .inspection, blocks: conventionSection),
      ReportSection(id: "audit", depth: .inspection, blocks: auditSection),
      ReportSection(id: "margins", depth: .inspection, blocks: marginSection),
      ReportSection(id: "cost-lines", depth: .inspection, blocks: costLineSection),
      ReportSection(id: "traced", depth: .inspection, blocks: tracedIndicatorSection),
      ReportSection(id: "plant-water", depth: .inspection, blocks: plantWaterSection()),
      ReportSection(id: "flows", depth: .inspection, blocks: allFlowSections),
    ]
  }
}
