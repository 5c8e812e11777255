import ParkModel

/// A use that is a candidate is served as the park states it, or left out; a supply that is one, and must give at least so
/// much, gives that or nothing. With y = 1 where it is there,
///
///     least y <= flow <= most y,   an exact demand: flow = demand y
///
/// One decision serves all periods. A range that begins at nothing needs no y.
extension MaterialNetwork {
  /// Whether the plan decides if a use is served at all.
  func isDecided(_ sink: Sink, in park: Park) -> Bool {
    sink.status == .candidate && sink.follows == nil
      && asksInAnySeason(park) { $0.sinks.contains { $0.name == sink.name && $0.demand.lower > 0 } }
  }

  /// Whether the plan decides if a supply is there at all.
  func isDecided(_ supply: String, in park: Park) -> Bool {
    asksInAnySeason(park) { section in
      section.supplies.contains { $0.name == supply && $0.status == .candidate && $0.limit.lower > 0 }
    }
  }

  private func asksInAnySeason(_ park: Park, _ asks: (MaterialSection) -> Bool) -> Bool {
    guard state == .after else { return false }
    return (park.byPeriod.isEmpty ? [park] : park.byPeriod).contains { $0.materials.contains(where: asks) }
  }

  /// The rows of a demand whose use may be left out; false where it may not.
  ///
  /// - Parameter terms: what counts of the demand, flow by flow.
  func addServingRows(
    _ sink: Sink, _ terms: [RowTerm], _ period: Period, says statement: Statement, to builder: inout ProgramBuilder
  ) -> Bool {
    guard isDecided(sink, in: builder.park) else { return false }
    addEitherRows(
      "in", sink.name, sink.demand, isYearly: isYearly(sink), terms, period, says: statement, to: &builder)
    return true
  }

  /// The rows of a supply that may be left out and has a least; false where that is not decided.
  func addDrawingRows(
    _ giver: Giver, _ limit: Bounds, _ terms: [RowTerm], _ period: Period, to builder: inout ProgramBuilder
  ) -> Bool {
    guard isDecided(giver.name, in: builder.park) else { return false }
    let isYearly = giver.isOfYear && park.isPartOfYear
    let statement = stated(.supplyLimit, of: giver.name, ofYear: isYearly, origin: giver.origin)
    addEitherRows("out", giver.name, limit, isYearly: isYearly, terms, period, says: statement, to: &builder)
    return true
  }

  private func addEitherRows(
    _ family: String, _ name: String, _ range: Bounds, isYearly: Bool, _ terms: [RowTerm], _ period: Period,
    says statement: Statement, to builder: inout ProgramBuilder
  ) {
    let served = servingColumn(of: name, in: &builder)
    // Without an upper end no more than its links can bring.
    let brought = terms.reduce(0) { $0 + $1.coefficient * builder.upper(of: $1.column) }
    let most = range.upper.isFinite ? range.upper : brought
    typealias Row = (name: String, bounds: ClosedRange<Double>, amount: Double)
    let rows: [Row] =
      range.isExact
      ? [("\(family):", 0...0, most)]
      : [("\(family):", -Double.infinity...0, most), ("\(family)-least:", 0...Double.infinity, range.lower)]
    for row in rows {
      let terms = terms + [RowTerm(served, -row.amount)]
      if isYearly {
        let bounds = Bounds(lower: row.bounds.lowerBound, upper: row.bounds.upperBound)
        addYearRow(row.name + name, bounds, terms, says: statement, to: &builder)
      } else {
        builder.row(label(row.name + name, period), row.bounds, terms, says: statement)
      }
    }
  }

  /// The column that is 1 where a use is served, or a supply drawn on.
  private func servingColumn(of asset: String, in builder: inout ProgramBuilder) -> Int {
    if let known = builder.columnIndex(of: .served(asset, isServed: true)) { return known }
    let name = "\(section.kind.id):"
    let left = builder.column("\(name)left-out:\(asset)", .served(asset, isServed: false), upper: 1)
    let served = builder.column("\(name)served:\(asset)", .served(asset, isServed: true), upper: 1)
    builder.row("\(name)one-of:served:\(asset)", 1...1, [RowTerm(left, 1), RowTerm(served, 1)])
    builder.addChoice([left, served])
    // What makes no difference is left out.
    builder.count(served, as: "flow", 1e-3)
    return served
  }
}

extension MaterialNetwork {
  /// The readable models know uses that must be served.
  func refuseToLeaveOut(_ sink: Sink) throws(Unsayable) {
    guard isDecided(sink, in: park) else { return }
    throw Unsayable(.notExported(sink.name, "is served or left out", zh: "可取舍的用户"))
  }

  /// And supplies that must give their least.
  func refuseToLeaveOut(_ supply: String) throws(Unsayable) {
    guard isDecided(supply, in: park) else { return }
    throw Unsayable(.notExported(supply, "gives its least or nothing", zh: "可取舍的供应"))
  }
}
