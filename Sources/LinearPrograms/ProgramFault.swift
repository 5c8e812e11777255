/// What makes a linear program unfit for any solver, and where.
public struct ProgramFault: Sendable, Equatable, CustomStringConvertible {
  /// The kinds of faults; each would make a solver stop or, worse, answer wrongly without a word.
  public enum Kind: Sendable, Equatable {
    /// A cost, a coefficient or the constant is infinite or not a number.
    case notFinite
    /// A bound is not a number, or a lower bound is +infinity, or an upper one -infinity.
    case impossibleBound
    /// The lower bound exceeds the upper one.
    case crossedBounds
    /// An entry stands in a row that does not exist.
    case missingRow
    /// A column has two entries in one row.
    case repeatedEntry
    /// A name is longer than 255 bytes.
    case longName
    /// Two rows, or two columns, share a name.
    case repeatedName
  }

  /// What is wrong.
  public var kind: Kind
  /// The row, column or objective concerned, for a reader.
  public var place: String

  /// A fault found at a place.
  public init(kind: Kind, place: String) {
    self.kind = kind
    self.place = place
  }

  /// The place and the reason, in one line.
  public var description: String { "\(place): \(reason)" }

  private var reason: String {
    switch kind {
    case .notFinite: "a number is infinite or not a number"
    case .impossibleBound: "a bound can never be met"
    case .crossedBounds: "the lower bound exceeds the upper bound"
    case .missingRow: "an entry stands in a row that does not exist"
    case .repeatedEntry: "two entries stand in the same row"
    case .longName: "the name is longer than 255 bytes"
    case .repeatedName: "the name is taken already"
    }
  }
}

extension LinearProgram {
  /// Everything that makes this program unfit for a solver; empty if it is sound.
  ///
  /// Names are looked at only where `names` is true: a solver needs none, the text formats do.
  public func problems(names: Bool = false) -> [ProgramFault] {
    var faults: [ProgramFault] = []
    if !constant.isFinite { faults.append(ProgramFault(kind: .notFinite, place: "objective constant")) }
    for (index, row) in rows.enumerated() {
      if let kind = ProgramFault.Kind(lower: row.lower, upper: row.upper) {
        faults.append(ProgramFault(kind: kind, place: "row \(index) '\(row.name)'"))
      }
    }
    for column in columns { faults += column.faults(rowCount: rows.count) }
    return names ? faults + nameFaults() : faults
  }

  private func nameFaults() -> [ProgramFault] {
    Self.nameFaults(rows.map(\.name), kindOfThing: "row")
      + Self.nameFaults(columns.map(\.name), kindOfThing: "column")
  }

  private static func nameFaults(_ names: [String], kindOfThing: String) -> [ProgramFault] {
    var faults: [ProgramFault] = []
    var seen: Set<String> = []
    for (index, name) in names.enumerated() {
      let place = "\(kindOfThing) \(index) '\(name)'"
      if name.utf8.count > 255 { faults.append(ProgramFault(kind: .longName, place: place)) }
      if !seen.insert(name).inserted { faults.append(ProgramFault(kind: .repeatedName, place: place)) }
    }
    return faults
  }
}

extension ProgramFault.Kind {
  /// What is wrong with a pair of bounds; nil if nothing is.
  public init?(lower: Double, upper: Double) {
    if lower.isNaN || upper.isNaN || lower == .infinity || upper == -.infinity {
      self = .impossibleBound
    } else if lower > upper {
      self = .crossedBounds
    } else {
      return nil
    }
  }
}

extension LinearProgram.Column {
  /// Everything that makes this column unfit for a program of `rowCount` rows.
  public func faults(rowCount: Int) -> [ProgramFault] {
    var kinds: [ProgramFault.Kind] = []
    if let kind = ProgramFault.Kind(lower: lower, upper: upper) { kinds.append(kind) }
    if !cost.isFinite || entries.contains(where: { !$0.coefficient.isFinite }) { kinds.append(.notFinite) }
    if entries.contains(where: { !(0..<rowCount).contains($0.row) }) { kinds.append(.missingRow) }
    if hasRepeatedRow { kinds.append(.repeatedEntry) }
    return kinds.map { ProgramFault(kind: $0, place: "column '\(name)'") }
  }

  private var hasRepeatedRow: Bool {
    var rows = entries.map(\.row)
    // Builders keep entries sorted by row, so the sort is the exception.
    if zip(rows, rows.dropFirst()).contains(where: { $0 > $1 }) { rows.sort() }
    return zip(rows, rows.dropFirst()).contains { $0 == $1 }
  }
}
