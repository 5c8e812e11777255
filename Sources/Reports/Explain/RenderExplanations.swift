import ParkModel
import Studies

/// A form in which an explanation is drawn.
public enum ExplanationForm: Sendable, Hashable {
  /// For a terminal.
  case text(width: Int = 120, colour: Bool)
  case markdown
  case json

  func drawn(_ blocks: [Block], _ value: JSONValue) -> String {
    switch self {
    case .text(let width, let colour): TextLayout(width: width, colour: colour).render(blocks)
    case .markdown: MarkdownLayout().render(blocks)
    case .json: JSONWriter.text(value)
    }
  }
}

/// What cannot be kept together in a park, or what binds its plan.
public func render(
  _ explanation: ParkExplanation, as form: ExplanationForm, language: Language = .en, units: UnitHabit = .usual
) -> String {
  let blocks = ExplanationBlocks(park: explanation.park, language: language, habit: units)
  let json = ExplanationJSON(park: explanation.park, language: language)
  return form.drawn(blocks.blocks(explanation), json.value(explanation))
}

/// What the figures of one node are worth.
public func render(
  _ explanation: ResourceExplanation, of plan: PlannedAfter, as form: ExplanationForm, language: Language = .en,
  units: UnitHabit = .usual
) -> String {
  let blocks = ExplanationBlocks(park: plan.file, language: language, habit: units)
  let words = blocks.words(plan.objectives, plan.objectiveUnits)
  let json = ExplanationJSON(park: plan.file, language: language)
  return form.drawn(blocks.blocks(explanation, words), json.value(explanation, words))
}

/// Why something flows on a link, or nothing does.
public func render(
  _ link: LinkExplanation, of plan: PlannedAfter, as form: ExplanationForm, language: Language = .en,
  units: UnitHabit = .usual
) -> String {
  let blocks = ExplanationBlocks(park: plan.file, language: language, habit: units)
  let words = blocks.words(plan.objectives, plan.objectiveUnits)
  let json = ExplanationJSON(park: plan.file, language: language)
  return form.drawn(
    blocks.blocks(link, words, hasPlan: plan.planned.plan != nil), json.value(link, words))
}
