import GLPKSolver

/// Interval propagation: what rows, products, mixing and a limit of the objective imply for the bounds of a box.
struct Propagation {
  let relaxation: Relaxation
  /// The most passes over everything.
  var passes = 4

  init(_ relaxation: Relaxation) { self.relaxation = relaxation }

  /// Tightens a box; false where it is proved to hold no point (with an objective below `cutoff`).
  func tighten(_ box: inout Box, cutoff: Double) -> Bool {
    for _ in 0..<passes {
      var changed = false
      guard settleChoices(&box, &changed) else { return false }
      for it in relaxation.switches where !settle(it.column, it.least, &box, &changed) { return false }
      let rows = relaxation.rows
      for row in 0..<rows.count where !tighten(rows, row, &box, &changed) { return false }
      for product in relaxation.products where !tighten(product, &box, &changed) { return false }
      for mixture in relaxation.mixtures where !tighten(mixture, &box, &changed) { return false }
      if cutoff.isFinite, !tightenObjective(&box, cutoff, &changed) { return false }
      if !changed { break }
    }
    var changed = false
    return settleChoices(&box, &changed)
  }

  /// Of a choice each column is 0 or 1: one that is less than 1 is 0, and one that is more than 0 is 1.
  private func settleChoices(_ box: inout Box, _ changed: inout Bool) -> Bool {
    for column in relaxation.choices.joined() where box.upper[column] > box.lower[column] {
      let (isBelow, isAbove) = (box.upper[column] < 1 - 1e-6, box.lower[column] > 1e-6)
      if isBelow && isAbove { return false }
      guard isBelow || isAbove else { continue }
      (box.lower[column], box.upper[column]) = isBelow ? (0, 0) : (1, 1)
      changed = true
    }
    return true
  }

  /// A switch is off, or at its least value.
  private func settle(_ column: Int, _ least: Double, _ box: inout Box, _ changed: inout Bool) -> Bool {
    if box.upper[column] < least * (1 - 1e-9) {
      return box.sink(column, to: 0, changed: &changed)
    }
    return box.lower[column] > 0 ? box.raise(column, to: least, changed: &changed) : true
  }

  private func tighten(_ rows: FlatRows, _ row: Int, _ box: inout Box, _ changed: inout Bool) -> Bool {
    tighten(
      rows.columns[rows.range(row)], rows.values[rows.range(row)], rows.lower[row], rows.upper[row], &box, &changed)
  }

  /// least <= sum of value * column <= most.
  private func tighten(
    _ columns: ArraySlice<Int32>, _ values: ArraySlice<Double>, _ least: Double, _ most: Double, _ box: inout Box,
    _ changed: inout Bool
  ) -> Bool {
    var (low, high) = (0.0, 0.0)
    for place in columns.indices {
      let (value, column) = (values[place], Int(columns[place]))
      low += value * (value > 0 ? box.lower[column] : box.upper[column])
      high += value * (value > 0 ? box.upper[column] : box.lower[column])
    }
    let slack = 1e-7 * max(1, abs(low), abs(high))
    if low > most + slack || high < least - slack { return false }
    if low >= least && high <= most { return true }
    let rounding = 1e-12 * max(abs(low), abs(high))
    for place in columns.indices {
      let (value, column) = (values[place], Int(columns[place]))
      let (l, u) = (box.lower[column], box.upper[column])
      if u - l <= 1e-9 * max(1, abs(u)) { continue }
      let room = most - low + rounding
      let need = least - high - rounding
      if value > 0 {
        if room < value * (u - l), !box.sink(column, to: l + room / value, changed: &changed) { return false }
        if need > -value * (u - l), !box.raise(column, to: u + need / value, changed: &changed) { return false }
      } else {
        if room < -value * (u - l), !box.raise(column, to: u + room / value, changed: &changed) { return false }
        if need > value * (u - l), !box.sink(column, to: l + need / value, changed: &changed) { return false }
      }
    }
    return true
  }

  private func tighten(_ product: Relaxation.Product, _ box: inout Box, _ changed: inout Bool) -> Bool {
    let (a, b) = (product.first, product.second)
    guard box.lower[a] >= 0, box.lower[b] >= 0 else { return true }
    let columns = product.columns[...]
    let (least, most) = (box.lower[a] * box.lower[b], box.upper[a] * box.upper[b])
    if !tighten(columns, product.values[...], least, most, &box, &changed) { return false }
    var (low, high) = (0.0, 0.0)
    for place in product.columns.indices {
      low += product.values[place] * box.lower[Int(columns[place])]
      high += product.values[place] * box.upper[Int(columns[place])]
    }
    guard product.values.allSatisfy({ $0 >= 0 }) else { return true }
    for (one, other) in [(a, b), (b, a)] {
      if box.lower[other] > 1e-9, !box.sink(one, to: high / box.lower[other], changed: &changed) { return false }
      if box.upper[other] > 1e-9, low > 0, !box.raise(one, to: low / box.upper[other], changed: &changed) {
        return false
      }
    }
    return true
  }

  /// c T = load + passes * (mass in): c lies between the least and the greatest that flow in, moved by the load.
  private func tighten(_ mixture: Relaxation.Mixture, _ box: inout Box, _ changed: inout Bool) -> Bool {
    let (least, most) = (box.lower[mixture.throughput], box.upper[mixture.throughput])
    guard most > 1e-9, !mixture.inflows.isEmpty else { return true }
    var (low, high) = (Double.infinity, 0.0)
    for inflow in mixture.inflows where box.upper[inflow.flow] > 0 {
      low = min(low, inflow.concentration.map { box.lower[$0] * inflow.scale } ?? inflow.scale)
      high = max(high, inflow.concentration.map { box.upper[$0] * inflow.scale } ?? inflow.scale)
    }
    guard low.isFinite else { return true }
    // c = share * (mixture) + (load - gain * share * mixture) / T.
    func outlet(_ into: Double, _ through: Double) -> Double {
      let moved = mixture.load - mixture.gain * mixture.share * into
      return mixture.share * into + (moved == 0 ? 0 : moved / through)
    }
    let lowest = min(outlet(low, most), outlet(low, least))
    let highest = max(outlet(high, most), outlet(high, least))
    let column = mixture.concentration
    if lowest.isFinite, !box.raise(column, to: lowest / mixture.scale, changed: &changed) { return false }
    return highest.isFinite ? box.sink(column, to: highest / mixture.scale, changed: &changed) : true
  }

  /// Costs of single columns against the limit; concave costs count with what they come to at least.
  private func tightenObjective(_ box: inout Box, _ cutoff: Double, _ changed: inout Bool) -> Bool {
    let costs = NodeCosts(relaxation, box)
    var low = costs.constant
    for column in costs.costs.indices where costs.costs[column] != 0 {
      low += costs.costs[column] * (costs.costs[column] > 0 ? box.lower[column] : box.upper[column])
    }
    let room = cutoff - low + 1e-9 * max(1, abs(cutoff))
    if room < 0 { return false }
    for column in costs.costs.indices where costs.costs[column] != 0 {
      let cost = costs.costs[column]
      let held =
        cost > 0
        ? box.sink(column, to: box.lower[column] + room / cost, changed: &changed)
        : box.raise(column, to: box.upper[column] + room / cost, changed: &changed)
      if !held { return false }
    }
    return true
  }
}
