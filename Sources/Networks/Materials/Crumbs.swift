import ParkModel

extension MaterialNetwork {
  /// t/h: what rounding may leave of a flow of nothing on its way through a chain of units.
  private static let mostCrumb = 1e-9

  /// Leaves out what comes out of a unit that nothing goes into. Such a crumb, what the solver left of nothing, is a flow
  /// without a quality; what is larger stays, for the audit to find.
  func sweepCrumbs(_ amounts: inout [Double]) {
    var crumbs: [(link: Int, unit: Int)] = links.indices.compactMap { index in
      let giver = givers[links[index].giver]
      guard amounts[index] > 0, amounts[index] <= Self.mostCrumb, giver.isOfUnit else { return nil }
      let unit = unitName(of: giver)
      return takers.firstIndex { $0.name == unit }.map { (index, $0) }
    }
    while let place = crumbs.firstIndex(where: { incoming[$0.unit].allSatisfy { amounts[$0] == 0 } }) {
      amounts[crumbs.remove(at: place).link] = 0
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
