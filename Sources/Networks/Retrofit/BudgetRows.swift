import ParkModel

/// What may be invested in all: `sum of capital, net of subsidies <= budget`, in millions.
///
/// A fixed part is paid where a thing is built at all, so under a budget each has a column that is 1 there. Of a cost that
/// grows with a power of size the row holds two lines for each of some stretches of size: one above the curve, which no
/// plan may exceed, so that no plan breaks the budget; and one below it, which no plan can undercut, for the bound.
extension ProgramBuilder {
  /// The row counts in millions.
  static let million = 1e6
  /// Stretches of size on which a curve is taken for two lines.
  private static let stretches = 8

  mutating func addBudget() {
    let most = park.mostInvested
    guard most.isFinite else { return }
    let scale = 1 / Self.million
    var exact: [RowTerm] = []
    var above: [RowTerm] = []
    var below: [RowTerm] = []
    for index in chargeIndices {
      let charge = charge(at: index)
      let net = scale * (1 - charge.subsidy)
      if charge.build.fixed > 0 { exact.append(RowTerm(switchFixed(index), net * charge.build.fixed)) }
      if charge.build.exponent == 1 || !charge.stated.isFinite {
        exact.append(RowTerm(charge.column, net * charge.build.perCapacity))
      } else {
        let lines = addStretches(of: charge)
        above += lines.above.map { $0.times(net) }
        below += lines.below.map { $0.times(net) }
      }
    }
    for purchase in boughtAssets {
      for size in purchase.sizes where size > 0 {
        guard let column = columnIndex(of: .bought(asset: purchase.asset, size: size)) else { continue }
        exact.append(RowTerm(column, scale * (1 - purchase.subsidy) * purchase.capex(size: size)))
      }
    }
    exact += projectChoices.map { RowTerm($0.column, scale * (1 - $0.project.subsidy) * $0.project.fixed) }
    exact += closings.map { RowTerm($0.column, scale * $0.retirement.capex) }
    exact = exact.filter { $0.coefficient != 0 }
    guard !(exact + above).isEmpty else { return }
    let origin = park.budgetOrigin ?? Origin(path: "retrofit", line: 0, column: 0)
    let statement = Statement(.budget, subject: "retrofit", unit: "CNY", scale: Self.million, origin: origin)
    let row = row("budget", -.infinity...(scale * most), exact + above, says: statement)
    noteOfBudget(row)
    guard !above.isEmpty else { return }
    noteConservative(row)
    noteOfBudget(self.row("budget:least", -.infinity...(scale * most), exact + below))
  }

  /// The column that is 1 where a thing with a fixed cost is built; the fixed cost stands on it from now on.
  private mutating func switchFixed(_ index: Int) -> Int {
    let charge = charge(at: index)
    let left = column("not-built:\(charge.asset)", .built(charge.asset, isBuilt: false), upper: 1)
    let built = column("is-built:\(charge.asset)", .built(charge.asset, isBuilt: true), upper: 1)
    row("one-of:built:\(charge.asset)", 1...1, [RowTerm(left, 1), RowTerm(built, 1)])
    row("built-at-all:\(charge.asset)", -.infinity...0, [RowTerm(charge.column, 1), RowTerm(built, -charge.largest)])
    addChoice([left, built])
    let chord = charge.chord
    payFixed(of: index, on: built)
    count(built, as: "cost", charge.annuity * charge.build.fixed)
    count(charge.column, as: "cost", self.charge(at: index).chord - chord)
    return built
  }

  /// The size as a sum over stretches, of which one is chosen: `size = sum s_k`, `low_k w_k <= s_k <= high_k w_k`.
  private mutating func addStretches(of charge: FixedCharge) -> (above: [RowTerm], below: [RowTerm]) {
    let count = Self.stretches
    // Narrower where the curve bends most.
    let ends = (0...count).map { charge.largest * Double($0 * $0) / Double(count * count) }
    var (chosen, sizes): ([Int], [RowTerm]) = ([], [])
    var (above, below): ([RowTerm], [RowTerm]) = ([], [])
    func paid(_ size: Double) -> Double { size > 0 ? charge.capex(size: size) - charge.build.fixed : 0 }
    let nothing = column("stretch:\(charge.asset):0", .stretch(charge.asset, 0), upper: 1)
    for stretch in 1...count {
      let (low, high) = (ends[stretch - 1], ends[stretch])
      let on = column("stretch:\(charge.asset):\(stretch)", .stretch(charge.asset, stretch), upper: 1)
      let size = column("part:\(charge.asset):\(stretch)", .part(charge.asset, stretch), upper: high)
      row("stretch-most:\(charge.asset):\(stretch)", -.infinity...0, [RowTerm(size, 1), RowTerm(on, -high)])
      row("stretch-least:\(charge.asset):\(stretch)", 0...(.infinity), [RowTerm(size, 1), RowTerm(on, -low)])
      chosen.append(on)
      sizes.append(RowTerm(size, 1))
      // The tangent in the middle lies above the curve, the chord below it.
      let middle = (low + high) / 2
      let slope = charge.build.exponent * paid(middle) / middle
      above += [RowTerm(size, slope), RowTerm(on, paid(middle) - slope * middle)]
      let rise = (paid(high) - paid(low)) / (high - low)
      below += [RowTerm(size, rise), RowTerm(on, paid(low) - rise * low)]
    }
    row("one-of:stretch:\(charge.asset)", 1...1, ([nothing] + chosen).map { RowTerm($0, 1) })
    noteOfBudget(row("stretches:\(charge.asset)", 0...0, sizes + [RowTerm(charge.column, -1)]))
    addChoice([nothing] + chosen)
    return (above, below)
  }
}
