import ParkModel

extension Message {
  /// A fault of a cell with the number of its row and the head of its column.
  static func `in`(_ row: Int, _ head: CSVCell, _ fault: Message) -> Message {
    let column = head.trimmed.prefix(60)
    return Message(
      fault.id, en: "row \(row), column `\(column)`: \(fault.en)", zh: fault.zh.map { "第 \(row) 行，`\(column)` 列：\($0)" }
    )
  }

  /// A fault of a row with its number.
  static func inRow(_ row: Int, _ fault: Message) -> Message {
    Message(fault.id, en: "row \(row): \(fault.en)", zh: fault.zh.map { "第 \(row) 行：\($0)" })
  }

  static func of(_ fault: CSVText.Fault, row: Int) -> Message {
    switch fault {
    case .unclosedQuote:
      inRow(row, Message("unclosed-cell", en: "a quotation mark opens a cell and none closes it", zh: "单元格的引号没有闭合"))
    case .textBehindQuote:
      inRow(row, Message("text-behind-cell", en: "text stands behind a cell in quotation marks", zh: "带引号的单元格之后还有文字"))
    }
  }

  static let quotes = Message(
    "cell-quotes.hint", en: "a cell with a comma stands in quotation marks, and a mark inside it is doubled",
    zh: "含逗号的单元格须加引号，其中的引号写两次")

  static let noReadings = Message("no-readings", en: "the table of readings is empty", zh: "读数表为空")
  static let tableHint = Message(
    "readings-table.hint", en: "begin with a row like `period,pv/rinse-out [m3/h],chp/fly-ash [t/h]`",
    zh: "首行写作 `period,pv/rinse-out [m3/h],chp/fly-ash [t/h]`")

  static func separator(_ sign: String) -> Message {
    Message(
      "readings-separator", en: "cells are separated by `\(sign)`, and a comma is wanted", zh: "单元格以 `\(sign)` 分隔，应使用逗号"
    )
  }

  static let commaHint = Message(
    "readings-separator.hint", en: "save the table as CSV with commas, and write decimals with a point",
    zh: "请另存为以逗号分隔的 CSV，小数点用 `.`")
  static let oneColumn = Message("readings-one-column", en: "the table has no column of a stream", zh: "表中没有物流列")
  static let badHead = Message("readings-head", en: "this does not name a stream and its unit", zh: "列标题没有写明物流及单位")
  static let headHint = Message(
    "readings-head.hint", en: "head a column `plant/stream [unit]`, and write plain numbers below it",
    zh: "列标题写作 `企业/物流 [单位]`，其下只写数字")

  static func misfit(_ wanted: Message) -> Message {
    Message(
      "readings-misfit", en: "the unit does not fit; \(wanted.en) is wanted",
      zh: "单位不符，应为\(wanted.zh ?? wanted.en)")
  }

  static let twice = Message("readings-twice", en: "the stream has a column already", zh: "该物流已有一列")

  static func noPeriod(_ id: String) -> Message {
    Message("readings-period", en: "`\(id.prefix(60))` is no period of this park", zh: "`\(id.prefix(60))` 不是该园区的时段")
  }

  static func moreCells(_ cells: Int, _ columns: Int) -> Message {
    Message(
      "readings-cells", en: "there are \(cells) readings and \(columns) columns of streams",
      zh: "有 \(cells) 个读数，而物流只有 \(columns) 列")
  }

  static let missingReading = Message("readings-missing", en: "the reading is missing", zh: "缺少读数")
  static let missingHint = Message(
    "readings-missing.hint", en: "write it, or `missing: skip` in the park file to leave such cells out of the mean",
    zh: "请补上读数；或在园区文件中写 `missing: skip`，求平均时略过空格")

  static func unitInCell(_ text: String) -> Message {
    Message(
      "readings-unit", en: "`\(text.prefix(40))` has a unit; units stand at the head of the column",
      zh: "`\(text.prefix(40))` 带有单位；单位应写在列标题中")
  }

  static func negativeReading(_ text: String) -> Message {
    Message("readings-negative", en: "`\(text.prefix(40))` is below zero", zh: "`\(text.prefix(40))` 小于零")
  }

  static func noReading(of period: String) -> Message {
    Message("readings-none", en: "no reading is of the period `\(period)`", zh: "时段 `\(period)` 没有读数")
  }
}
