import Assessment
import ParkModel

/// The comparison for a terminal: the sentence first, then status, figures, what is new and what was assumed.
///
/// - Parameters:
///   - width: cells of a line; text columns and paragraphs are wrapped to it, numbers never are.
///   - colour: whether to colour met and missed targets with ANSI escapes, which the words say as well.
public func renderText(
  _ comparison: ParkComparison, width: Int = 120, colour: Bool = false, language: Language = .en,
  units: UnitHabit = .usual
) -> String {
  let content = ReportContent(comparison: comparison, language: language, units: units)
  let blocks =
    [content.title, content.headline] + content.statusSection + content.conflictSections
    + content.auditFailureSection + content.quantitySection + content.indicatorSection + content.effectSection
    + content.waterPinchSection
    + content.heatPinchSection + content.plantWaterSection(limit: 12)
    + content.mixtureSection + content.objectiveSection + content.targetPriceSection
    + content.newFlowSection(limit: 12) + content.investmentSection + content.useSection + content.retrofitSections
    + content.worthSection
    + content.rangeSection(limit: 40) + content.costSection
    + content.warningSection
    + content.conventionSection
  return TextLayout(width: width, colour: colour).render(blocks)
}
