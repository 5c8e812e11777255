import ParkModel

/// Collects the outcome of every check: how many, the worst relative residual, and what fails.
///
/// A residual is the amount by which a statement is missed, divided by a scale: the larger of the stated figure and
/// `smallest`. The tolerance is 1e-6: a simplex basis satisfies its rows to about 1e-9 of their scale, concentrations
/// found by iteration through recycle loops to about 1e-8, and one part in a million is far below any meter.
struct AuditLedger {
  static let tolerance = 1e-6
  /// t/h, kW: what is smaller is judged as if it were this large, so that rounding near zero is no failure (0.1 t/h
  /// times the tolerance is 0.8 kg/yr).
  static let smallest = 0.1
  /// Flows below this are rounding and use no link, t/h or kW.
  static let negligible = smallest * tolerance

  private(set) var balances = 0
  private(set) var worst = 0.0
  private(set) var failures: [AuditFailure] = []
  private var subjects: [String: AuditSubject] = [:]
  /// The limit that was noted last, and the tightest of its subject before it.
  private var last: (subject: String, limit: AuditLimit, before: AuditLimit?)?
  /// Named in sentences where the park has several.
  var period: String?

  /// `actual` must equal `stated`.
  mutating func equal(
    _ what: String, _ actual: Double, _ relation: String, _ stated: Double, _ unit: String, at subject: String,
    scale: Double? = nil
  ) {
    record(abs(actual - stated), scale ?? abs(stated), subject) {
      .figures(what, actual, relation, bound: nil, stated, unit)
    }
  }

  /// `actual` must not exceed `limit`.
  mutating func atMost(
    _ what: String, _ actual: Double, _ relation: String, _ limit: Double, _ unit: String, at subject: String,
    scale: Double? = nil
  ) {
    guard limit < .infinity else { return }
    note(AuditLimit(what: what, statement: relation, value: actual, limit: limit, isMost: true, unit: unit), subject)
    record(actual - limit, scale ?? abs(limit), subject) {
      .figures(what, actual, relation, bound: ("at most", "至多"), limit, unit)
    }
  }

  /// `actual` must reach `limit`.
  mutating func atLeast(
    _ what: String, _ actual: Double, _ relation: String, _ limit: Double, _ unit: String, at subject: String,
    scale: Double? = nil
  ) {
    note(AuditLimit(what: what, statement: relation, value: actual, limit: limit, isMost: false, unit: unit), subject)
    record(limit - actual, scale ?? abs(limit), subject) {
      .figures(what, actual, relation, bound: ("at least", "至少"), limit, unit)
    }
  }

  /// What is in excess must not be positive, on a scale of its own.
  mutating func judge(_ excess: Double, scale: Double, at subject: String, _ sentence: () -> Message) {
    record(excess, scale, subject, sentence)
  }

  /// A statement that either holds or not.
  mutating func require(_ holds: Bool, at subject: String, _ sentence: @autoclosure () -> Message) {
    balances += 1
    subjects[subject, default: AuditSubject(name: subject)].checks += 1
    if !holds { fail(subject, sentence(), 1) }
  }

  var audit: Audit {
    var audit = Audit(balances: balances, worst: worst, tolerance: Self.tolerance, failures: failures)
    audit.subjects = subjects.values.sorted { $0.name < $1.name }
    return audit
  }

  private mutating func record(_ excess: Double, _ scale: Double, _ subject: String, _ sentence: () -> Message) {
    balances += 1
    subjects[subject, default: AuditSubject(name: subject)].checks += 1
    let residual = max(0, excess) / max(scale, Self.smallest)
    // A figure that is no number must fail, and NaN compares false with everything.
    guard excess.isFinite, residual <= Self.tolerance else {
      return fail(subject, sentence(), excess.isFinite ? residual : .infinity)
    }
    worst = max(worst, residual)
    let known = subjects[subject]?.worst ?? 0
    subjects[subject]?.worst = max(known, residual)
  }

  /// Limits that the plan chose itself, as what a size was built for, and the ends of what is shared out are at their
  /// margin by nature and are not noted.
  private static let chosen: Set<String> = [
    "built for", "offered", "for its size", "of its capital", "its taker asks", "it is as asked", "the flow is",
    "by the second law", "must be", "range", "CP x dT",
  ]

  private mutating func note(_ limit: AuditLimit, _ subject: String) {
    guard limit.limit != 0, limit.limit.isFinite, limit.value.isFinite, !Self.chosen.contains(limit.statement) else {
      return
    }
    let known = subjects[subject, default: AuditSubject(name: subject)].tightest
    // What must be reached and must not be exceeded by the same figure is a balance, of which nothing can be left.
    if let last, last.subject == subject, last.limit.what == limit.what, last.limit.limit == limit.limit,
      last.limit.isMost != limit.isMost
    {
      subjects[subject]?.tightest = last.before
      self.last = nil
      return
    }
    last = (subject, limit, known)
    if known.map({ limit.left < $0.left }) ?? true {
      subjects[subject, default: AuditSubject(name: subject)].tightest = limit
    }
  }

  private mutating func fail(_ subject: String, _ sentence: Message, _ residual: Double) {
    worst = max(worst, residual)
    let known = subjects[subject]?.worst ?? 0
    subjects[subject]?.worst = max(known, residual)
    let place = period.map { " (period \($0))" } ?? ""
    let placeZh = period.map { "（时段 \($0)）" } ?? ""
    failures.append(
      AuditFailure(
        subject: subject, sentence: sentence.en + place, sentenceZh: sentence.zh.map { $0 + placeZh },
        residual: residual))
  }
}
