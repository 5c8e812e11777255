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
    let range = numberWithCommas(scanned.bytes, round: comma)
    let text = scanned.text(range)
    return Finding(
      .thousandsComma, range, .commaInNumber(text), hint: .withoutComma(text.filter { $0 != "," }),
      edits: [Finding.Edit(range: comma..<comma + 1, replacement: "")])
  }
}

/// All digits and commas that touch each other, so that the commas of `1,250,000` are one fault.
private func numberWithCommas(_ bytes: [UInt8], round comma: Int) -> Range<Int> {
  func belongs(_ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    return bytes[index].isDigit || bytes[index] == UInt8(ascii: ",")
  }
  var start = comma
  while belongs(start - 1) { start -= 1 }
  var end = comma + 1
  while belongs(end) { end += 1 }
  if bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
  return start..<end
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension Message {
  static func withoutComma(_ text: String) -> Message {
    Message("thousands-comma.hint", en: "write `\(text)`", zh: "请写 `\(text)`")
  }
}
