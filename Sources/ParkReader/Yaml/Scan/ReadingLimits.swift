/// How large a park file may be. Each limit is far above any park and far below what would stop the reader: libyaml
/// takes minutes for some small texts of nothing but brackets.
enum ReadingLimits {
  static let bytes = 4 << 20
  /// Maps and lists within each other.
  static let depth = 64
  static let tokens = 1_000_000
  static let nodes = 250_000
  /// Diagnostics that one file can bring out; a file of another kind would bring out thousands.
  static let diagnostics = 1000
  /// Syntax errors after which reading stops.
  static let syntaxErrors = 20
}
