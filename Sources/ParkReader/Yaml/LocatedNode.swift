import ParkModel

/// A piece of text from the park file, with its place. Nothing has been guessed about it: `yes` is three letters.
public struct LocatedScalar: Sendable, Hashable {
  /// How a text is written.
  public enum Style: Sendable, Hashable {
    case plain
    case quoted
    /// A text block after `|` or `>`.
    case block
  }

  /// The text without its quotes, escapes resolved.
  public var text: String
  /// How it is written.
  public var style: Style
  /// Where it stands, quotes included.
  public var place: Place

  /// A text and its place.
  public init(_ text: String, style: Style = .plain, place: Place) {
    self.text = text
    self.style = style
    self.place = place
  }

  /// The place of a part of the text, given in UTF-8 bytes: exact where the text stands in the file as it is, the
  /// whole scalar otherwise (several lines, escapes, repaired characters).
  public func place(of range: Range<Int>) -> Place {
    let quote = style == .quoted ? 1 : 0
    let length = place.end.utf8Offset - place.start.utf8Offset
    guard style != .block, length == text.utf8.count + 2 * quote, place.start.line == place.end.line,
      range.upperBound <= text.utf8.count
    else { return place }
    return Place(file: place.file, start: position(range.lowerBound, quote), end: position(range.upperBound, quote))
  }

  private func position(_ offset: Int, _ quote: Int) -> Position {
    let columns = text.utf8.prefix(offset).count { $0 & 0xC0 != 0x80 }
    return Position(
      line: place.start.line, column: place.start.column + quote + columns,
      utf8Offset: place.start.utf8Offset + quote + offset)
  }
}

/// A part of the park file: a text, a map, or a list, each with the place where it is written.
public struct LocatedNode: Sendable, Hashable {
  /// One `key: value` of a map.
  public struct Entry: Sendable, Hashable {
    /// The name before the colon.
    public var key: LocatedScalar
    /// What stands behind the colon.
    public var value: LocatedNode
    /// A key with its value.
    public init(key: LocatedScalar, value: LocatedNode) {
      self.key = key
      self.value = value
    }
  }

  /// What a part of the file can be.
  public indirect enum Content: Sendable, Hashable {
    case scalar(LocatedScalar)
    /// In the order of the file; keys are unique.
    case map([Entry])
    case list([LocatedNode])
  }

  /// What it is.
  public var content: Content
  /// Where it stands.
  public var place: Place

  /// A part of the file and its place.
  public init(_ content: Content, place: Place) {
    self.content = content
    self.place = place
  }
}

extension LocatedNode {
  /// The text, or nil for a map or list.
  public var scalar: LocatedScalar? {
    if case .scalar(let scalar) = content { return scalar }
    return nil
  }

  /// The entries of a map, or nil for anything else.
  public var entries: [Entry]? {
    if case .map(let entries) = content { return entries }
    return nil
  }

  /// The items of a list, or nil for anything else.
  public var items: [LocatedNode]? {
    if case .list(let items) = content { return items }
    return nil
  }

  /// The value of a key of a map; nil where there is none.
  public subscript(key: String) -> LocatedNode? { entries?.first { $0.key.text == key }?.value }

  /// Whether nothing was written where a value belongs (`key:`). Reading has already complained about it, so that
  /// later stages may pass over it in silence.
  public var isEmpty: Bool {
    guard let scalar else { return false }
    return scalar.text.isEmpty && scalar.style == .plain
  }
}
