/// A rule that looks for one kind of trap in the scanned text.
typealias TrapRule = @Sendable (ScannedText) -> [Finding]

/// All rules, in the order in which they speak.
let trapRules: [TrapRule] = [
  fullWidthCharacters, invisibleCharacters, signsAtStart, ellipses, thousandsCommas, colonsWithoutSpace,
  bracketsInText, textBehindValue, missingCommas, unquotedCommas, missingColons, colonsInText,
]

extension ScannedText {
  /// Everything that the scan and the rules found.
  func allFindings() -> [Finding] { findings + trapRules.flatMap { $0(self) } }

  /// The tokens of a line that stand outside of its brackets, the dashes before it left out.
  func outer(_ line: BlockLine) -> [YamlToken] {
    tokens[line.tokens].filter { $0.depth == 0 && $0.kind != .dash && $0.kind != .question }
  }

  /// The own tokens of an entry.
  func own(_ entry: FlowEntry) -> [YamlToken] { entry.tokens.map { tokens[$0] } }

  /// Each group of tokens that belong together: entries of brackets, and lines outside of them.
  var groups: [(tokens: [YamlToken], place: GroupPlace)] {
    entries.map { (own($0), $0.isInMap ? .map : .list) } + lines.map { (outer($0), .line) }
  }
}

/// Where a group of tokens stands.
enum GroupPlace {
  case map
  case list
  case line
}

/// Whether a text begins like a quantity or a range: a digit, a sign and a digit, or two dots.
func looksLikeQuantity(_ text: some StringProtocol) -> Bool {
  var rest = Substring(text)
  if rest.hasPrefix("..") { rest = rest.dropFirst(2).drop { $0 == " " } }
  if let sign = rest.first, "+-−<>≤≥~约".contains(sign) { rest = rest.dropFirst().drop { $0 == " " || $0 == "=" } }
  guard let first = rest.unicodeScalars.first else { return false }
  return ("0"..."9").contains(first) || ("０"..."９").contains(first)
}
