import ParkModel

/// The search for traps: scan, report, repair, and scan again, for a repaired line may hide one more trap.
struct TrapSearch {
  /// The text as it was probably meant.
  var repaired: RepairedText
  /// What was found, in offsets of the file.
  var findings: [Finding] = []
  var isHopeless = false

  init(_ bytes: [UInt8]) {
    repaired = RepairedText(bytes)
    for _ in 0..<4 where !isHopeless {
      guard searchOnce() else { return }
    }
  }

  /// One round; says whether another may find more.
  private mutating func searchOnce() -> Bool {
    let scanned = YamlScan.scan(repaired.bytes)
    repaired.cut(at: scanned.bytes.count)
    isHopeless = scanned.isHopeless
    let found = withoutGuesses(scanned.allFindings(), in: SourceText(name: nil, bytes: scanned.bytes))
    for finding in found where findings.count < ReadingLimits.diagnostics { report(finding) }
    let edits = found.flatMap(\.edits)
    if edits.isEmpty { return false }
    repaired.apply(edits)
    return true
  }

  /// A guess (a missing comma, a missing colon) waits while the same line has a fault that is certain.
  private func withoutGuesses(_ found: [Finding], in text: SourceText) -> [Finding] {
    let lines = found.map { text.lineNumber(utf8Offset: $0.range.lowerBound) }
    let certain = Set(zip(found, lines).filter { !$0.0.isGuess }.map(\.1))
    return zip(found, lines).filter { !$0.0.isGuess || !certain.contains($0.1) }.map(\.0)
  }

  private mutating func report(_ finding: Finding) {
    var finding = finding
    finding.range = repaired.origin(finding.range)
    if let related = finding.related {
      finding.related = (repaired.origin(related.range), related.message)
    }
    let isKnown = findings.contains {
      $0.code == finding.code && $0.range.lowerBound == finding.range.lowerBound
    }
    if !isKnown { findings.append(finding) }
  }
}

extension Finding {
  /// Whether the rule guesses at what is missing, and so is silent beside a rule that knows.
  var isGuess: Bool {
    let guesses: [DiagnosticCode] = [
      .missingColon, .colonInText, .missingComma, .unquotedComma, .bracketInText, .textBehindQuote, .textBehindBracket,
    ]
    return guesses.contains(code)
  }
}
