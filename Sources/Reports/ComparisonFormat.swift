import Assessment
import ParkModel

/// The forms in which the report of a comparison can be had.
public enum ComparisonFormat: String, Sendable, CaseIterable {
  case text
  case markdown
  case json
  case html
  case csv
  case xlsx

  /// Whether it is no text, and so nothing for a terminal.
  public var isBinary: Bool { self == .xlsx }
}

/// How a report is written, whatever its form.
public struct ReportStyle: Sendable, Hashable {
  /// The language of its sentences; names and units of JSON and CSV are the contract's in every language.
  public var language: Language
  /// The units that people see; JSON and CSV keep the contract's.
  public var units: UnitHabit
  /// Whether verdicts are coloured, which only a terminal shows.
  public var colour: Bool

  /// English, in the units of the result, without colour, unless it says otherwise.
  public init(language: Language = .en, units: UnitHabit = .usual, colour: Bool = false) {
    self.language = language
    self.units = units
    self.colour = colour
  }
}

/// The bytes of a report; texts are UTF-8. Only a workbook can fail, where there is no room for it.
public func renderReport(
  _ comparison: ParkComparison, as format: ComparisonFormat, style: ReportStyle = ReportStyle()
) throws(WorkbookFault) -> [UInt8] {
  let (language, units) = (style.language, style.units)
  switch format {
  case .text: return Array(renderText(comparison, colour: style.colour, language: language, units: units).utf8)
  case .markdown: return Array(renderMarkdown(comparison, language: language, units: units).utf8)
  case .json: return Array(renderJSON(comparison, language: language).utf8)
  case .html: return Array(renderHTML(comparison, language: language, units: units).utf8)
  case .csv: return Array(renderCSV(comparison, language: language).utf8)
  case .xlsx: return try renderXLSX(comparison, language: language, units: units)
  }
}
