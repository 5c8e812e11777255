import ParkModel

/// What reading a park file gave: as much of the tree as could be understood, and everything that is wrong with it.
public struct TreeReading: Sendable {
  /// The tree; nil where nothing could be understood.
  public var tree: LocatedNode?
  public var diagnostics: [Diagnostic]
  /// Whether the tree holds everything that the file says. Where it does not, a missing key proves nothing.
  public var isComplete: Bool
}

/// Reads the text of a park file into a tree in which every text keeps its place.
///
/// Nothing is thrown and nothing crashes: whatever is wrong becomes a diagnostic, and reading goes on behind it.
public func readTree(_ source: SourceText) -> TreeReading {
  TreeReading(tree: nil, diagnostics: [], isComplete: false)
}
