import ParkModel

/// The bytes of a park file made fit for parsing: what is not UTF-8, and characters that no text holds, are reported
/// and overwritten, byte for byte, so that every other byte keeps its place.
struct CleanText {
  private(set) var bytes: [UInt8]
  /// Bytes of the byte order mark, which `bytes` no longer hold.
  private(set) var markLength = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceText) {
    bytes = source.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      markLength = 3
      bytes.removeFirst(3)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || looksLikeUTF16 {
      diagnostics = [
        Diagnostic(.notUTF8, at: source.place(0..<min(2, source.bytes.count)), .utf16, hint: .saveAsUTF8)
      ]
      bytes = []
      return
    }
    overwriteInvalidBytes(source)
    overwriteControls(source)
  }

  /// Text of mostly Latin letters in UTF-16 has a zero in every second byte.
  private var looksLikeUTF16: Bool {
    guard bytes.count >= 8 else { return false }
    let head = bytes.prefix(64)
    return head.count { $0 == 0 } * 3 > head.count
  }

  private mutating func overwriteInvalidBytes(_ source: SourceText) {
    var first: Int?
    var offset = 0
    while offset < bytes.count {
      let length = UTF8Sequence.length(bytes, at: offset)
      if length == 0 {
        first = first ?? offset
        bytes[offset] = UInt8(ascii: "?")
      }
      offset += max(1, length)
    }
    if let first {
      let place = source.place(first + markLength..<first + markLength + 1)
      diagnostics.append(Diagnostic(.notUTF8, at: place, .notUTF8, hint: .saveAsUTF8))
    }
  }

  private mutating func overwriteControls(_ source: SourceText) {
    var lastLine = 0
    var offset = 0
    while offset < bytes.count {
      let length = UTF8Sequence.length(bytes, at: offset)
      if isControl(offset, length) {
        let range = offset + markLength..<offset + markLength + length
        let line = source.lineNumber(utf8Offset: range.lowerBound)
        if line != lastLine, diagnostics.count < ReadingLimits.diagnostics {
          let message = Message.controlCharacter(String(decoding: bytes[offset..<offset + length], as: UTF8.self))
          diagnostics.append(Diagnostic(.controlCharacter, at: source.place(range), message, hint: .invisibleHint))
        }
        lastLine = line
        for index in offset..<offset + length { bytes[index] = UInt8(ascii: " ") }
      }
      offset += max(1, length)
    }
  }

  /// Whether the character is one that YAML does not allow, or takes for a line end where no editor does.
  private func isControl(_ offset: Int, _ length: Int) -> Bool {
    let byte = bytes[offset]
    switch length {
    case 1: return byte == 0x7F || (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D)
    // U+0080 to U+009F.
    case 2: return byte == 0xC2 && bytes[offset + 1] < 0xA0
    case 3:
      let character = bytes[offset..<offset + 3]
      // U+2028 and U+2029, U+FEFF, U+FFFE and U+FFFF.
      return character.elementsEqual([0xE2, 0x80, 0xA8]) || character.elementsEqual([0xE2, 0x80, 0xA9])
        || character.elementsEqual([0xEF, 0xBB, 0xBF]) || character.elementsEqual([0xEF, 0xBF, 0xBE])
        || character.elementsEqual([0xEF, 0xBF, 0xBF])
    default: return false
    }
  }
}

/// The form of a character in UTF-8.
enum UTF8Sequence {
  /// How many bytes the character at `offset` takes; 0 where the bytes are not UTF-8.
  static func length(_ bytes: [UInt8], at offset: Int) -> Int {
    let first = bytes[offset]
    let length: Int
    switch first {
    case ..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard offset + length <= bytes.count else { return 0 }
    for index in offset + 1..<offset + length where bytes[index] & 0xC0 != 0x80 { return 0 }
    let second = bytes[offset + 1]
    switch first {
    // Overlong forms, surrogates, and what lies beyond U+10FFFF.
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
      return 0
    default: return length
    }
  }
}

extension DiagnosticCode {
  static let notUTF8: DiagnosticCode = "not-utf8"
  static let controlCharacter: DiagnosticCode = "control-character"
}

extension Message {
  static let notUTF8 = Message(
    "not-utf8", en: "from here on the file is not in UTF-8; it may be in GBK", zh: "从此处起文件不是 UTF-8 编码，可能是 GBK")
  static let utf16 = Message("utf16", en: "the file is in UTF-16, not in UTF-8", zh: "文件是 UTF-16 编码，应为 UTF-8")
  static let saveAsUTF8 = Message(
    "save-as-utf8.hint", en: "save the file anew with the encoding UTF-8", zh: "请在编辑器中以 UTF-8 编码重新保存")

  static func controlCharacter(_ character: String) -> Message {
    let code = character.unicodeScalars.first.map { String($0.value, radix: 16, uppercase: true) } ?? "?"
    return Message(
      "control-character", en: "the control character U+\(code) does not belong into a text", zh: "文字中有控制字符 U+\(code)")
  }
}
