/// A part of the program's region: bounds of every column of a relaxation.
struct Box: Sendable {
  var lower: [Double]
  var upper: [Double]

  /// Raises a lower bound if that says something; false where the box becomes empty.
  mutating func raise(_ column: Int, to bound: Double, changed: inout Bool) -> Bool {
    let width = upper[column] - lower[column]
    // Bounds are kept a little outside of what was computed, so that rounding cuts nothing.
    let bound = bound - Box.slack(bound)
    guard bound > lower[column] else { return true }
    if bound > upper[column] {
      return bound <= upper[column] + 1e-7 * max(1, abs(upper[column]))
    }
    if bound > lower[column] + 0.02 * width { changed = true }
    if bound > lower[column] + 1e-3 * width { lower[column] = bound }
    return true
  }

  /// Sinks an upper bound if that says something; false where the box becomes empty.
  mutating func sink(_ column: Int, to bound: Double, changed: inout Bool) -> Bool {
    let width = upper[column] - lower[column]
    let bound = bound + Box.slack(bound)
    guard bound < upper[column] else { return true }
    if bound < lower[column] {
      return bound >= lower[column] - 1e-7 * max(1, abs(lower[column]))
    }
    if bound < upper[column] - 0.02 * width { changed = true }
    if bound < upper[column] - 1e-3 * width { upper[column] = bound }
    return true
  }

  private static func slack(_ bound: Double) -> Double { 1e-9 * max(abs(bound), 1e-3) }
}
