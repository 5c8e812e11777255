/// A computed property as written: a linear form, or one linear form over another.
///
///     formula = side [ "/" side ]
///     side    = "(" sum ")" | term | number        a number only below the line
///     sum     = ["-"] term { ("+" | "-") term }
///     term    = [number ["*"]] (name | "(" sum ")") | name "*" number
///
/// What is not linear (a product of two components, a ratio inside a form, a number by itself) is refused where it stands.
public struct FormulaText: Sendable, Hashable {
  /// The form, or what stands above the line.
  public var numerator: LinearForm
  /// What stands below the line; nil where there is none.
  public var denominator: LinearForm?
  /// Every component that is named, with the bytes in which it is written.
  public var mentions: [Mention]

  /// A component's name where it is written.
  public struct Mention: Sendable, Hashable {
    /// The component.
    public var name: String
    /// UTF-8 bytes of the text.
    public var range: Range<Int>
  }

  /// Reads a formula.
  public static func parse(_ text: String) throws(QuantityError) -> FormulaText {
    var reader = FormulaReader(tokens: try FormulaToken.all(text), length: text.utf8.count)
    return try reader.formula()
  }
}

/// Walks the tokens of one formula.
private struct FormulaReader {
  let tokens: [FormulaToken]
  let length: Int
  var index = 0
  var mentions: [FormulaText.Mention] = []

  /// A sum, and what it is besides: how many terms at the top, a number alone.
  struct Side {
    var form = LinearForm()
    var terms = 0
    var number: Double?
  }

  var next: FormulaToken? { index < tokens.count ? tokens[index] : nil }
  /// The bytes of the next token, or the end.
  var here: Range<Int> { next?.range ?? max(0, length - 1)..<length }

  mutating func formula() throws(QuantityError) -> FormulaText {
    guard next != nil else { throw QuantityError(.formulaSyntax, .formulaEmpty, hint: .formulaExample) }
    let above = try side()
    guard next?.kind == .over else {
      try end()
      return FormulaText(numerator: try linear(above), mentions: mentions)
    }
    let line = here
    if above.terms > 1 { throw QuantityError(.formulaSyntax, .bareSum, hint: .bareSumHint, range: line) }
    let numerator = try linear(above, before: line)
    index += 1
    let start = here
    let below = try side()
    if below.terms > 1 { throw QuantityError(.formulaSyntax, .bareSum, hint: .bareSumHint, range: start) }
    if next?.kind == .over { throw QuantityError(.notLinear, .ratioOfRatio, hint: .oneLine, range: here) }
    try end()
    if let number = below.number {
      guard number != 0 else { throw QuantityError(.formulaSyntax, .divisionByZero, range: start) }
      return FormulaText(numerator: numerator.times(1 / number), mentions: mentions)
    }
    return FormulaText(numerator: numerator, denominator: try linear(below, before: start), mentions: mentions)
  }

  private func end() throws(QuantityError) {
    guard let token = next else { return }
    switch token.kind {
    case .close: throw QuantityError(.formulaSyntax, .closedTooOften, range: token.range)
    default: throw QuantityError(.formulaSyntax, .unexpectedSign, hint: .formulaExample, range: token.range)
    }
  }

  /// A side of the ratio must count something.
  private func linear(_ side: Side, before range: Range<Int>? = nil) throws(QuantityError) -> LinearForm {
    if side.number != nil { throw QuantityError(.notLinear, .numberAlone, hint: .numberAloneHint, range: range) }
    if side.form.isZero { throw QuantityError(.formulaSyntax, .countsNothing, range: range) }
    return side.form
  }

  /// Terms up to a line, a closing bracket or the end.
  private mutating func side() throws(QuantityError) -> Side {
    var side = Side()
    var sign = 1.0
    if next?.kind == .minus {
      sign = -1
      index += 1
    }
    while true {
      let start = here
      let term = try term()
      side.terms += 1
      if let number = term.number {
        side.number = sign * number
      } else {
        side.form = side.form + term.form.times(sign)
      }
      if side.number != nil, side.terms > 1 {
        throw QuantityError(.notLinear, .numberAlone, hint: .numberAloneHint, range: start)
      }
      switch next?.kind {
      case .plus?: sign = 1
      case .minus?: sign = -1
      default: return side
      }
      if side.number != nil { throw QuantityError(.notLinear, .numberAlone, hint: .numberAloneHint, range: start) }
      index += 1
    }
  }

  /// One component or bracket with its factor, or a number by itself.
  private mutating func term() throws(QuantityError) -> Side {
    var factor: Double?
    if case .number(let value)? = next?.kind {
      factor = value
      index += 1
      if next?.kind == .times { index += 1 } else if !startsPrimary { return Side(number: value) }
    }
    var form = try primary()
    // What stands right behind a component would multiply it.
    while let token = next {
      let isTimes = token.kind == .times
      if isTimes { index += 1 }
      if isTimes, case .number(let value)? = next?.kind {
        form = form.times(value)
        index += 1
      } else if startsPrimary {
        throw QuantityError(.notLinear, .product, hint: .productHint, range: here)
      } else if isTimes {
        throw QuantityError(.formulaSyntax, .nameMissing, hint: .formulaExample, range: here)
      } else if case .number = token.kind {
        throw QuantityError(.formulaSyntax, .factorBehind, hint: .factorBehindHint, range: here)
      } else {
        break
      }
    }
    return Side(form: form.times(factor ?? 1))
  }

  private var startsPrimary: Bool {
    switch next?.kind {
    case .name?, .open?: true
    default: false
    }
  }

  private mutating func primary() throws(QuantityError) -> LinearForm {
    guard let token = next else {
      throw QuantityError(.formulaSyntax, .nameMissing, hint: .formulaExample, range: here)
    }
    switch token.kind {
    case .name(let name):
      mentions.append(FormulaText.Mention(name: name, range: token.range))
      index += 1
      return LinearForm([name: 1])
    case .open:
      index += 1
      let inner = try side()
      if next?.kind == .over { throw QuantityError(.notLinear, .ratioInside, hint: .oneLine, range: here) }
      guard next?.kind == .close else { throw QuantityError(.formulaSyntax, .notClosed, range: token.range) }
      index += 1
      if inner.number != nil {
        throw QuantityError(.notLinear, .numberAlone, hint: .numberAloneHint, range: token.range)
      }
      return inner.form
    default: throw QuantityError(.formulaSyntax, .nameMissing, hint: .formulaExample, range: token.range)
    }
  }
}
