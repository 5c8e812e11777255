import Assessment

extension StudyFailure {
  /// Why there is no report, with its code, in one sentence and the broken balances below it.
  public var sentence: String {
    switch self {
    case .uncertified(let state, let reason):
      return "internal[uncertified] \(state.rawValue): no solver verdict survived its check, so nothing is printed: "
        + "\(reason)"
    case .unsettled(let state, let stop):
      return "stopped[\(stop.rawValue)] \(state.rawValue): the search found neither a plan nor a proof that there is "
        + "none; give it more time with --time-limit"
    case .auditRefused(let state, let audit):
      let lines = audit.failures.prefix(20).map { "  \($0.subject): \($0.sentence) (residual \($0.residual))" }
      return "internal[audit-refused] \(state.rawValue): \(audit.failures.count) of \(audit.balances) balances and "
        + "limits do not hold, so nothing is printed:\n" + lines.joined(separator: "\n")
    }
  }
}
