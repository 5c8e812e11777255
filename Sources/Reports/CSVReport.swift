import Assessment
import ParkModel

/// The comparison as one long table by RFC 4180: a row for each figure, so that it filters and pivots as it is.
///
/// Names and units are those of the JSON result, numbers have full precision and a point. Lines end with CR LF. A byte
/// order mark stands first where there is a character that is not ASCII: without it spreadsheets read Chinese in the
/// local code page; pandas skips it, Python's `csv` wants `utf-8-sig`.
public func renderCSV(_ comparison: ParkComparison, language: Language = .en) -> String {
  let table = CSVTable(content: ReportContent(comparison: comparison, language: language))
  let text = CSVRow.columns.joined(separator: ",") + "\r\n" + table.rows.map(\.line).joined()
  return text.utf8.allSatisfy { $0 < 0x80 } ? text : "\u{FEFF}" + text
}
