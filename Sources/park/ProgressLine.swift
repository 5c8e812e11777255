import ParkModel
import Planning

/// One line on the terminal that follows a search: `after: best 328.91, bound 328.60, gap 0.094 %, 12 s`.
struct ProgressLine: Sendable {
  var isShown: Bool

  /// Overwrites the line.
  func show(_ state: StateName, _ progress: PooledProgress) { show(Self.text(state, progress)) }

  /// Overwrites the line with any text.
  func show(_ text: String) {
    if isShown { ErrorStream.write("\r\u{1B}[K" + text) }
  }

  /// Takes the line away, so that what follows starts clean.
  func clear() {
    if isShown { ErrorStream.write("\r\u{1B}[K") }
  }

  static func text(_ state: StateName, _ progress: PooledProgress) -> String {
    var parts = [progress.best.map { "\(spoken("best", "最好")) \(figure($0))" } ?? spoken("no plan yet", "尚无方案")]
    if progress.bound.isFinite { parts.append("\(spoken("bound", "界")) \(figure(progress.bound))") }
    if let gap = progress.gap, gap.isFinite { parts.append("\(spoken("gap", "差距")) \(figure(gap * 100)) %") }
    parts.append("\(Int(progress.seconds)) s")
    return spoken("\(state.rawValue): ", "\(state.title.text(in: .zh))：") + parts.joined(separator: spoken(", ", "，"))
  }

  /// Six figures, which is what fits.
  private static func figure(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return "\(value)" }
    var scale = 1.0
    while abs(value) * scale < 1e5, scale < 1e9 { scale *= 10 }
    while abs(value) * scale >= 1e6, scale > 1e-9 { scale /= 10 }
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }
}
