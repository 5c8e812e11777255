/// Where the time of a run went, stage by stage; shown by `--timings`, never part of a result.
public struct Stopwatch: Sendable {
  public private(set) var laps: [(stage: String, milliseconds: Double)] = []
  private var last: ContinuousClock.Instant

  public init() { last = ContinuousClock.now }

  /// Ends a stage; laps of one stage are summed.
  public mutating func lap(_ stage: String) {
    let now = ContinuousClock.now
    let span = (now - last).components
    let milliseconds = Double(span.seconds) * 1e3 + Double(span.attoseconds) * 1e-15
    last = now
    if let index = laps.firstIndex(where: { $0.stage == stage }) {
      laps[index].milliseconds += milliseconds
    } else {
      laps.append((stage, milliseconds))
    }
  }
}
