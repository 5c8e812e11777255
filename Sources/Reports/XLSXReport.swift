import Assessment
import ParkModel

/// The comparison as a workbook with the tables that an office works on: summary, expected effects, indicators as
/// formulas over their terms, links, balances, investments, uses that may be left out, cost, audit, and what was assumed.
///
/// The same comparison gives the same bytes: the file's date of creation is fixed.
public func renderXLSX(
  _ comparison: ParkComparison, language: Language = .en, units: UnitHabit = .usual
) throws(WorkbookFault) -> [UInt8] {
  let content = ReportContent(comparison: comparison, language: language, units: units)
  return try workbookBytes(content.sheets, title: comparison.park.name)
}

extension ReportContent {
  /// Every sheet that has something to say, in reading order.
  var sheets: [Sheet] {
    let indicators = IndicatorSheet(self)
    let sheets = [
      summarySheet(indicators), effectSheet, indicators.sheet, linkSheet, balanceSheet, investmentSheet, useSheet,
      moneySheet,
      costSheet, auditSheet, noteSheet,
    ]
    return sheets.filter { $0.rows.count > ($0.headerRow == nil ? 0 : 1) }
  }
}
