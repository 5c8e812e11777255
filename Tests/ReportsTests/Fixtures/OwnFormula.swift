import Testing

/// The formulas that a workbook of ours may hold, and what each comes to over the cells that it names.
enum OwnFormula {
  static func isOurs(_ formula: String) -> Bool { kinds.contains { formula.wholeMatch(of: $0.pattern) != nil } }

  /// The value of a formula; nil where it is a dash, or none of ours.
  static func value(_ formula: String, on sheet: String, of workbook: ReadWorkbook) -> Double? {
    let cells = workbook.cells[sheet] ?? [:]
    for kind in kinds {
      guard let match = formula.wholeMatch(of: kind.pattern) else { continue }
      let parts = (1..<match.output.count).map { String(match.output[$0].substring ?? "") }
      if kind.isOfOtherSheet { return workbook.cells[parts[0]]?[parts[1]]?.number }
      if kind.isSum { return sum(parts[0], parts[1], of: cells) }
      return kind.compute(parts.map { cells[$0]?.number ?? 0 })
    }
    return nil
  }

  private struct Kind {
    var pattern: Regex<AnyRegexOutput>
    var isSum = false
    var isOfOtherSheet = false
    var compute: ([Double]) -> Double? = { _ in nil }
  }

  private static var kinds: [Kind] {
    let cell = "([A-Z]+[0-9]+)"
    func pattern(_ text: String) -> Regex<AnyRegexOutput> {
      do { return try Regex(text) } catch { preconditionFailure("\(error)") }
    }
    return [
      Kind(pattern: pattern("SUM\\(\(cell):\(cell)\\)"), isSum: true),
      Kind(pattern: pattern("'([^']+)'!\(cell)"), isOfOtherSheet: true),
      Kind(pattern: pattern("\(cell)-\(cell)")) { $0[0] - $0[1] },
      Kind(pattern: pattern("\(cell)\\+\(cell)-\(cell)-\(cell)")) { $0[0] + $0[1] - $0[2] - $0[3] },
      Kind(pattern: pattern("IF\\(ABS\\(\(cell)\\)<0\\.000000001,\"–\",100\\*\(cell)/\\1\\)")) {
        abs($0[0]) < 1e-9 ? nil : 100 * $0[1] / $0[0]
      },
      Kind(pattern: pattern("IF\\(\(cell)=0,\"–\",100\\*\\(\(cell)-\\1\\)/ABS\\(\\1\\)\\)")) {
        $0[0] == 0 ? nil : 100 * ($0[1] - $0[0]) / abs($0[0])
      },
    ]
  }

  private static func sum(_ first: String, _ last: String, of cells: [String: ReadWorkbook.Cell]) -> Double {
    let column = first.prefix { $0.isLetter }
    let (from, to) = (Int(first.drop { $0.isLetter }) ?? 0, Int(last.drop { $0.isLetter }) ?? -1)
    return (from...max(from, to)).reduce(0) { $0 + (cells["\(column)\($1)"]?.number ?? 0) }
  }
}
