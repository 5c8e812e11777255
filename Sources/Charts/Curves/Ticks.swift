/// Round numbers along an axis: steps of 1, 2 or 5 times a power of ten.
package enum Ticks {
  /// The ticks that cover `from` to `to`, about `count` of them; a range of nothing is opened.
  package static func over(_ from: Double, _ to: Double, count: Int) -> [Double] {
    let span = to - from
    guard span.isFinite, span > 0 else { return [from, from + 1] }
    var step = 1.0
    while step * Double(count) < span { step *= 10 }
    while step * Double(count) >= span * 10 { step /= 10 }
    let least = [0.1, 0.2, 0.5, 1].map { $0 * step }.first { $0 * Double(count) >= span * 0.999 } ?? step
    let first = Int((from / least).rounded(.down))
    let last = Int((to / least - 1e-9).rounded(.up))
    return (first...max(first + 1, last)).map { Double($0) * least }
  }
}
