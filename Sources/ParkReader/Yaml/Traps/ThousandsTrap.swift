import ParkModel

/// `{flow: 18,000}`: inside brackets the comma parts entries, so YAML reads the flow 18 and a key `000`.
func thousandsCommas(in scanned: ScannedText) -> [Finding] {
  scanned.entries.compactMap { entry in
    guard entry.tokens.count == 1, let comma = entry.commaBefore else { return nil }
    let token = scanned.tokens[entry.tokens[0]]
    let digits = scanned.bytes[token.start..<token.end].prefix(4).prefix { $0.isDigit }
    let isGroup = digits.count == 3 && token.start == comma + 1
    // `[100,200]` is a list of two numbers; `[18,000]` is not, for no number begins with two zeros.
    guard isGroup, entry.isInMap || digits.starts(with: "00".utf8), comma > 0, scanned.bytes[comma - 1].isDigit else {
      return nil
    }
    var start = comma
    while start > 0, scanned.bytes[start - 1].isDigit { start -= 1 }
    let text = scanned.text(start..<token.end)
    return Finding(
      .thousandsComma, start..<token.end, .commaInNumber(text), hint: .withoutComma(text.filter { $0 != "," }),
      edits: [Finding.Edit(range: comma..<comma + 1, replacement: "")])
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension Message {
  static func withoutComma(_ text: String) -> Message {
    Message("thousands-comma.hint", en: "write `\(text)`", zh: "请写 `\(text)`")
  }
}
