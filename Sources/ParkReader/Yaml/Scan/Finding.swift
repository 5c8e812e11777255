import ParkModel

/// A trap found in the text: what to say about it, and how to go on as if it had been written rightly.
struct Finding {
  /// A replacement that lets the rest of the file be read as it was meant.
  struct Edit {
    var range: Range<Int>
    var replacement: String
  }

  var code: DiagnosticCode
  var range: Range<Int>
  var message: Message
  var hint: Message?
  var edits: [Edit]
  /// A second place that belongs to it.
  var related: (range: Range<Int>, message: Message)?

  init(
    _ code: DiagnosticCode, _ range: Range<Int>, _ message: Message, hint: Message? = nil, edits: [Edit] = [],
    related: (range: Range<Int>, message: Message)? = nil
  ) {
    self.code = code
    self.range = range
    self.message = message
    self.hint = hint
    self.edits = edits
    self.related = related
  }

  func diagnostic(in source: SourceText, offset: Int) -> Diagnostic {
    func place(_ range: Range<Int>) -> Place {
      source.place(range.lowerBound + offset..<range.upperBound + offset)
    }
    let more = related.map { [Diagnostic.Related(place: place($0.range), message: $0.message)] } ?? []
    return Diagnostic(code, at: place(range), message, hint: hint, related: more)
  }
}
