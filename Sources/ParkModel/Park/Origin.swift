/// Where a statement of the park stands: its dotted path in the file (`plants.pv.water.sinks.di-rinse`) and its place.
///
/// The path does not change when a file's maps are re-ordered; the place does. Results carry paths, diagnostics places.
public struct Origin: Sendable, Hashable {
  /// The keys that lead to it, joined by dots.
  public var path: String
  /// Counted from 1; 0 where there is no file.
  public var line: Int
  /// Counted from 1, in Unicode scalars; 0 where there is no file.
  public var column: Int

  /// A path and its place in the file.
  public init(path: String, line: Int = 0, column: Int = 0) {
    self.path = path
    self.line = line
    self.column = column
  }
}

/// Whether an asset or a link stands today or could be built.
public enum Status: String, Sendable, Hashable, CaseIterable {
  /// It stands today.
  case existing
  /// It could be built.
  case candidate
}

/// A position in the park, in kilometres.
public struct Point: Sendable, Hashable {
  /// Eastwards, or along any axis that all positions share.
  public var x: Double
  /// At a right angle to `x`.
  public var y: Double

  /// Kilometres along both axes.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A closed range, either side of which may be open: `MIN..MAX`, `MIN..`, `..MAX`.
public struct Bounds: Sendable, Hashable {
  /// The least that is allowed.
  public var lower: Double
  /// The most that is allowed; infinite where nothing limits it.
  public var upper: Double

  /// At least nothing and without end, unless it says otherwise.
  public init(lower: Double = 0, upper: Double = .infinity) {
    self.lower = lower
    self.upper = upper
  }

  /// No limit on either side of a non-negative quantity.
  public static let unlimited = Bounds()
  /// The range of a single value.
  public static func exactly(_ value: Double) -> Bounds { Bounds(lower: value, upper: value) }
  /// True where only one value is allowed.
  public var isExact: Bool { lower == upper }
}
