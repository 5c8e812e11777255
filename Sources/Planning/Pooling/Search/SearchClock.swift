/// The wall clock of a search, and when to report.
struct SearchClock {
  private let start = ContinuousClock.now
  private var reported = ContinuousClock.now

  /// Since the start.
  var seconds: Double { start.duration(to: .now) / .seconds(1) }

  /// Tells `listener` about once a second.
  mutating func report(_ progress: @autoclosure () -> PooledProgress, to listener: (PooledProgress) -> Void) {
    let now = ContinuousClock.now
    guard reported.duration(to: now) >= .seconds(1) else { return }
    reported = now
    listener(progress())
  }
}
