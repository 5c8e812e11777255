import ParkModel

/// One cell of a table and the bytes that it takes in its file, quotes included.
struct CSVCell {
  var text: String
  var range: Range<Int>

  /// The text without spaces at both ends.
  var trimmed: String {
    var part = text[...].drop { $0 == " " }
    while part.last == " " { part.removeLast() }
    return String(part)
  }
}

/// A table of values separated by commas, as RFC 4180 describes it: a cell may stand in quotes, and then a quote in it is
/// doubled and commas and line ends are part of it. A line ends with LF, CR LF or CR.
struct CSVText {
  /// A cell that RFC 4180 does not allow.
  enum Fault {
    case unclosedQuote
    case textBehindQuote
  }

  private let bytes: [UInt8]
  private var at: Int
  /// What was wrong with cells so far, each with its bytes.
  private(set) var faults: [(fault: Fault, range: Range<Int>)] = []

  /// A byte order mark is no part of the first cell.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The cells of the next row; nil at the end. An empty line is a row of one empty cell.
  mutating func nextRow() -> [CSVCell]? {
    guard at < bytes.count else { return nil }
    var cells: [CSVCell] = []
    while true {
      cells.append(nextCell())
      guard at < bytes.count else { return cells }
      let end = bytes[at]
      at += 1
      if end == Self.comma { continue }
      if end == Self.carriageReturn, at < bytes.count, bytes[at] == Self.lineFeed { at += 1 }
      return cells
    }
  }

  private mutating func nextCell() -> CSVCell {
    let start = at
    guard at < bytes.count, bytes[at] == Self.quote else {
      skipToEnd()
      return CSVCell(text: String(decoding: bytes[start..<at], as: UTF8.self), range: start..<at)
    }
    at += 1
    var text: [UInt8] = []
    while true {
      guard at < bytes.count else {
        faults.append((.unclosedQuote, start..<start + 1))
        break
      }
      let byte = bytes[at]
      at += 1
      guard byte == Self.quote else {
        text.append(byte)
        continue
      }
      guard at < bytes.count, bytes[at] == Self.quote else { break }
      text.append(Self.quote)
      at += 1
    }
    let behind = at
    skipToEnd()
    if bytes[behind..<at].contains(where: { $0 != UInt8(ascii: " ") }) {
      faults.append((.textBehindQuote, behind..<at))
    }
    return CSVCell(text: String(decoding: text, as: UTF8.self), range: start..<at)
  }

  private mutating func skipToEnd() {
    while at < bytes.count, bytes[at] != Self.comma, bytes[at] != Self.lineFeed, bytes[at] != Self.carriageReturn {
      at += 1
    }
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
