#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The time of a search, and when to report.
///
/// A limit counts the processor time of the thread that searches, so that a busy machine does not cut a search short; the
/// clock on the wall ends it at four times the limit.
struct SearchClock {
  private let start = ContinuousClock.now
  private let processorStart = SearchClock.processor
  private var reported = ContinuousClock.now

  /// Since the start, by the wall.
  var seconds: Double { start.duration(to: .now) / .seconds(1) }

  /// Processor time since the start.
  var processorSeconds: Double { SearchClock.processor - processorStart }

  /// Whether a limit has come.
  func isOver(_ limit: Double) -> Bool { processorSeconds >= limit || seconds >= Self.patience * limit }

  /// How much longer than its limit a search may wait for a processor.
  private static let patience = 4.0

  /// Processor time of this thread, s.
  static var processor: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Tells `listener` about once a second.
  mutating func report(_ progress: @autoclosure () -> PooledProgress, to listener: (PooledProgress) -> Void) {
    let now = ContinuousClock.now
    guard reported.duration(to: now) >= .seconds(1) else { return }
    reported = now
    listener(progress())
  }
}
