import ParkModel

/// What a file beside the park file gave when it was opened.
public enum FileOpening: Sendable {
  case text(SourceText)
  /// It cannot be read, and why.
  case refused(Message)
}

/// What the meter of one stream showed.
struct MeteredAmount {
  var unit: ParsedUnit
  var head: CSVCell
  /// Of the head of the column.
  var place: Place
  /// By period: the mean of the readings, with the unit.
  var means: [String: String]
}

/// Meter readings of streams: a table whose first column is the period of each reading and whose other columns are headed
/// `plant/stream [unit]`. Of each period the mean of its readings counts.
struct Readings {
  /// The columns of the table, without the first.
  private struct Column {
    var name: String
    var unit: String
    var head: CSVCell
  }

  private let source: SourceText
  private let periods: [String]
  private let skipsMissing: Bool
  private var columns: [Column] = []
  /// By column and period: how many readings, and their mean.
  private var means: [[String: (count: Int, mean: Double)]] = []
  private(set) var faults = DiagnosticList()
  /// More than these are not listed: a wrong file has one fault in every cell.
  private static let mostFaults = 50

  /// Reads the whole table.
  init(_ source: SourceText, periods: [String], skipsMissing: Bool) {
    self.source = source
    self.periods = periods
    self.skipsMissing = skipsMissing
    guard isText() else { return }
    var text = CSVText(source.bytes)
    var seen = 0
    var number = 0
    while faults.items.count < Self.mostFaults, let row = text.nextRow() {
      number += 1
      for (fault, range) in text.faults.dropFirst(seen) { add(.of(fault, row: number), at: range, hint: .quotes) }
      seen = text.faults.count
      if row.count == 1, row[0].trimmed.isEmpty { continue }
      if columns.isEmpty {
        readHead(row, number)
        if columns.isEmpty { return }
      } else {
        read(row, number)
      }
    }
    if columns.isEmpty, faults.isEmpty {
      add(.noReadings, at: 0..<0, hint: .tableHint)
    } else if faults.isEmpty {
      requireAllPeriods()
    }
  }

  /// The mean of each stream in each period, as a quantity in the unit of its column; the place is that of the head.
  var quantities: [String: MeteredAmount] {
    guard !faults.hasErrors else { return [:] }
    var result: [String: MeteredAmount] = [:]
    for (column, means) in zip(columns, means) {
      guard let unit = try? UnitParser.parse(column.unit) else { continue }
      result[column.name] = MeteredAmount(
        unit: unit, head: column.head, place: source.place(column.head.range),
        means: means.mapValues { "\($0.mean) \(column.unit)" })
    }
    return result
  }

  private mutating func add(_ message: Message, at range: Range<Int>, hint: Message? = nil) {
    faults.error(.readings, at: source.place(range), path: "readings", message, hint: hint)
  }

  private mutating func isText() -> Bool {
    let bytes = source.bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      add(.utf16, at: 0..<0, hint: .saveAsUTF8)
      return false
    }
    var offset = 0
    while offset < bytes.count {
      let length = UTF8Sequence.length(bytes, at: offset)
      guard length > 0 else {
        add(.inRow(source.lineNumber(utf8Offset: offset), .notUTF8), at: offset..<offset + 1, hint: .saveAsUTF8)
        return false
      }
      offset += length
    }
    return true
  }

  private mutating func readHead(_ row: [CSVCell], _ number: Int) {
    let whole = row[0].range.lowerBound..<(row.last?.range ?? row[0].range).upperBound
    guard row.count > 1 else {
      for sign in [";", "\t", "；", "，"] where row[0].text.contains(sign) {
        add(.inRow(number, .separator(sign == "\t" ? "tab" : sign)), at: whole, hint: .commaHint)
        return
      }
      add(.inRow(number, .oneColumn), at: whole, hint: .tableHint)
      return
    }
    var names: Set<String> = []
    for cell in row.dropFirst() {
      let (name, unit) = Self.head(cell.trimmed)
      columns.append(Column(name: name, unit: unit, head: cell))
      means.append([:])
      if let sign = cell.text.unicodeScalars.first(where: { FullWidth.plain($0) != nil }) {
        let plain = FullWidth.plain(sign) ?? ""
        add(.in(number, cell, .fullWidth(String(sign), plain)), at: cell.range, hint: .headHint)
      } else if name.isEmpty || unit.isEmpty || name.contains("[") || name.contains("]") {
        add(.in(number, cell, .badHead), at: cell.range, hint: .headHint)
      } else if !names.insert(name).inserted {
        add(.in(number, cell, .twice), at: cell.range)
      } else {
        do throws(QuantityError) {
          _ = try UnitParser.parse(unit)
        } catch {
          add(.in(number, cell, error.message), at: cell.range, hint: error.hint)
        }
      }
    }
  }

  /// `pv/rinse-out [m3/h]` is a stream and a unit; without brackets there is none.
  private static func head(_ text: String) -> (name: String, unit: String) {
    guard text.last == "]", let open = text.lastIndex(of: "[") else { return (text, "") }
    let name = CSVCell(text: String(text[..<open]), range: 0..<0).trimmed
    let unit = CSVCell(text: String(text[text.index(after: open)...].dropLast()), range: 0..<0).trimmed
    return (name, unit)
  }

  private mutating func read(_ row: [CSVCell], _ number: Int) {
    let period = row[0].trimmed
    guard periods.contains(period) else {
      let hint = Message.didYouMean(period, periods)
      add(.inRow(number, .noPeriod(period)), at: row[0].range, hint: hint)
      return
    }
    if row.count > columns.count + 1 {
      add(.inRow(number, .moreCells(row.count - 1, columns.count)), at: row[columns.count + 1].range, hint: .quotes)
      return
    }
    for (index, column) in columns.enumerated() {
      guard index + 1 < row.count, !row[index + 1].trimmed.isEmpty else {
        if skipsMissing { continue }
        let place = index + 1 < row.count ? row[index + 1].range : row[0].range
        add(.in(number, column.head, .missingReading), at: place, hint: .missingHint)
        continue
      }
      read(row[index + 1], number, index, period)
    }
  }

  private mutating func read(_ cell: CSVCell, _ number: Int, _ index: Int, _ period: String) {
    let head = columns[index].head
    do throws(QuantityError) {
      let written = try QuantityText.parse(cell.trimmed)
      if written.unit != nil {
        add(.in(number, head, .unitInCell(cell.trimmed)), at: cell.range, hint: .headHint)
      } else if written.number < 0 {
        add(.in(number, head, .negativeReading(cell.trimmed)), at: cell.range)
      } else {
        var value = means[index][period] ?? (0, 0)
        value.count += 1
        value.mean += (written.number - value.mean) / Double(value.count)
        means[index][period] = value
      }
    } catch {
      add(.in(number, head, error.message), at: cell.range, hint: error.hint)
    }
  }

  private mutating func requireAllPeriods() {
    for (column, means) in zip(columns, means) {
      for period in periods where means[period] == nil {
        add(.in(1, column.head, .noReading(of: period)), at: column.head.range)
      }
    }
  }
}

extension DiagnosticCode {
  /// A table of meter readings that cannot be read as one.
  static let readings: DiagnosticCode = "readings"
}
