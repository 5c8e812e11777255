/// Characters that a Chinese input method types where plain ones are meant.
public enum FullWidth {
  /// The plain character meant, or nil where `scalar` is not such a character.
  public static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xFF01...0xFF5E: String(UnicodeScalar(UInt8(scalar.value - 0xFF01 + 0x21)))
    case 0x3000, 0xA0, 0x2002...0x200A, 0x202F, 0x205F: " "
    case 0x3001: ","
    case 0x3002: "."
    case 0x2018, 0x2019: "'"
    case 0x201C, 0x201D: "\""
    case 0x3010: "["
    case 0x3011: "]"
    case 0x2212, 0x2013, 0x2014: "-"
    case 0xFFE5: "¥"
    default: nil
    }
  }
}

extension DiagnosticCode {
  /// A full-width character, or a space that is none, where a plain one is meant.
  public static let fullWidthCharacter: DiagnosticCode = "full-width-character"
}

extension Message {
  /// The sentence for a full-width character, or for a space that is none.
  public static func fullWidth(_ found: String, _ plain: String) -> Message {
    let scalar = found.unicodeScalars.first
    let isSpace = plain == " "
    let digits = scalar.map { String($0.value, radix: 16, uppercase: true) } ?? ""
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Message(
      "full-width-character",
      en: isSpace ? "\(code) is not a plain space" : "`\(found)` (\(code)) is written where `\(plain)` is meant",
      zh: isSpace ? "\(code) 不是普通空格" : "此处的 `\(found)`（\(code)）应为半角 `\(plain)`")
  }

  /// What to do about the input method.
  public static let inputMethodHint = Message(
    "full-width-character.hint",
    en: "switch the Chinese input method to half-width punctuation, or put the text in quotes if it is meant",
    zh: "请将中文输入法切换为半角标点；若确为文字内容，请加引号")
}
