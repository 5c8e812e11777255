import ParkModel

/// Figures that the file states once and by the year are of the year: what flows in all periods together keeps to them,
///
///     least <= sum over periods of hours / operating hours x flow <= most        t/h on average
///
/// and one period may have all of it. Sizes are not of the year: what is built serves at every hour, so a candidate that
/// costs something to build keeps its largest size in every period.
extension MaterialNetwork {
  /// Whether the capacity of a link is of the year.
  func isOfYear(_ link: MaterialLink) -> Bool {
    guard park.isPartOfYear, link.fact?.isOfYear ?? false else { return false }
    return link.status == .existing || pipeCost(of: link) == nil
  }

  /// Whether the demand of a use is of the year.
  func isYearly(_ sink: Sink) -> Bool { sink.isOfYear && park.isPartOfYear }

  /// What the flows of this period add to a figure of the year.
  func addYearRow(
    _ name: String, _ range: Bounds, _ terms: [RowTerm], _ kind: Statement.Kind, of subject: String, _ origin: Origin,
    to builder: inout ProgramBuilder
  ) {
    let statement = stated(kind, of: subject, ofYear: true, origin: origin)
    addYearRow(name, range, terms, says: statement, to: &builder)
  }

  /// The same, for a statement that is printed in a unit of its own.
  func addYearRow(
    _ name: String, _ range: Bounds, _ terms: [RowTerm], says statement: Statement, to builder: inout ProgramBuilder
  ) {
    let weight = park.periods[0].hours / park.operatingHours
    builder.yearRow(
      "\(section.kind.id):\(name)", range.lower...range.upper, terms.map { $0.times(weight) }, scale: 1, says: statement
    )
  }

  /// Old stock: `sum over periods of hours / operating hours x (flow - amount) <= stock`.
  func addYearRow(
    _ name: String, _ stock: Double, beyond amount: Double, _ terms: [RowTerm], to builder: inout ProgramBuilder
  ) {
    let weight = park.periods[0].hours / park.operatingHours
    builder.yearRow(
      "\(section.kind.id):\(name)", -.infinity...stock, terms.map { $0.times(weight) }, scale: 1,
      raising: weight * amount)
  }
}
