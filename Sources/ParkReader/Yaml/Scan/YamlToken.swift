/// A piece of YAML as the scan before parsing sees it: a text, a bracket, a colon.
struct YamlToken {
  enum Kind: Equatable {
    /// A text without quotes, to the end of the line at most.
    case plain
    case quoted
    case openMap
    case openList
    case closeMap
    case closeList
    case comma
    case colon
    /// The `-` before an item of a list.
    case dash
    /// The `?` of a key that is written apart from its value.
    case question
    /// A sign with a meaning in YAML at the beginning of a value: `&name`, `*name`, `!tag`, `>=`, `@`.
    case sign
  }

  var kind: Kind
  /// Where it stands, in bytes of the text.
  var start: Int
  var end: Int
  /// How many brackets are open round it; an opening bracket counts as outside of itself.
  var depth: Int

  var range: Range<Int> { start..<end }
  var isText: Bool { kind == .plain || kind == .quoted }
  var opens: Bool { kind == .openMap || kind == .openList }
  var closes: Bool { kind == .closeMap || kind == .closeList }
}

/// One line outside of brackets, together with the bracketed lines that it opens.
struct BlockLine {
  /// Spaces before the first character.
  var indent: Int
  /// Its tokens, as indices.
  var tokens: Range<Int>
}

/// One entry between the commas of `{ }` or `[ ]`.
struct FlowEntry {
  /// Whether it stands in a map, and not in a list.
  var isInMap: Bool
  /// Its own tokens, as indices; what stands in inner brackets is left out, their opening and closing stay.
  var tokens: [Int]
  /// The comma before it.
  var commaBefore: Int?
  /// Whether the line's brackets were closed, so that the entry is whole.
  var isClosed: Bool
}

/// The text cut into tokens, with the groups that the trap rules look at.
struct ScannedText {
  var bytes: [UInt8]
  var tokens: [YamlToken] = []
  var lines: [BlockLine] = []
  var entries: [FlowEntry] = []
  /// What the scan itself stumbled over.
  var findings: [Finding] = []
  /// Whether the scan gave up, because the text is too deep or too large to be a park.
  var isHopeless = false

  func text(_ token: YamlToken) -> String { String(decoding: bytes[token.start..<token.end], as: UTF8.self) }
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
