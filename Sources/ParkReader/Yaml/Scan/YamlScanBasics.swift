/// Looking at single bytes, and moving over what carries no meaning.
extension YamlScan {
  func byte(_ index: Int) -> UInt8? { index < scanned.bytes.count ? scanned.bytes[index] : nil }

  func isBlank(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  func isLineEnd(_ index: Int) -> Bool {
    guard let byte = byte(index) else { return true }
    return byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  func isBlankOrEnd(_ index: Int) -> Bool { isLineEnd(index) || isBlank(byte(index)) }

  /// Skips spaces; the tabs of one stretch are one finding.
  mutating func skipBlanks() {
    var tabs: Range<Int>?
    var edits: [Finding.Edit] = []
    while let next = byte(position), isBlank(next) {
      if next == UInt8(ascii: "\t") {
        tabs = (tabs?.lowerBound ?? position)..<position + 1
        edits.append(.init(range: position..<position + 1, replacement: "  "))
      }
      position += 1
    }
    // A tab before a comment or at the end of a line does no harm.
    if let tabs, !isLineEnd(position), byte(position) != UInt8(ascii: "#") {
      scanned.findings.append(.tab(tabs, edits: edits))
    }
  }

  /// Moves behind the end of the line.
  mutating func skipLine() {
    while !isLineEnd(position) { position += 1 }
    skipLineEnd()
  }

  mutating func skipLineEnd() {
    if byte(position) == UInt8(ascii: "\r") { position += 1 }
    if byte(position) == UInt8(ascii: "\n") { position += 1 }
  }

  mutating func add(_ kind: YamlToken.Kind, _ range: Range<Int>) {
    if !frames.isEmpty { frames[frames.count - 1].entry.append(scanned.tokens.count) }
    scanned.tokens.append(
      YamlToken(kind: kind, start: range.lowerBound, end: range.upperBound, depth: frames.count))
    if scanned.tokens.count > ReadingLimits.tokens { giveUp(.tooManyValues(range)) }
  }

  mutating func giveUp(_ finding: Finding) {
    scanned.findings.append(finding)
    scanned.isHopeless = true
  }
}
