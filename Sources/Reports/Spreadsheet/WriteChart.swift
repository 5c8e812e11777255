import CXLSXWriter

/// Bars beside or upon each other over cells of the sheet, which a spreadsheet redraws when they change.
func add(
  _ chart: SheetChart, of sheet: Sheet, to workbook: UnsafeMutablePointer<lxw_workbook>,
  _ worksheet: UnsafeMutablePointer<lxw_worksheet>
) {
  // Stacked bars show what a state is made of: a bar a state. Bars beside each other compare states: a group a row.
  let kind = chart.isStacked ? LXW_CHART_COLUMN_STACKED : LXW_CHART_BAR
  guard let drawn = workbook_add_chart(workbook, UInt8(kind.rawValue)) else { return }
  let (first, last) = (chart.rows.lowerBound, chart.rows.upperBound)
  if chart.isStacked {
    let (left, right) = (chart.columns.min() ?? 0, chart.columns.max() ?? 0)
    for row in chart.rows {
      addSeries(
        drawn, sheet.name, name: (row, 0), names: (chart.headerRow, left, chart.headerRow, right),
        values: (row, left, row, right))
    }
  } else {
    for (index, column) in chart.columns.enumerated() {
      let series = addSeries(
        drawn, sheet.name, name: (chart.headerRow, column), names: (first, 0, last, 0),
        values: (first, column, last, column))
      // Before is grey, as in every report; what comes after is coloured.
      var fill = lxw_chart_fill()
      fill.color = index == 0 ? 0x9AA5B1 : index == chart.columns.count - 1 ? 0x1F6FB2 : 0x8FBCE0
      chart_series_set_fill(series, &fill)
    }
  }
  chart_title_set_name(drawn, "\(chart.title), \(chart.unit)")
  chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
  if !chart.isStacked, let axis = chart_axis_get(drawn, LXW_CHART_AXIS_TYPE_Y) {
    // The first row on top, as in the table.
    chart_axis_set_reverse(axis)
  }
  var options = lxw_chart_options()
  options.x_scale = 1.6
  options.y_scale = chart.isStacked ? 1.3 : max(1.2, Double(chart.rows.count) / 7)
  worksheet_insert_chart_opt(worksheet, lxw_row_t(chart.at), 0, drawn, &options)
}

@discardableResult private func addSeries(
  _ chart: UnsafeMutablePointer<lxw_chart>, _ sheet: String, name: (row: Int, column: Int),
  names: (Int, Int, Int, Int), values: (Int, Int, Int, Int)
) -> UnsafeMutablePointer<lxw_chart_series>? {
  guard let series = chart_add_series(chart, nil, nil) else { return nil }
  chart_series_set_categories(
    series, sheet, lxw_row_t(names.0), lxw_col_t(names.1), lxw_row_t(names.2), lxw_col_t(names.3))
  chart_series_set_values(
    series, sheet, lxw_row_t(values.0), lxw_col_t(values.1), lxw_row_t(values.2), lxw_col_t(values.3))
  chart_series_set_name_range(series, sheet, lxw_row_t(name.row), lxw_col_t(name.column))
  return series
}
