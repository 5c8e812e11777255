/// One line of a file as it is shown under a diagnostic, and where on the screen its caret stands.
///
/// Alignment counts cells, not characters: a Chinese character covers two. A very long line is cut to a window round
/// the fault.
struct SourceExcerpt {
  var line: String
  /// Cells before the caret.
  var indent: Int
  var caret: String

  /// Characters shown before and after the beginning of the fault at most.
  private static let reach = (before: 60, after: 90)

  init(_ place: Place, in source: SourceText) {
    let scalars = Array(String(decoding: source.line(place.start.line), as: UTF8.self).unicodeScalars)
    let start = min(place.start.column - 1, scalars.count)
    let sameLine = place.end.line == place.start.line
    let end = max(start, min(sameLine ? place.end.column - 1 : scalars.count, scalars.count))
    let first = max(0, start - Self.reach.before)
    let last = min(scalars.count, start + Self.reach.after)
    let opening = first > 0 ? "…" : ""
    let before = opening + Self.shown(scalars[first..<start])
    let fault = Self.shown(scalars[start..<min(end, last)])
    let after = end < last ? Self.shown(scalars[end..<last]) : ""
    line = before + fault + after + (last < scalars.count ? "…" : "")
    indent = DisplayWidth.cells(of: before)
    caret = String(repeating: "^", count: max(1, DisplayWidth.cells(of: fault)))
  }

  /// Tabs as four spaces, since their width depends on where they stand.
  private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    scalars.map { $0 == "\t" ? "    " : VisibleText.show($0) }.joined()
  }
}
