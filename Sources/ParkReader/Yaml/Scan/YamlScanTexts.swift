/// Reading texts: plain, in quotes, and as blocks.
extension YamlScan {
  /// A text without quotes ends before a comment, a colon with a blank, or, inside brackets, a comma or bracket.
  mutating func readPlain() {
    let start = position
    var end = start
    while !isLineEnd(position) {
      let next = scanned.bytes[position]
      if next == UInt8(ascii: ":"), position > start, isColon(position) { break }
      if !frames.isEmpty, ",[]{}".utf8.contains(next) { break }
      if next == UInt8(ascii: "#"), position > start, isBlank(byte(position - 1)) { break }
      if next == UInt8(ascii: "\t"), position + 1 < scanned.bytes.count, !isLineEnd(position + 1) {
        skipBlanks()
        continue
      }
      position += 1
      if !isBlank(next) { end = position }
    }
    if end == start { end = position }
    add(.plain, start..<end)
  }

  /// A text in quotes. YAML would let it run over lines; here it ends with its line, so that a forgotten quote is
  /// reported where it is and does not swallow the rest of the file.
  mutating func readQuoted() {
    let start = position
    let quote = scanned.bytes[start]
    position += 1
    while !isLineEnd(position) {
      let next = scanned.bytes[position]
      if next == UInt8(ascii: "\\"), quote == UInt8(ascii: "\""), !isLineEnd(position + 1) {
        position += 2
      } else if next != quote {
        position += 1
      } else if quote == UInt8(ascii: "'"), byte(position + 1) == quote {
        position += 2
      } else {
        position += 1
        return add(.quoted, start..<position)
      }
    }
    endUnclosedQuote(start)
  }

  /// A quote without an end ends with its line, or with the entry of the brackets that it stands in.
  private mutating func endUnclosedQuote(_ start: Int) {
    position = start
    while !isLineEnd(position), !(!frames.isEmpty && ",]}".utf8.contains(scanned.bytes[position])) { position += 1 }
    let quote = scanned.text(start..<start + 1)
    scanned.findings.append(.unclosedQuote(start..<start + 1, at: position, quote: quote))
    add(.quoted, start..<position)
  }

  /// A sign that YAML gives a meaning to; `&name`, `*name` and `!tag` take their name along.
  mutating func readSign() {
    let start = position
    let sign = scanned.bytes[start]
    position += 1
    if "&*!".utf8.contains(sign) {
      while !isBlankOrEnd(position), !",[]{}".utf8.contains(scanned.bytes[position]) { position += 1 }
    } else if byte(position) == UInt8(ascii: "=") {
      position += 1
    }
    add(.sign, start..<position)
  }

  /// Whether a block of text begins here: `|` or `>` and nothing else on the line.
  func opensBlockText() -> Bool {
    guard frames.isEmpty, let sign = byte(position), sign == UInt8(ascii: "|") || sign == UInt8(ascii: ">") else {
      return false
    }
    var index = position + 1
    while let next = byte(index), next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { index += 1 }
    while isBlank(byte(index)) { index += 1 }
    return isLineEnd(index) || (byte(index) == UInt8(ascii: "#") && isBlank(byte(index - 1)))
  }

  /// Skips a block of text: all following lines that are empty or stand deeper than the line of its sign.
  mutating func skipBlockText() {
    add(.quoted, position..<position + 1)
    skipLine()
    while position < scanned.bytes.count {
      var index = position
      while byte(index) == UInt8(ascii: " ") { index += 1 }
      if !isLineEnd(index), index - position <= lineStart.indent { return }
      skipLine()
    }
  }
}
