import Synchronization

/// A sign of life on the terminal for work that has no figures of its own to show: `explaining, 12 s`, from its second
/// second on, until it is stopped.
final class Pulse: Sendable {
  private struct State {
    var isStopped = false
    /// The second of the work in which something was last shown.
    var shown = 0
  }

  private let line: ProgressLine
  private let what: String
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  init(_ what: String, on line: ProgressLine) {
    self.what = what
    self.line = line
    guard line.isShown else { return }
    Task.detached { [weak self] in
      while let self, self.beat() { try? await Task.sleep(for: .milliseconds(500)) }
    }
  }

  private var second: Int { Int((ContinuousClock.now - start).components.seconds) }

  /// Shows a line of the work's own, which the pulse does not overwrite for two seconds.
  func show(_ text: String) {
    let now = second
    state.withLock { state in
      guard !state.isStopped else { return }
      state.shown = now + 2
      line.show(text)
    }
  }

  /// Shows at most one line a second; false once it was stopped.
  private func beat() -> Bool {
    let now = second
    return state.withLock { state in
      if !state.isStopped, now > state.shown {
        state.shown = now
        line.show(spoken("\(what), \(now) s", "\(what)，\(now) s"))
      }
      return !state.isStopped
    }
  }

  /// Ends it and takes its line away.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      line.clear()
    }
  }
}
