/// The outcome of re-computing every balance and limit from the flows.
public struct Audit: Sendable, Hashable {
  /// How many balances and limits were checked.
  public var balances: Int
  /// The worst relative residual.
  public var worst: Double
  /// The largest residual that counts as rounding.
  public var tolerance: Double
  /// What does not hold, in the order of the checks.
  public var failures: [AuditFailure]
  /// What was checked, node by node, sorted by name; empty where nobody asked.
  public var subjects: [AuditSubject] = []
  /// True where every check holds.
  public var holds: Bool { failures.isEmpty }
  /// Made of its parts.
  public init(balances: Int, worst: Double, tolerance: Double, failures: [AuditFailure]) {
    self.balances = balances
    self.worst = worst
    self.tolerance = tolerance
    self.failures = failures
  }
}

/// A balance or limit that the flows break.
public struct AuditFailure: Sendable, Hashable {
  /// The node or asset.
  public var subject: String
  /// What should hold, as `outflow 12.5 t/h of 300 t/h declared`.
  public var sentence: String
  /// The same in Chinese; nil where it has not been written in it.
  public var sentenceZh: String?
  /// The relative residual.
  public var residual: Double
  /// Made of its parts.
  public init(subject: String, sentence: String, sentenceZh: String? = nil, residual: Double) {
    self.subject = subject
    self.sentence = sentence
    self.sentenceZh = sentenceZh
    self.residual = residual
  }
}
