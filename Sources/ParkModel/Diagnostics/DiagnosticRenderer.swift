/// Shows diagnostics to a person: the sentence, the line of the file, a caret under the fault, and the hint.
///
///     error[unknown-key] park.yaml:12:7: `flwo` is not a key of a sink
///       12 |       flwo: 300
///          |       ^^^^
///     hint: did you mean `flow`?
public struct DiagnosticRenderer: Sendable {
  /// The language of the sentences.
  public var language: Language
  /// Whether to colour the output with ANSI escapes.
  public var colour: Bool
  private let sources: [String?: SourceText]

  /// - Parameter sources: the files that the diagnostics may point into.
  public init(sources: [SourceText], language: Language = .en, colour: Bool = false) {
    self.sources = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.language = language
    self.colour = colour
  }

  /// All diagnostics in the order of the text, with a blank line between two.
  public func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.sorted(by: Diagnostic.comesBefore).map(text).joined(separator: "\n")
  }

  /// One diagnostic, ending in a line break.
  public func text(_ diagnostic: Diagnostic) -> String {
    var lines = [heading(diagnostic)]
    if let place = diagnostic.place { lines += excerpt(place, tint: tint(diagnostic.severity)) }
    for related in diagnostic.related {
      lines.append("\(note): \(location(related.place)): \(sentence(related.message))")
      lines += excerpt(related.place, tint: "36")
    }
    if let hint = diagnostic.hint {
      lines.append(painted(language == .zh ? "建议" : "hint", "36") + ": " + sentence(hint))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ diagnostic: Diagnostic) -> String {
    let label = painted("\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]", tint(diagnostic.severity))
    let subject: String
    if let place = diagnostic.place {
      subject = " " + location(place)
    } else {
      subject = diagnostic.path.isEmpty ? "" : " " + VisibleText.show(diagnostic.path)
    }
    return "\(label)\(subject): \(sentence(diagnostic.message))"
  }

  private var note: String { painted(language == .zh ? "另见" : "note", "36") }

  private func location(_ place: Place) -> String {
    let file = place.file.map { VisibleText.show($0) + ":" } ?? ""
    return "\(file)\(place.start.line):\(place.start.column)"
  }

  private func sentence(_ message: Message) -> String { VisibleText.show(message.text(in: language)) }

  /// The line of the file and the caret line below it; nothing where the file is not at hand.
  private func excerpt(_ place: Place, tint: String) -> [String] {
    guard let source = sources[place.file] else { return [] }
    let excerpt = SourceExcerpt(place, in: source)
    let number = String(place.start.line)
    let margin = String(repeating: " ", count: number.count)
    let caret = String(repeating: " ", count: excerpt.indent) + painted(excerpt.caret, tint)
    return ["  \(number) | \(excerpt.line)", "  \(margin) | \(caret)"]
  }

  private func tint(_ severity: Severity) -> String { severity == .error ? "31" : "33" }

  private func painted(_ text: String, _ code: String) -> String {
    colour ? "\u{1B}[1;\(code)m\(text)\u{1B}[0m" : text
  }
}
