/// A file as it was read: its name, its bytes, and where each line begins.
///
/// The bytes are kept as they came, so that a file that is not UTF-8 can still be shown and complained about.
public struct SourceText: Sendable, Equatable {
  /// The name under which diagnostics mention the text; nil for a text without a file.
  public let name: String?
  public let bytes: [UInt8]
  /// The offset of the first byte of each line. A line ends at LF, CR LF or CR.
  public let lineStarts: [Int]

  public init(name: String?, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    self.lineStarts = SourceText.lineStarts(of: bytes)
  }

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
    let offset = max(0, min(utf8Offset, bytes.count))
    let line = lineIndex(containing: offset)
    var column = 1
    for byte in bytes[lineStarts[line]..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return Position(line: line + 1, column: column, utf8Offset: offset)
  }

  /// The place of a range of bytes.
  public func place(_ range: Range<Int>) -> Place {
    Place(
      file: name, start: position(utf8Offset: range.lowerBound), end: position(utf8Offset: range.upperBound))
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

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let endsLine = byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
      if endsLine { starts.append(index + 1) }
    }
    return starts
  }
}
