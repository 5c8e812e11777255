import ParkModel

/// How much each level of utility takes of a target, read off the grand composite curve.
///
/// The standard rule: of the hot utilities the coldest gives as much as it can, then the next; of the cold ones the
/// hottest takes as much as it can. With residual R(k) at boundary k of the cascade and F(k) the share of a hot
/// utility's heat given above it, the utility may replace hotter heat by the least of `R(k) / (1 - F(k))`; with G(k)
/// the share of a cold utility's heat taken above k, it may take the least of `R(k) / G(k)`. R then falls by as much.
struct UtilityLoads {
  /// A utility on one side.
  struct Level {
    var name: String
    var range: ShiftedRange
    /// The most that it can give or take, kW.
    var limit: Double
  }

  /// From the first to serve to the last; nil where the utilities cannot meet the target.
  let hot: [HeatTarget.Load]?
  let cold: [HeatTarget.Load]?

  init(_ entries: [HeatCascade.Entry], hot hotLevels: [Level], cold coldLevels: [Level]) {
    let scale = TemperatureScale(entries.map(\.range) + (hotLevels + coldLevels).map(\.range))
    let cascade = HeatCascade(entries, scale: scale)
    let size = max(1, entries.reduce(0) { $0 + $1.duty })
    var residuals = cascade.residuals
    let fromColdUp = hotLevels.sorted { ($0.range.upper, $0.name) < ($1.range.upper, $1.name) }
    hot = Self.loads(fromColdUp, of: cascade.hotUtility, in: scale, &residuals, size) { 1 - $0 }
    residuals = cascade.residuals
    let fromHotDown = coldLevels.sorted { ($1.range.lower, $0.name) < ($0.range.lower, $1.name) }
    cold = Self.loads(fromHotDown, of: cascade.coldUtility, in: scale, &residuals, size) { $0 }
  }

  /// What each level serves of `target`, in the order given. `use` makes of the share above a boundary what a kilowatt
  /// takes of the residual there.
  private static func loads(
    _ levels: [Level], of target: Double, in scale: TemperatureScale, _ residuals: inout [Double], _ size: Double,
    use: (Double) -> Double
  ) -> [HeatTarget.Load]? {
    var open = target
    var loads: [HeatTarget.Load] = []
    for level in levels {
      var above = 0.0
      var uses = [use(0)]
      for share in scale.shares(of: level.range) {
        above += share
        uses.append(use(min(1, above)))
      }
      var duty = min(open, level.limit)
      for (residual, used) in zip(residuals, uses) where used > 1e-12 { duty = min(duty, max(0, residual) / used) }
      if duty <= 1e-9 * size { duty = 0 }
      for index in residuals.indices { residuals[index] -= duty * uses[index] }
      open -= duty
      loads.append(HeatTarget.Load(utility: level.name, duty: duty))
    }
    return open <= 1e-9 * size ? loads : nil
  }
}
