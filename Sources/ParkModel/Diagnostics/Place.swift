/// One point of a text: line and column as an editor counts them, and the offset a program needs.
public struct Position: Sendable, Hashable, Comparable {
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode scalars (a Chinese character counts one, whatever its width on the screen).
  public var column: Int
  /// The number of UTF-8 bytes before this point.
  public var utf8Offset: Int

  /// A point of a text.
  public init(line: Int, column: Int, utf8Offset: Int) {
    self.line = line
    self.column = column
    self.utf8Offset = utf8Offset
  }

  /// Whether the one point stands before the other.
  public static func < (left: Position, right: Position) -> Bool { left.utf8Offset < right.utf8Offset }
}

/// The stretch of a file that something was written in: from `start` up to, not including, `end`.
public struct Place: Sendable, Hashable {
  /// The file as the user named it; nil for a text that has no name.
  public var file: String?
  /// The first character.
  public var start: Position
  /// The point behind the last character.
  public var end: Position

  /// A stretch of a file.
  public init(file: String? = nil, start: Position, end: Position) {
    self.file = file
    self.start = start
    self.end = end
  }
}
