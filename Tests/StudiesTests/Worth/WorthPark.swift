import Networks
import ParkModel
import ParkReader
import Studies
import Testing

/// A park of one plant that washes with 60 t/h and lets 60 t/h out, for the studies of worth, ranges and fronts; the figures
/// are invented and chosen for the hand. 8000 h/yr, no interest.
enum WorthPark {
  /// - Parameters:
  ///   - treatments: entries of `treatments:`.
  ///   - connections: entries of `connections:`.
  ///   - rest: further blocks at park level.
  static func text(
    treatments: [String] = [], connections: String = "existing: [any -> river], candidate: any", sink: String = "",
    source: String = "{flow: 60, quality: {TDS: 1000}}", rest: String = ""
  ) -> String {
    """
    park: One plant
    operating_hours: 8000 h/yr
    units: {flow: t/h, concentration: mg/L}
    contaminants: [TDS]
    minimize: cost
    retrofit: {discount_rate: 0 %}
    \(rest)
    water:
      supplies: {town: {quality: {TDS: 50}, price: 4 CNY/t}}
    \(treatments.isEmpty ? "" : "  treatments: {" + treatments.joined(separator: ", ") + "}")
      outfalls: {river: {price: 1 CNY/t}}
      connections: {\(connections)}
    plants:
      a: {water: {sinks: {wash: {flow: 60, limit: {TDS: 50}}\(sink)}, sources: {out: \(source)}}}
    """
  }

  /// A membrane that may be bought, with what it treats and at what cost.
  static func unit(
    _ name: String, accepts: String = "a/out", cost: Double, outlet: Double = 50, only: String = "a/wash, river",
    build: String
  ) -> String {
    "\(name): {status: candidate, accepts: [\(accepts)], only: [\(only)], outlet: {TDS: \(outlet)}, cost: \(cost) CNY/t, "
      + "build: {\(build), life: 10 yr}}"
  }

  static func park(_ text: String) throws -> Park {
    let reading = readPark(SourceText(text: text), kinds: ResourceKind.all.map(\.tables))
    return try #require(reading.park, "\(reading.diagnostics.map(\.message.en))")
  }

  /// Solves with worth and ranges.
  static func studied(_ text: String) throws -> OptimizeRun {
    var options = OptimizeOptions()
    options.findsWorth = true
    return try optimize(park(text), options: options)
  }
}
