import ParkModel

/// Parts of processes: side by side they carry the whole load, and the plan decides the shares.
extension MaterialNetwork {
  /// A share for every part, and for every process that its parts make up the whole.
  func addShares(_ period: Period, to builder: inout ProgramBuilder) {
    let parts = Dictionary(grouping: section.processes.filter { $0.partOf != nil }) { $0.partOf ?? "" }
    for (whole, members) in parts.sorted(by: { $0.key < $1.key }) {
      let shares = members.map { part in
        RowTerm(
          builder.column(
            label("share:" + part.name, period), .share(part: part.name, period: period.id), upper: 1), 1)
      }
      builder.row(label("parts:" + whole, period), 1...1, shares)
    }
  }

  /// What a part takes lies within its share of what the whole may take; false for what is no part.
  func addPartRows(
    _ process: Process, _ throughput: Int, _ period: Period, to builder: inout ProgramBuilder
  ) -> Bool {
    guard let share = builder.columnIndex(of: .share(part: process.name, period: period.id)) else { return false }
    let demand = stated(.demand, of: process.name, origin: process.origin)
    if process.leastInflow > 0 {
      builder.row(
        label("make-up:" + process.name, period), 0...(.infinity),
        [RowTerm(throughput, 1), RowTerm(share, -process.leastInflow)], says: demand)
    }
    if process.flow.upper.isFinite {
      builder.row(
        label("most:" + process.name, period), -.infinity...0,
        [RowTerm(throughput, 1), RowTerm(share, -process.flow.upper)])
    }
    return true
  }

  /// The share at which every part runs; 1 for what is no part.
  func shares(in solution: SolvedColumns, _ period: Period) -> [String: Double] {
    let parts = section.processes.filter { $0.partOf != nil }
    return Dictionary(
      uniqueKeysWithValues: parts.map { ($0.name, solution[.share(part: $0.name, period: period.id)]) })
  }
}
