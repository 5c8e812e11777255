import ParkModel

/// Cuts a text into YAML tokens without ever failing.
///
/// libyaml stops at its first error and reports it where it noticed, often a line late. This scan goes on behind
/// every fault, so that the trap rules can name each one on its own line.
struct YamlScan {
  /// An open bracket and the entry being read in it.
  struct Frame {
    var open: Int
    var entry: [Int] = []
    var commaBefore: Int?
    /// The indentation of the line that opened the outermost bracket.
    var indent: Int
  }

  var scanned: ScannedText
  var position = 0
  var frames: [Frame] = []
  /// The first token and the indentation of the line being read.
  var lineStart = (token: 0, indent: 0)
  private var hasContent = false
  /// Past this byte nothing is read: a second document begins.
  private var end: Int

  init(_ bytes: [UInt8]) {
    scanned = ScannedText(bytes: bytes)
    end = bytes.count
  }

  static func scan(_ bytes: [UInt8]) -> ScannedText {
    var scan = YamlScan(bytes)
    scan.run()
    return scan.scanned
  }

  private mutating func run() {
    while position < end, !scanned.isHopeless { readLine() }
    closeLine()
    closeAllFrames(before: position)
    scanned.bytes.removeSubrange(end...)
  }

  /// Reads one line from its first column to its line end.
  private mutating func readLine() {
    if frames.isEmpty {
      if readDocumentMarker() { return }
      let indent = skipIndentation()
      if isLineEnd(position) || byte(position) == UInt8(ascii: "#") { return skipLine() }
      readBlockLine(indent)
    } else {
      let indent = skipIndentation()
      if isLineEnd(position) || byte(position) == UInt8(ascii: "#") { return skipLine() }
      if isOutdented(indent) {
        closeAllFrames(before: position)
        return readBlockLine(indent)
      }
      readNodes(isNodeStart: true)
    }
  }

  /// Reads a line outside of brackets.
  private mutating func readBlockLine(_ indent: Int) {
    closeLine()
    hasContent = true
    lineStart = (scanned.tokens.count, indent)
    readDashes()
    readNodes(isNodeStart: true)
  }

  /// Whether a line inside brackets stands no deeper than the line that opened them, and so was meant to be outside.
  private func isOutdented(_ indent: Int) -> Bool {
    guard let first = frames.first, first.indent >= 0, indent <= first.indent, let next = byte(position) else {
      return false
    }
    return ![UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ",")].contains(next) && holdsKey(position)
  }

  /// Whether the line from `start` on begins with a key: some text and a colon before any comma or bracket.
  private func holdsKey(_ start: Int) -> Bool {
    var index = start
    while !isLineEnd(index) {
      switch byte(index) {
      case UInt8(ascii: ":"): return isBlankOrEnd(index + 1)
      case UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"): return false
      default: index += 1
      }
    }
    return false
  }

  /// Ends the line being read: its tokens become a group.
  mutating func closeLine() {
    let tokens = lineStart.token..<scanned.tokens.count
    if !tokens.isEmpty { scanned.lines.append(BlockLine(indent: lineStart.indent, tokens: tokens)) }
    lineStart.token = scanned.tokens.count
  }

  /// `---` and `...` at the first column, and `%` directives.
  private mutating func readDocumentMarker() -> Bool {
    let marker = scanned.bytes[position..<min(position + 3, end)]
    guard isBlankOrEnd(position + 3) || marker.first == UInt8(ascii: "%") else { return false }
    if marker.elementsEqual("---".utf8) {
      if hasContent {
        scanned.findings.append(.severalDocuments(position..<position + 3))
        end = position
      } else {
        hasContent = true
        position += 3
        while isBlank(byte(position)) { position += 1 }
        if !isLineEnd(position) { readNodes(isNodeStart: true) } else { skipLine() }
      }
      return true
    }
    if marker.elementsEqual("...".utf8) {
      scanned.findings.append(.documentEnd(position..<position + 3))
      skipLine()
      return true
    }
    if marker.first == UInt8(ascii: "%"), !hasContent {
      let start = position
      skipLine()
      scanned.findings.append(.directive(start..<contentEnd(start)))
      return true
    }
    return false
  }

  /// The end of what stands on the line of `start`.
  private func contentEnd(_ start: Int) -> Int {
    var index = start
    while !isLineEnd(index) { index += 1 }
    return index
  }

  /// `- ` and `? ` before the first value of a line.
  private mutating func readDashes() {
    while let sign = byte(position), sign == UInt8(ascii: "-") || sign == UInt8(ascii: "?"),
      isBlankOrEnd(position + 1)
    {
      add(sign == UInt8(ascii: "-") ? .dash : .question, position..<position + 1)
      position += 1
      skipBlanks()
    }
  }

  /// Skips the spaces that begin a line and gives their number; a tab among them is a finding.
  private mutating func skipIndentation() -> Int {
    let start = position
    var columns = 0
    var index = position
    while let next = byte(index), isBlank(next) {
      columns += next == UInt8(ascii: "\t") ? 2 : 1
      index += 1
    }
    position = start
    if isLineEnd(index) { position = index } else { skipBlanks() }
    return columns
  }
}
