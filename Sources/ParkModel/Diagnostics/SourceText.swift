/// A file as it was read: its name, its bytes, and where each line begins.
///
/// The bytes are kept as they came, so that a file that is not UTF-8 can still be shown and complained about.
public struct SourceText: Sendable, Equatable {
  /// The name under which diagnostics mention the text; nil for a text without a file.
  public let name: String?
  /// The file as it came, byte order mark included.
  public let bytes: [UInt8]
  /// The offset of the first byte of each line. A line ends at LF, CR LF or CR.
  public let lineStarts: [Int]

  /// Unicode scalars before every 64th byte, so that a column on a very long line is found without counting it all.
  private let scalarCounts: [Int]
  private static let milestone = 64

  /// The text of a file.
  public init(name: String?, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    self.scalarCounts = SourceText.scalarCounts(of: bytes)
    self.lineStarts = SourceText.lineStarts(of: bytes)
  }

  /// A text that is at hand as a string.
  public init(name: String? = nil, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The whole text; bytes that are not UTF-8 become the replacement character.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes of line `number` (from 1) without its line end; empty for a line that does not exist.
  public func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }

  /// Line and column of a byte offset; an offset beyond the end is the end.
  public func position(utf8Offset: Int) -> Position {
    let offset = max(lineStarts[0], min(utf8Offset, bytes.count))
    let line = lineIndex(containing: offset)
    let column = scalars(before: offset) - scalars(before: lineStarts[line]) + 1
    return Position(line: line + 1, column: column, utf8Offset: offset)
  }

  /// The line of a byte offset, from 1.
  public func lineNumber(utf8Offset: Int) -> Int { lineIndex(containing: max(0, utf8Offset)) + 1 }

  /// The place of a range of bytes.
  public func place(_ range: Range<Int>) -> Place {
    Place(
      file: name, start: position(utf8Offset: range.lowerBound), end: position(utf8Offset: range.upperBound))
  }

  /// Unicode scalars before a byte, counted from the last milestone.
  private func scalars(before offset: Int) -> Int {
    let block = offset / SourceText.milestone
    var count = scalarCounts[block]
    for byte in bytes[(block * SourceText.milestone)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The last line that begins at or before `offset`, found by bisection.
  private func lineIndex(containing offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private static func scalarCounts(of bytes: [UInt8]) -> [Int] {
    var counts: [Int] = []
    var count = 0
    var index = 0
    while index < bytes.count {
      if index % milestone == 0 { counts.append(count) }
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
      index += 1
    }
    if bytes.count % milestone == 0 { counts.append(count) }
    return counts
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    // A byte order mark is no part of the first line: no editor shows it.
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      let endsLine = byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A))
      if endsLine { starts.append(index) }
    }
    return starts
  }
}
