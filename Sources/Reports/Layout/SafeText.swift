/// Text from a park file made safe to show: what would move the cursor, turn the direction of writing or hide is shown
/// as `<U+202E>`, so that a report shows what the file holds and nothing else.
enum SafeText {
  static func show(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar) { shown += "<U+\(hex(scalar))>" } else { shown.unicodeScalars.append(scalar) }
    }
    return shown
  }

  /// Whether a reader would not see the character, or would see it elsewhere than it stands.
  ///
  /// The thin space stays: the report's own numbers hold it.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    case .spaceSeparator: scalar != " " && scalar != "\u{3000}" && scalar != "\u{2009}"
    default: false
    }
  }

  /// At least four upper-case hexadecimal digits.
  static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
