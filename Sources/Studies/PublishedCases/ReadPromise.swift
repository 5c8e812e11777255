/// Reads what the opening comments of a published park promise.
///
/// - Throws: `PromiseFlaw` where a line is malformed, or where the file promises nothing that could be checked.
public func readPromise(_ text: String) throws(PromiseFlaw) -> CasePromise {
  var promise = CasePromise()
  for line in try PromiseLine.opening(text) { try promise.take(line) }
  if promise.citation.isEmpty { throw PromiseFlaw(line: 1, .missing("cite")) }
  if promise.compared.isEmpty, !promise.mustBeRefused {
    throw PromiseFlaw(line: 1, .missing(promise.kind == .linear ? "recomputed" : "best-known"))
  }
  return promise
}

extension CasePromise {
  fileprivate mutating func take(_ line: PromiseLine) throws(PromiseFlaw) {
    switch line.key {
    case "cite": citation = line.text
    case "note": note = line.text
    case "class": kind = Kind(rawValue: try line.word(of: Kind.allCases.map(\.rawValue))) ?? kind
    case "effort": isLong = try line.word(of: ["long"]) == "long"
    case "gap": gap = try share(line)
    case "seconds": seconds = try positive(line)
    case "before" where line.text == "infeasible": beforeIsInfeasible = true
    case "before": before = try line.figures()
    case "published": published = try line.figures()
    case "published-bound": publishedBounds = try line.figures()
    case "recomputed": recomputed = try line.figures()
    case "pinch": pinches = try line.numbers()
    case "hot-loads": hotLoads = try line.pairs().map { Figure(quantity: $0.name, value: $0.value) }
    case "cold-loads": coldLoads = try line.pairs().map { Figure(quantity: $0.name, value: $0.value) }
    case "best-known": bestKnown = try line.figures()
    case "scip": otherSolver = try solver(line)
    case "expected": mustBeRefused = try line.word(of: ["infeasible"]) == "infeasible"
    default: preconditionFailure("\(line.key) is among the keys and is not read")
    }
  }

  /// A fraction above 0 and at most 1.
  private func share(_ line: PromiseLine) throws(PromiseFlaw) -> Double {
    guard let value = Double(line.text), value > 0, value <= 1 else {
      throw PromiseFlaw(line: line.number, .noFigures(line.key))
    }
    return value
  }

  /// A number above 0.
  private func positive(_ line: PromiseLine) throws(PromiseFlaw) -> Double {
    guard let value = Double(line.text), value > 0, value.isFinite else {
      throw PromiseFlaw(line: line.number, .noFigures(line.key))
    }
    return value
  }

  private func solver(_ line: PromiseLine) throws(PromiseFlaw) -> OtherSolver {
    var solver = OtherSolver()
    for (name, value) in try line.pairs() {
      switch name {
      case "value": solver.value = value
      case "bound": solver.bound = value
      case "seconds": solver.seconds = value
      default: throw PromiseFlaw(line: line.number, .unknownWord(name, ["value", "bound", "seconds"]))
      }
    }
    return solver
  }
}
