import CXLSXWriter
import ParkModel

/// The sheets as the bytes of an XLSX file.
///
/// A workbook states when it was made; a report that is the same twice must not, so that date is fixed. The library
/// gives the parts inside the file a fixed date by itself.
func workbookBytes(_ sheets: [Sheet], title: String) throws(WorkbookFault) -> [UInt8] {
  try PrivateFolder.bytes(of: "report.xlsx") { folder throws(WorkbookFault) in
    let options = folder.withCString { temporary in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: temporary)
      // Copied by the library before it returns.
      return workbook_new_opt("\(folder)/report.xlsx", &options)
    }
    guard let workbook = options else { throw WorkbookFault(reason: .library(LXW_ERROR_MEMORY_MALLOC_FAILED)) }
    var formats = SheetFormats(workbook: workbook)
    state(title, in: workbook)
    for sheet in sheets { write(sheet, to: workbook, &formats) }
    let outcome = workbook_close(workbook)
    guard outcome == LXW_NO_ERROR else { throw WorkbookFault(reason: .library(outcome)) }
  }
}

/// 2000-01-01T00:00:00Z, in seconds since 1970.
private let fixedDate = 946_684_800

/// The park's name as the title of the document.
private func state(_ title: String, in workbook: UnsafeMutablePointer<lxw_workbook>) {
  var shown = String(SheetText.safe(title).prefix(200))
  shown.withUTF8 { utf8 in
    var bytes = utf8.map { CChar(bitPattern: $0) } + [0]
    bytes.withUnsafeMutableBufferPointer { buffer in
      var properties = lxw_doc_properties()
      properties.title = buffer.baseAddress
      properties.created = fixedDate
      workbook_set_properties(workbook, &properties)
    }
  }
}

/// One sheet with its widths, cells, charts and page.
private func write(
  _ sheet: Sheet, to workbook: UnsafeMutablePointer<lxw_workbook>, _ formats: inout SheetFormats
) {
  guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else { return }
  let columns = max(6, sheet.columnCount)
  worksheet_set_default_row(worksheet, 16.5, 0)
  for column in 0..<columns {
    let width = Double(sheet.width(of: column))
    worksheet_set_column(worksheet, lxw_col_t(column), lxw_col_t(column), width, nil)
  }
  for (row, content) in sheet.rows.enumerated() {
    if content.isParagraph {
      writeParagraph(content, at: row, over: columns, of: sheet, worksheet, &formats)
    } else {
      for (column, cell) in content.cells.enumerated() {
        write(cell, worksheet, lxw_row_t(row), lxw_col_t(column), formats[cell])
      }
    }
  }
  for chart in sheet.charts { add(chart, of: sheet, to: workbook, worksheet) }
  prepareForPrint(sheet, columns: columns, worksheet)
}

private func write(
  _ cell: SheetCell, _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t, _ column: lxw_col_t,
  _ format: UnsafeMutablePointer<lxw_format>?
) {
  switch cell.content {
  case .blank: break
  case .text(let text): worksheet_write_string(worksheet, row, column, SheetText.safe(text), format)
  case .number(let number): worksheet_write_number(worksheet, row, column, number, format)
  case .formula(let formula, .number(let value)):
    worksheet_write_formula_num(worksheet, row, column, "=" + formula, format, value)
  case .formula(let formula, .text(let value)):
    worksheet_write_formula_str(worksheet, row, column, "=" + formula, format, SheetText.safe(value))
  }
}

/// A text over the whole width, as high as the lines that it breaks into.
private func writeParagraph(
  _ row: SheetRow, at index: Int, over columns: Int, of sheet: Sheet,
  _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: inout SheetFormats
) {
  guard let cell = row.cells.first, case .text(let text) = cell.content else { return }
  let width = (0..<columns).reduce(0) { $0 + sheet.width(of: $1) }
  let safe = SheetText.safe(text)
  let lines = Wrapping.lines(String(safe.prefix(4000)), width: max(20, width * 9 / 10)).count
  // A row is at most 409 points high.
  let height = min(400, Double(lines) * cell.lineHeight)
  worksheet_set_row(worksheet, lxw_row_t(index), height, nil)
  worksheet_merge_range(
    worksheet, lxw_row_t(index), 0, lxw_row_t(index), lxw_col_t(columns - 1), safe, formats[cell])
}

/// A4, across; as wide as a page, with the titles on every page and the sheet's name and page below.
private func prepareForPrint(
  _ sheet: Sheet, columns: Int, _ worksheet: UnsafeMutablePointer<lxw_worksheet>
) {
  worksheet_set_landscape(worksheet)
  worksheet_set_paper(worksheet, a4)
  worksheet_fit_to_pages(worksheet, 1, sheet.isOnePage ? 1 : 0)
  worksheet_set_margins(worksheet, 0.5, 0.5, 0.6, 0.6)
  worksheet_set_footer(worksheet, "&L&A&R&P / &N")
  guard let header = sheet.headerRow else { return }
  let titles = lxw_row_t(header)
  worksheet_freeze_panes(worksheet, titles + 1, 0)
  worksheet_repeat_rows(worksheet, titles, titles)
  if sheet.rows.count > header + 1 {
    worksheet_autofilter(
      worksheet, titles, 0, lxw_row_t(sheet.rows.count - 1), lxw_col_t(max(1, sheet.rows[header].cells.count) - 1))
  }
}

/// The library's number of the paper.
private let a4: UInt8 = 9

extension Message {
  /// What the library that writes workbooks says, which speaks English alone; in Chinese, at which step it failed.
  fileprivate static func library(_ outcome: lxw_error) -> Message {
    let chinese: [lxw_error: String] = [
      LXW_ERROR_MEMORY_MALLOC_FAILED: "内存不足", LXW_ERROR_CREATING_XLSX_FILE: "无法新建文件",
      LXW_ERROR_CREATING_TMPFILE: "无法新建临时文件", LXW_ERROR_READING_TMPFILE: "无法读取临时文件",
      LXW_ERROR_ZIP_FILE_OPERATION: "压缩时读写出错", LXW_ERROR_ZIP_FILE_ADD: "压缩时写入出错", LXW_ERROR_ZIP_CLOSE: "压缩文件无法收尾",
    ]
    return Message(
      "libxlsxwriter", en: String(cString: lxw_strerror(outcome)),
      zh: chinese[outcome] ?? "libxlsxwriter 错误 \(outcome.rawValue)")
  }
}
