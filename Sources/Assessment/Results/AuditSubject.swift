import ParkModel

/// What was checked at one node or link, and how near it came to its limits.
public struct AuditSubject: Sendable, Hashable {
  /// The node or asset, as failures name it.
  public var name: String
  /// How many balances and limits.
  public var checks = 0
  /// The worst relative residual of them.
  public var worst = 0.0
  /// The limit of which least is left; nil where it has none.
  public var tightest: AuditLimit?

  /// A subject of which nothing was checked yet.
  public init(name: String) { self.name = name }
}

/// A figure beside the limit that it must keep.
public struct AuditLimit: Sendable, Hashable {
  /// What is limited: `inflow`, `COD`.
  public var what: String
  /// Which statement limits it: `capacity`, `cap`.
  public var statement: String
  /// In `unit`.
  public var value: Double
  /// In `unit`; never 0.
  public var limit: Double
  /// Whether it must not be exceeded; else it must be reached.
  public var isMost: Bool
  /// The unit in which the audit counts: `t/h`, `g/t`, `kW`.
  public var unit: String

  /// What is limited, to a reader.
  public var title: Message { Message("audit-what", en: what, zh: AuditWords.chinese(what)) }
  /// Which statement limits it, to a reader.
  public var statementTitle: Message {
    Message("audit-statement", en: statement, zh: AuditWords.chinese(statement))
  }

  /// The share of the limit that is left, 0 where the figure stands at it; beyond 1 for a figure of the other sign.
  public var left: Double { (isMost ? limit - value : value - limit) / abs(limit) }

  /// A figure and its limit.
  public init(what: String, statement: String, value: Double, limit: Double, isMost: Bool, unit: String) {
    self.what = what
    self.statement = statement
    self.value = value
    self.limit = limit
    self.isMost = isMost
    self.unit = unit
  }
}
