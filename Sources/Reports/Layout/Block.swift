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
  /// What its figures are, by its name in the page's glossary; nil where the rows say that.
  var about: String?

  static func text(_ title: String) -> Column { Column(title: title, side: .left) }
  static func number(_ title: String, about: String? = nil) -> Column {
    Column(title: title, side: .right, about: about)
  }
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
  /// The number that the text shows, in full, for formats that hold numbers; nil for what is no number.
  var figure: Double?
  /// How the number comes about, for formats that can be pointed at; nil where nothing is to be said of this one.
  var note: String?
  /// What the figures of its row are, by its name in the page's glossary; its own text unless given.
  var about: String?

  init(_ text: String, tone: Tone = .plain, figure: Double? = nil, note: String? = nil, about: String? = nil) {
    self.text = text
    self.note = note
    self.about = about
    self.tone = tone
    self.figure = figure.flatMap { $0.isFinite ? $0 : nil }
  }
  /// A number in the usual form, or a dash.
  init(number: Double?) { self.init(NumberText.text(number), figure: number) }
  init(stringLiteral value: String) { self.init(value) }
}
