import Synchronization

/// A sign of life on the terminal for work that has no figures of its own to show: `explaining, 12 s`, from its second
/// second on.
final class Pulse: Sendable {
  private let line: ProgressLine
  private let what: String
  private let start = ContinuousClock.now
  private let shown = Mutex<Int>(0)

  init(_ what: String, on line: ProgressLine) {
    self.what = what
    self.line = line
  }

  /// Called as often as one likes; shows at most one line a second.
  func beat() {
    let seconds = Int((ContinuousClock.now - start).components.seconds)
    let isNew = shown.withLock { last in
      guard seconds > last else { return false }
      last = seconds
      return true
    }
    if isNew { line.show("\(what), \(seconds) s") }
  }
}
