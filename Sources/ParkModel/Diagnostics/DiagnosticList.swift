/// The faults found so far. Reading never stops at the first one: each rule adds its own and goes on.
public struct DiagnosticList: Sendable, Equatable {
  /// The faults in the order in which they were found.
  public private(set) var items: [Diagnostic] = []

  /// Begins with the faults that are known already.
  public init(_ items: [Diagnostic] = []) { self.items = items }

  /// Whether nothing has been found.
  public var isEmpty: Bool { items.isEmpty }
  /// Whether anything has been found that stops the run.
  public var hasErrors: Bool { items.contains { $0.severity == .error } }

  /// Adds one fault.
  public mutating func append(_ diagnostic: Diagnostic) { items.append(diagnostic) }
  /// Adds several faults.
  public mutating func append(contentsOf more: some Sequence<Diagnostic>) { items.append(contentsOf: more) }

  /// Adds an error.
  public mutating func error(
    _ code: DiagnosticCode, at place: Place?, path: String = "", _ message: Message, hint: Message? = nil,
    related: [Diagnostic.Related] = []
  ) {
    append(Diagnostic(code, severity: .error, at: place, path: path, message, hint: hint, related: related))
  }

  /// Adds a warning.
  public mutating func warning(
    _ code: DiagnosticCode, at place: Place?, path: String = "", _ message: Message, hint: Message? = nil,
    related: [Diagnostic.Related] = []
  ) {
    append(Diagnostic(code, severity: .warning, at: place, path: path, message, hint: hint, related: related))
  }

  /// The faults in the order of the text: by file, place, severity and code; those without a place come last.
  public var sorted: [Diagnostic] { items.sorted(by: Diagnostic.comesBefore) }
}

extension Diagnostic {
  /// The order in which faults are shown.
  static func comesBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    switch (left.place, right.place) {
    case (.some, .none): return true
    case (.none, .some): return false
    case (.some(let first), .some(let second)):
      if first.file != second.file { return (first.file ?? "") < (second.file ?? "") }
      if first.start != second.start { return first.start < second.start }
    case (.none, .none): break
    }
    return (left.severity, left.code, left.path, left.message.en)
      < (right.severity, right.code, right.path, right.message.en)
  }
}
