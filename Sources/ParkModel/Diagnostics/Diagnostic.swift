/// The stable name of a kind of fault, such as `unknown-key`: scripts and the documentation refer to it.
public struct DiagnosticCode: RawRepresentable, Sendable, Hashable, Comparable, ExpressibleByStringLiteral {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }
  public static func < (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.rawValue < right.rawValue }
}

/// How bad a fault is: an error stops the run, a warning is printed with the results.
public enum Severity: String, Sendable, Comparable {
  case error
  case warning
  public static func < (left: Severity, right: Severity) -> Bool { left == .error && right == .warning }
}

/// One thing that is wrong with a park: what, where, and how to repair it.
public struct Diagnostic: Sendable, Hashable {
  /// A second place that belongs to the fault, such as the first of two equal keys.
  public struct Related: Sendable, Hashable {
    public var place: Place
    public var message: Message
    public init(place: Place, message: Message) {
      self.place = place
      self.message = message
    }
  }

  public var code: DiagnosticCode
  public var severity: Severity
  /// Where in the text; nil for a fault of the park as a whole.
  public var place: Place?
  /// The dotted path in the park, such as `plants.pv.water.sinks.di-rinse`; empty for the whole.
  public var path: String
  public var message: Message
  /// How to repair it.
  public var hint: Message?
  public var related: [Related]

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
