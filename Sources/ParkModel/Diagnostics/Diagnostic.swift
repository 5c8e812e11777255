/// The stable name of a kind of fault, such as `unknown-key`: scripts and the documentation refer to it.
public struct DiagnosticCode: RawRepresentable, Sendable, Hashable, Comparable, ExpressibleByStringLiteral {
  /// The name itself.
  public let rawValue: String
  /// A code of that name.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// A code written as a literal.
  public init(stringLiteral value: String) { rawValue = value }
  /// The order of the alphabet.
  public static func < (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.rawValue < right.rawValue }
}

/// How bad a fault is: an error stops the run, a warning is printed with the results.
public enum Severity: String, Sendable, Comparable {
  case error
  case warning
  /// Errors come before warnings.
  public static func < (left: Severity, right: Severity) -> Bool { left == .error && right == .warning }
}

/// One thing that is wrong with a park: what, where, and how to repair it.
public struct Diagnostic: Sendable, Hashable {
  /// A second place that belongs to the fault, such as the first of two equal keys.
  public struct Related: Sendable, Hashable {
    /// Where it stands.
    public var place: Place
    /// What it has to do with the fault.
    public var message: Message
    /// A second place and its sentence.
    public init(place: Place, message: Message) {
      self.place = place
      self.message = message
    }
  }

  /// The name of the kind of fault.
  public var code: DiagnosticCode
  /// Whether it stops the run.
  public var severity: Severity
  /// Where in the text; nil for a fault of the park as a whole.
  public var place: Place?
  /// The dotted path in the park, such as `plants.pv.water.sinks.di-rinse`; empty for the whole.
  public var path: String
  /// What is wrong, in one sentence.
  public var message: Message
  /// How to repair it.
  public var hint: Message?
  /// Other places that belong to it.
  public var related: [Related]

  /// A fault; an error unless said otherwise.
  public init(
    _ code: DiagnosticCode, severity: Severity = .error, at place: Place?, path: String = "", _ message: Message,
    hint: Message? = nil, related: [Related] = []
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.path = path
    self.message = message
    self.hint = hint
    self.related = related
  }
}
