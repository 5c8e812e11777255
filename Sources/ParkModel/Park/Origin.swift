/// Where a statement of the park stands: its dotted path in the file (`plants.pv.water.sinks.di-rinse`) and its place.
///
/// The path does not change when a file's maps are re-ordered; the place does. Results carry paths, diagnostics places.
public struct Origin: Sendable, Hashable {
  public var path: String
  public var line: Int
  public var column: Int
  public init(path: String, line: Int = 0, column: Int = 0) {
    self.path = path
    self.line = line
    self.column = column
  }
}

/// Whether an asset or a link stands today or could be built.
public enum Status: String, Sendable, Hashable, CaseIterable {
  case existing
  case candidate
}

/// A position in the park, in kilometres.
public struct Point: Sendable, Hashable {
  public var x: Double
  public var y: Double
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A closed range, either side of which may be open: `MIN..MAX`, `MIN..`, `..MAX`.
public struct Bounds: Sendable, Hashable {
  public var lower: Double
  public var upper: Double
  public init(lower: Double = 0, upper: Double = .infinity) {
    self.lower = lower
    self.upper = upper
  }
  /// No limit on either side of a non-negative quantity.
  public static let unlimited = Bounds()
  /// The range of a single value.
  public static func exactly(_ value: Double) -> Bounds { Bounds(lower: value, upper: value) }
  public var isExact: Bool { lower == upper }
}
