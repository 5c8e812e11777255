import LinearPrograms

/// A column that is added to a program whose rows stand, with what it means and counts.
struct NewColumn {
  var column: LinearProgram.Column
  var meaning: ColumnMeaning
  /// What one unit of it adds to measures.
  var contributions: MaterialNetwork.Contributions
  /// What is built for it.
  var charge: FixedCharge?

  init(_ column: LinearProgram.Column, _ meaning: ColumnMeaning, _ contributions: MaterialNetwork.Contributions) {
    self.column = column
    self.meaning = meaning
    self.contributions = contributions
  }
}

extension JointProgram {
  /// Adds columns behind the others.
  mutating func append(_ added: [NewColumn]) {
    var amounts: [String: [Int: Double]] = [:]
    for new in added {
      program.columns.append(new.column)
      meanings.append(new.meaning)
      for (measure, amount) in new.contributions where amount != 0 {
        amounts[measure, default: [:]][program.columns.count - 1, default: 0] += amount
      }
      if let charge = new.charge { charges.append(charge) }
    }
    for name in Set(measures.keys).union(amounts.keys) {
      var costs = measures.removeValue(forKey: name) ?? []
      costs += [Double](repeating: 0, count: program.columns.count - costs.count)
      for (column, amount) in amounts[name] ?? [:] { costs[column] += amount }
      measures[name] = costs
    }
  }
}
