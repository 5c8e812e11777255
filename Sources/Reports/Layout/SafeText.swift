import ParkModel

/// Text of a report made safe to show.
enum SafeText {
  /// Hidden characters by their code points, but for the thin space, which the report's own numbers hold.
  static func show(_ text: String) -> String { VisibleText.show(text, keeping: ["\u{2009}"]) }
}
