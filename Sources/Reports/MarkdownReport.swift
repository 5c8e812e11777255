import Assessment
import ParkModel

/// The comparison as Markdown: all that the text report says, then the audit, every indicator opened into its flows,
/// and every flow of every state.
public func renderMarkdown(_ comparison: ParkComparison, language: Language = .en) -> String {
  let content = ReportContent(comparison: comparison, language: language)
  let blocks =
    [content.title, content.headline] + content.statusSection + content.conflictSections
    + content.quantitySection + content.indicatorSection + content.effectSection + content.waterPinchSection
    + content.heatPinchSection
    + content.mixtureSection + content.objectiveSection + content.targetPriceSection
    + content.newFlowSection(limit: .max) + content.investmentSection + content.worthSection
    + content.rangeSection(limit: .max) + content.costSection
    + content.warningSection + content.conventionSection + content.auditSection + content.costLineSection
    + content.tracedIndicatorSection + content.plantWaterSection() + content.allFlowSections
  return MarkdownLayout().render(blocks)
}
