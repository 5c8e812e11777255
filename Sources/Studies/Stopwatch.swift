/// Where the time of a run went, stage by stage; shown by `--timings`, never part of a result.
public struct Stopwatch: Sendable {
  /// The stages in the order in which they first ended.
  public private(set) var laps: [(stage: String, milliseconds: Double)] = []
  private var last: ContinuousClock.Instant

  /// Starts at once.
  public init() { last = ContinuousClock.now }

  /// Ends a stage; laps of one stage are summed. A part of it that was measured by itself goes to a stage of its own.
  public mutating func lap(_ stage: String, less part: (stage: String, span: Duration)? = nil) {
    let now = ContinuousClock.now
    var span = now - last
    last = now
    if let part {
      span -= part.span
      add(part.span, to: part.stage)
    }
    add(span, to: stage)
  }

  private mutating func add(_ span: Duration, to stage: String) {
    let parts = span.components
    let milliseconds = Double(parts.seconds) * 1e3 + Double(parts.attoseconds) * 1e-15
    if let index = laps.firstIndex(where: { $0.stage == stage }) {
      laps[index].milliseconds += milliseconds
    } else {
      laps.append((stage, milliseconds))
    }
  }
}
