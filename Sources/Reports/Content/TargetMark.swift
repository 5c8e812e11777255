import ParkModel

/// What the park's plan asks of a figure, and whether *after* keeps it.
struct TargetMark {
  var atLeast: Double?
  var atMost: Double?
  var met: Bool?
  var unit: DisplayUnit

  /// The target as the park states it, judged by the assessment; nil where there is none.
  init?(_ stated: Target?, value: Double?, met: Bool?, unit: DisplayUnit) {
    guard stated != nil || value != nil else { return nil }
    atLeast = stated == nil ? value : stated?.atLeast
    atMost = stated?.atMost
    self.met = met
    self.unit = unit
  }

  /// The side of the target that a value lies beyond, if it does.
  func missedLimit(_ value: Double?) -> Double? {
    guard let value else { return nil }
    if let atLeast, value < atLeast { return atLeast }
    if let atMost, value > atMost { return atMost }
    return nil
  }

  /// `≥ 85 % ✓ met`: a sign and a word, so that colour is never alone.
  func cell(in language: Language) -> Cell {
    let sides = [atLeast.map { "≥ \(unit.amount($0))" }, atMost.map { "≤ \(unit.amount($0))" }]
    let range = sides.compactMap { $0 }.joined(separator: ", ")
    return switch met {
    case true?: Cell("\(range) ✓ \(Words.met.text(in: language))", tone: .good)
    case false?: Cell("\(range) ✗ \(Words.missed.text(in: language))", tone: .bad)
    case nil: Cell(range)
    }
  }
}
