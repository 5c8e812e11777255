/// One block of a report before it is laid out: what is said, without how it is drawn.
enum Block: Sendable, Hashable {
  /// Level 1 is the title of the report.
  case heading(Int, String)
  case paragraph(String)
  case table(Table)
}

/// Rows of cells under titled columns.
struct Table: Sendable, Hashable {
  var columns: [Column]
  var rows: [[Cell]]
}

/// A column's title and side.
struct Column: Sendable, Hashable {
  enum Side: Sendable, Hashable {
    /// Text; may be broken into several lines.
    case left
    /// Numbers; never broken.
    case right
  }
  var title: String
  var side: Side

  static func text(_ title: String) -> Column { Column(title: title, side: .left) }
  static func number(_ title: String) -> Column { Column(title: title, side: .right) }
}

/// One entry of a table. The tone only repeats what the words say, for those who see colour.
struct Cell: Sendable, Hashable, ExpressibleByStringInterpolation {
  enum Tone: Sendable, Hashable {
    case plain
    case good
    case bad
  }
  var text: String
  var tone: Tone

  init(_ text: String, tone: Tone = .plain) {
    self.text = text
    self.tone = tone
  }
  init(stringLiteral value: String) { self.init(value) }
}
