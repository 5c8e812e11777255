import ParkModel

/// Brackets and quotes that do not pair.
extension Finding {
  static func unclosedBracket(_ opening: Range<Int>, at end: Int, closing: String) -> Finding {
    Finding(
      .unclosedBracket, opening, .unclosedBracket(String(closing.reversed().first ?? "}")), hint: .unclosedBracketHint,
      edits: [Edit(range: end..<end, replacement: closing)])
  }

  static func strayBracket(_ range: Range<Int>, _ bracket: String) -> Finding {
    Finding(
      .strayBracket, range, .strayBracket(bracket), hint: .strayBracketHint,
      edits: [Edit(range: range, replacement: " ")])
  }

  static func wrongBracket(_ range: Range<Int>, opening: Range<Int>, isMap: Bool) -> Finding {
    let wanted = isMap ? "}" : "]"
    return Finding(
      .strayBracket, range, .wrongBracket(wanted), edits: [Edit(range: range, replacement: wanted)],
      related: (opening, .openedHere))
  }

  static func unclosedQuote(_ opening: Range<Int>, at end: Int, quote: String) -> Finding {
    Finding(
      .unclosedQuote, opening, .unclosedQuote(quote), hint: .unclosedQuoteHint(quote),
      edits: [Edit(range: end..<end, replacement: quote)])
  }
}

extension DiagnosticCode {
  static let unclosedBracket: DiagnosticCode = "unclosed-bracket"
  static let strayBracket: DiagnosticCode = "stray-bracket"
  static let unclosedQuote: DiagnosticCode = "unclosed-quote"
}

extension Message {
  static func unclosedBracket(_ closing: String) -> Message {
    Message("unclosed-bracket", en: "this bracket is never closed by `\(closing)`", zh: "此括号没有对应的 `\(closing)`")
  }

  static let unclosedBracketHint = Message(
    "unclosed-bracket.hint", en: "close it before the next key that does not stand deeper",
    zh: "请在下一个同级键之前补上右括号")

  static func strayBracket(_ bracket: String) -> Message {
    Message("stray-bracket", en: "`\(bracket)` closes nothing", zh: "`\(bracket)` 没有对应的左括号")
  }

  static let strayBracketHint = Message(
    "stray-bracket.hint", en: "remove it, or open the bracket that it closes", zh: "请删去它，或补上左括号")

  static func wrongBracket(_ wanted: String) -> Message {
    Message("wrong-bracket", en: "`\(wanted)` is wanted here", zh: "此处应为 `\(wanted)`")
  }

  static let openedHere = Message("opened-here", en: "opened here", zh: "左括号在此")

  static func unclosedQuote(_ quote: String) -> Message {
    Message("unclosed-quote", en: "this quote is not closed on its line", zh: "此引号在本行没有结束")
  }

  static func unclosedQuoteHint(_ quote: String) -> Message {
    Message(
      "unclosed-quote.hint",
      en: quote == "'"
        ? "add the closing quote; an apostrophe inside is written `''`"
        : "add the closing quote; a long text goes into a block after `>-`",
      zh: "请补上右引号")
  }
}
