import Assessment
import ParkModel

/// The comparison as Markdown: all that the text report says, then the audit, every indicator opened into its flows,
/// and every flow of every state.
public func renderMarkdown(_ comparison: ParkComparison, language: Language = .en) -> String {
  let content = ReportContent(comparison: comparison, language: language)
  let blocks = [content.title] + content.sections.flatMap(\.blocks)
  return MarkdownLayout().render(blocks)
}
