import ParkModel

/// A use that is a candidate is served as the park states it, or left out. With y = 1 where it is served,
///
///     least y <= inflow <= most y,   an exact demand: inflow = demand y
///
/// One decision serves all periods. A use whose range begins at nothing is left out by taking nothing, and has no y.
extension MaterialNetwork {
  /// Whether the plan decides if a use is served at all.
  func isDecided(_ sink: Sink, in park: Park) -> Bool {
    guard state == .after, sink.status == .candidate, sink.follows == nil else { return false }
    let seasons = park.byPeriod.isEmpty ? [park] : park.byPeriod
    return seasons.contains { season in
      season.materials.contains { $0.sinks.contains { $0.name == sink.name && $0.demand.lower > 0 } }
    }
  }

  /// The column that is 1 where a use is served; nil where that is not decided.
  private func servingColumn(of sink: Sink, in builder: inout ProgramBuilder) -> Int? {
    guard isDecided(sink, in: builder.park) else { return nil }
    if let known = builder.columnIndex(of: .served(sink.name, isServed: true)) { return known }
    let name = "\(section.kind.id):"
    let left = builder.column("\(name)left-out:\(sink.name)", .served(sink.name, isServed: false), upper: 1)
    let served = builder.column("\(name)served:\(sink.name)", .served(sink.name, isServed: true), upper: 1)
    builder.row("\(name)one-of:served:\(sink.name)", 1...1, [RowTerm(left, 1), RowTerm(served, 1)])
    builder.addChoice([left, served])
    // What makes no difference is left out.
    builder.count(served, as: "flow", 1e-3)
    return served
  }

  /// The rows of a demand whose use may be left out; false where it may not.
  ///
  /// - Parameter terms: what counts of the demand, flow by flow.
  func addServingRows(
    _ sink: Sink, _ terms: [RowTerm], _ period: Period, says statement: Statement, to builder: inout ProgramBuilder
  ) -> Bool {
    guard let served = servingColumn(of: sink, in: &builder) else { return false }
    // Without an upper end no more than its links can bring.
    let brought = terms.reduce(0) { $0 + $1.coefficient * builder.upper(of: $1.column) }
    let most = sink.demand.upper.isFinite ? sink.demand.upper : brought
    typealias Row = (name: String, bounds: ClosedRange<Double>, amount: Double)
    let rows: [Row] =
      sink.demand.isExact
      ? [("in:", 0...0, most)]
      : [("in:", -Double.infinity...0, most), ("in-least:", 0...Double.infinity, sink.demand.lower)]
    for row in rows {
      let terms = terms + [RowTerm(served, -row.amount)]
      if isYearly(sink) {
        let bounds = Bounds(lower: row.bounds.lowerBound, upper: row.bounds.upperBound)
        addYearRow(row.name + sink.name, bounds, terms, says: statement, to: &builder)
      } else {
        builder.row(label(row.name + sink.name, period), row.bounds, terms, says: statement)
      }
    }
    return true
  }
}

extension MaterialNetwork {
  /// The readable models know uses that must be served.
  func refuseToLeaveOut(_ sink: Sink) throws(Unsayable) {
    guard isDecided(sink, in: park) else { return }
    throw Unsayable(.notExported(sink.name, "is served or left out", zh: "可取舍的用户"))
  }
}
