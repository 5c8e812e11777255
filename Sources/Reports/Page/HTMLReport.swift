import Assessment
import ParkModel

/// The comparison as one HTML file that loads nothing: the sentence and four figures, then diagrams and tables, then every
/// figure opened, the proof and the definitions.
///
/// It holds no script, and its own policy forbids any; what a park file says is escaped wherever it stands.
public func renderHTML(_ comparison: ParkComparison, language: Language = .en) -> String {
  Page(ReportContent(comparison: comparison, language: language)).text
}
