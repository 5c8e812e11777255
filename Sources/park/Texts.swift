import ArgumentParser
import ParkModel
import Studies

/// A failed run in one sentence.
enum StudyFailureText {
  static func sentence(_ failure: StudyFailure) -> String {
    switch failure {
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

/// Where the time went: `start`, then stage by stage.
enum TimingsText {
  static func lines(startup: Double, _ stopwatch: Stopwatch) -> String {
    let laps = [(stage: "start", milliseconds: startup)] + stopwatch.laps
    let total = laps.reduce(0) { $0 + $1.milliseconds }
    return (laps + [(stage: "total", milliseconds: total)])
      .map { "\($0.stage) \(((($0.milliseconds) * 10).rounded()) / 10) ms" }.joined(separator: ", ")
  }
}

/// `0.1%`, `0.1 %` or a bare fraction as `0.001`.
enum Percentage {
  static func parse(_ text: String, option: String) throws -> Double {
    let trimmed = text.trimmingSpaces
    let isPercent = trimmed.hasSuffix("%")
    let digits = isPercent ? String(trimmed.dropLast()).trimmingSpaces : trimmed
    guard let value = Double(digits), value.isFinite, value >= 0 else {
      throw ValidationError("\(option) takes a share such as 0.1%, not `\(text)`.")
    }
    return isPercent ? value / 100 : value
  }
}

extension String {
  /// Without spaces at either end.
  var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
