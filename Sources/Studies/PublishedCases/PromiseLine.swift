import ParkModel

/// A comment line of a park file that machines read: `# key: text`.
struct PromiseLine {
  var key: String
  var text: String
  /// From 1.
  var number: Int

  /// The keys that mean something; any other comment is prose.
  static let keys = [
    "cite", "note", "class", "effort", "gap", "before", "published", "published-bound", "recomputed", "best-known",
    "scip", "expected", "seconds", "pinch", "hot-loads", "cold-loads",
  ]

  /// The lines before the first that is no comment. A map under an unknown key is a flaw, for it would promise nothing.
  static func opening(_ text: String) throws(PromiseFlaw) -> [PromiseLine] {
    var found: [PromiseLine] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard line.hasPrefix("#") else { break }
      let words = line.dropFirst().drop { $0 == " " }
      guard let colon = words.firstIndex(of: ":"), !words[..<colon].contains(" ") else { continue }
      let key = String(words[..<colon])
      let rest = words[words.index(after: colon)...].drop { $0 == " " }
      guard keys.contains(key) else {
        if rest.hasPrefix("{") { throw PromiseFlaw(line: index + 1, .unknownKey(key)) }
        continue
      }
      if found.contains(where: { $0.key == key }) { throw PromiseFlaw(line: index + 1, .twice(key)) }
      found.append(PromiseLine(key: key, text: String(rest), number: index + 1))
    }
    return found
  }

  /// `{fresh_water: 90, wastewater: 90}` as pairs in the order written.
  func pairs() throws(PromiseFlaw) -> [(name: String, value: Double)] {
    guard text.hasPrefix("{"), text.hasSuffix("}") else { throw PromiseFlaw(line: number, .noFigures(key)) }
    var pairs: [(name: String, value: Double)] = []
    for pair in text.dropFirst().dropLast().split(separator: ",") {
      let parts = pair.split(separator: ":").map { String($0.filter { $0 != " " }) }
      guard parts.count == 2, let value = Double(parts[1]), value.isFinite else {
        throw PromiseFlaw(line: number, .noFigures(key))
      }
      pairs.append((parts[0], value))
    }
    guard !pairs.isEmpty else { throw PromiseFlaw(line: number, .noFigures(key)) }
    return pairs
  }

  /// `175, 155` as numbers.
  func numbers() throws(PromiseFlaw) -> [Double] {
    let parts = text.split(separator: ",").map { Double($0.filter { $0 != " " }) }
    guard !parts.isEmpty, parts.allSatisfy({ $0?.isFinite == true }) else {
      throw PromiseFlaw(line: number, .noNumbers(key))
    }
    return parts.compactMap { $0 }
  }

  /// The same, each name a quantity of the result.
  func figures() throws(PromiseFlaw) -> [CasePromise.Figure] {
    var figures: [CasePromise.Figure] = []
    for (name, value) in try pairs() {
      guard Measure.named(name) != nil else { throw PromiseFlaw(line: number, .noQuantity(name)) }
      figures.append(CasePromise.Figure(quantity: name, value: value))
    }
    return figures
  }

  /// The one of these words that the line says.
  func word(of known: [String]) throws(PromiseFlaw) -> String {
    guard known.contains(text) else { throw PromiseFlaw(line: number, .unknownWord(text, known)) }
    return text
  }
}
