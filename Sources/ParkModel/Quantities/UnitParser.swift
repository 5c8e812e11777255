/// Reads units as engineers write them: `t/h`, `m³/d`, `万吨/年`, `CNY/(m (m3/h))`, `kWh/(m3 km)`, `m3 h^-1`.
///
///     unit    = product { "/" factor }
///     product = factor { (space | "*" | "·") factor }
///     factor  = ( "(" unit ")" | name | "1" ) [ exponent ]
///
/// A product after a slash (`kWh/m3 km`) is refused, for people read it in two ways.
public enum UnitParser {
  /// What `text` measures, or why it is not a unit.
  public static func parse(_ text: String) throws(QuantityError) -> ParsedUnit {
    guard text.utf8.count <= 96 else {
      throw QuantityError(.unitUnknown, .unitTooLong)
    }
    let tokens = try UnitToken.tokens(of: text)
    guard !tokens.isEmpty else { throw QuantityError(.unitUnknown, .unitEmpty) }
    var reading = UnitReading(tokens: tokens, text: text)
    var unit = try reading.unit(depth: 0)
    guard reading.isAtEnd else { throw reading.unexpected() }
    unit.text = text
    return unit
  }
}

/// One pass over the tokens of a unit.
struct UnitReading {
  let tokens: [UnitToken]
  let text: String
  private var index = 0

  init(tokens: [UnitToken], text: String) {
    self.tokens = tokens
    self.text = text
  }

  var isAtEnd: Bool { index == tokens.count }

  private var next: UnitToken.Kind? { isAtEnd ? nil : tokens[index].kind }

  mutating func unit(depth: Int) throws(QuantityError) -> ParsedUnit {
    guard depth < 4, tokens.count <= 32 else { throw QuantityError(.unitUnknown, .unitTooLong) }
    var result = try factor(depth: depth)
    var divided = false
    while let kind = next, kind != .close {
      switch kind {
      case .slash:
        index += 1
        let divisor = try factor(depth: depth)
        result = result * divisor.inverse
        divided = true
      case .times:
        index += 1
        fallthrough
      default:
        if touchesName { throw unexpected() }
        if divided { throw QuantityError(.unitAmbiguous, .unitAmbiguous(text), hint: .unitUseParentheses) }
        let other = try factor(depth: depth)
        result = result * other
      }
    }
    return result
  }

  /// Whether a name stands directly behind another, as in `m3m3`.
  private var touchesName: Bool {
    guard index > 0, !isAtEnd, case .name = tokens[index].kind, case .name = tokens[index - 1].kind else {
      return false
    }
    return tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
  }

  private mutating func factor(depth: Int) throws(QuantityError) -> ParsedUnit {
    guard let kind = next else { throw unexpected() }
    switch kind {
    case .name(let name, let exponent):
      defer { index += 1 }
      return try named(name, exponent)
    case .open:
      index += 1
      let inner = try unit(depth: depth + 1)
      guard next == .close else { throw QuantityError(.unitUnknown, .unitParenthesis(text)) }
      index += 1
      return inner
    default:
      throw unexpected()
    }
  }

  /// A name with its exponent: first as one name (`m3` is a volume), then as a name to a power.
  private func named(_ name: String, _ exponent: Int) throws(QuantityError) -> ParsedUnit {
    if name == "1" { return ParsedUnit("1", .none) }
    if let unit = Self.lookup(name, abs(exponent)) { return exponent < 0 ? unit.inverse : unit }
    let written = exponent == 1 ? name : "\(name)\(exponent)"
    throw QuantityError(
      .unitUnknown, .unitUnknown(written), hint: UnitSuggestion.hint(for: written), range: tokens[index].range)
  }

  private static func lookup(_ name: String, _ exponent: Int) -> ParsedUnit? {
    if exponent != 1, let unit = simple("\(name)\(exponent)") { return unit }
    return simple(name)?.power(exponent)
  }

  /// A unit of the table, possibly with a Chinese number word before it.
  private static func simple(_ name: String) -> ParsedUnit? {
    if let unit = UnitTable.units[name] { return unit }
    for (word, value) in UnitTable.numberWords where name.hasPrefix(word) {
      let rest = String(name.dropFirst(word.count))
      if rest.isEmpty { return ParsedUnit(name, .none, numerator: value) }
      if let unit = UnitTable.units[rest] { return ParsedUnit(name, .none, numerator: value) * unit }
    }
    return nil
  }

  /// The error for a token that may not stand where it stands.
  func unexpected() -> QuantityError {
    let range = isAtEnd ? nil : tokens[index].range
    return QuantityError(.unitUnknown, .unitNotUnderstood(text), hint: .unitExamples, range: range)
  }
}
