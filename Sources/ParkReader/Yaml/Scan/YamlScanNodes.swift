/// Reading what stands on a line: values, colons and brackets.
extension YamlScan {
  /// Reads to the end of the line, or of the block of text that it opens.
  ///
  /// - Parameter isNodeStart: whether a value may begin at once, so that `*` and its like have their YAML meaning.
  mutating func readNodes(isNodeStart: Bool) {
    var isNodeStart = isNodeStart
    while !scanned.isHopeless {
      skipBlanks()
      if isLineEnd(position) { return skipLineEnd() }
      if byte(position) == UInt8(ascii: "#"), position == 0 || isBlankOrEnd(position - 1) { return skipLine() }
      if isNodeStart, opensBlockText() { return skipBlockText() }
      isNodeStart = readToken(isNodeStart: isNodeStart)
    }
  }

  /// Reads one token and says whether a value may begin behind it.
  private mutating func readToken(isNodeStart: Bool) -> Bool {
    let start = position
    switch scanned.bytes[start] {
    case UInt8(ascii: "{"): return open(.openMap)
    case UInt8(ascii: "["): return open(.openList)
    case UInt8(ascii: "}"): return close(.closeMap)
    case UInt8(ascii: "]"): return close(.closeList)
    case UInt8(ascii: ",") where !frames.isEmpty: return comma()
    case UInt8(ascii: ":") where isColon(start):
      position += 1
      add(.colon, start..<position)
      return true
    case UInt8(ascii: "\"") where isNodeStart, UInt8(ascii: "'") where isNodeStart:
      readQuoted()
      return false
    case let sign where isNodeStart && "&*!@`|>%".utf8.contains(sign):
      readSign()
      return true
    default:
      readPlain()
      return false
    }
  }

  /// Whether the colon at `index` parts a key from its value.
  func isColon(_ index: Int) -> Bool {
    if isBlankOrEnd(index + 1) { return true }
    if let last = scanned.tokens.last, last.kind == .quoted || last.closes, last.end == index { return true }
    guard !frames.isEmpty, let next = byte(index + 1) else { return false }
    return ",[]{}".utf8.contains(next)
  }

  private mutating func comma() -> Bool {
    endEntry(isClosed: true)
    frames[frames.count - 1].commaBefore = position
    scanned.tokens.append(YamlToken(kind: .comma, start: position, end: position + 1, depth: frames.count))
    position += 1
    return true
  }

  private mutating func open(_ kind: YamlToken.Kind) -> Bool {
    add(kind, position..<position + 1)
    let indent = frames.first?.indent ?? (scanned.tokens.count - 1 == lineStart.token ? -1 : lineStart.indent)
    frames.append(Frame(open: scanned.tokens.count - 1, indent: indent))
    if frames.count > ReadingLimits.depth { giveUp(.nestedTooDeeply(position..<position + 1)) }
    position += 1
    return true
  }

  private mutating func close(_ kind: YamlToken.Kind) -> Bool {
    let range = position..<position + 1
    position += 1
    guard let frame = frames.last else {
      scanned.findings.append(.strayBracket(range, scanned.text(range)))
      return false
    }
    endEntry(isClosed: true)
    frames.removeLast()
    let opening = scanned.tokens[frame.open]
    if (opening.kind == .openMap) != (kind == .closeMap) {
      scanned.findings.append(.wrongBracket(range, opening: opening.range, isMap: opening.kind == .openMap))
    }
    add(kind, range)
    return false
  }

  /// Ends the entry being read in the innermost brackets.
  private mutating func endEntry(isClosed: Bool) {
    let frame = frames[frames.count - 1]
    let isInMap = scanned.tokens[frame.open].kind == .openMap
    if !frame.entry.isEmpty {
      scanned.entries.append(
        FlowEntry(isInMap: isInMap, tokens: frame.entry, commaBefore: frame.commaBefore, isClosed: isClosed))
    }
    frames[frames.count - 1].entry = []
  }

  /// Gives up on all brackets that are still open at `position`: the outermost is the finding.
  mutating func closeAllFrames(before position: Int) {
    guard let first = frames.first, !scanned.isHopeless else { return }
    var closing = ""
    while let frame = frames.last {
      endEntry(isClosed: false)
      frames.removeLast()
      closing += scanned.tokens[frame.open].kind == .openMap ? "}" : "]"
    }
    let end = (scanned.tokens.last?.end).map { min($0, position) } ?? position
    scanned.findings.append(.unclosedBracket(scanned.tokens[first.open].range, at: end, closing: closing))
  }
}
