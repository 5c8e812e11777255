import ParkModel

extension MaterialNetwork {
  /// t/h: what rounding may leave of a flow of nothing on its way through a chain of units.
  private static let mostCrumb = 1e-9

  /// Leaves out what comes out of a unit that nothing goes into. Such a crumb, what the solver left of nothing, is a flow
  /// without a quality; what is larger stays, for the audit to find.
  func sweepCrumbs(_ amounts: inout [Double]) {
    let takerOf = Dictionary(uniqueKeysWithValues: takers.enumerated().map { ($1.name, $0) })
    var isSwept = true
    while isSwept {
      isSwept = false
      for (index, link) in links.enumerated() where amounts[index] > 0 && amounts[index] <= Self.mostCrumb {
        let giver = givers[link.giver]
        guard giver.isOfUnit, let taker = takerOf[unitName(of: giver)], incoming[taker].allSatisfy({ amounts[$0] == 0 })
        else { continue }
        amounts[index] = 0
        isSwept = true
      }
    }
  }
}

extension Giver {
  /// Whether it gives only what its unit takes in at the same time.
  fileprivate var isOfUnit: Bool {
    switch outflow {
    case .product, .reject: true
    case .fixed, .ranged, .supply, .byproduct, .blowdown, .stages, .batch: false
    }
  }
}
