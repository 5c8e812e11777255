import ParkModel

/// The share of what leaves each treatment that comes from givers which count, followed back through all treatments.
///
/// For a treatment u with inflows f from givers g: `s_u = sum(f s_g) / sum(f)`, where s_g is the given value of a
/// supply, source or process and the unknown of another treatment (its product and its reject alike). Loops are
/// solved, not cut. Water asks with used water as 1 and fresh as 0; solids ask with a set of wastes as 1.
struct OriginShares: Sendable {
  private let flows: MaterialFlows
  private let byUnit: [String: Double]
  private let leaf: @Sendable (Giver) -> Double

  /// `follows` says which treatments are followed back; what any other gives counts as `leaf` says.
  init(
    _ flows: MaterialFlows, follows: (Treatment) -> Bool = { _ in true }, leaf: @escaping @Sendable (Giver) -> Double
  ) {
    self.flows = flows
    self.leaf = leaf
    let units = flows.section.treatments.filter { follows($0) && flows.into($0.name).total > 0 }.map(\.name)
    let position = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: units.count), count: units.count)
    var known = [Double](repeating: 0, count: units.count)
    for (row, unit) in units.enumerated() {
      let inflow = flows.into(unit).total
      matrix[row][row] = 1
      for flow in flows.into(unit) {
        guard let giver = flows.generator(of: flow) else { continue }
        if let upstream = giver.unit, let column = position[upstream.name] {
          matrix[row][column] -= flow.amount / inflow
        } else {
          known[row] += flow.amount / inflow * leaf(giver)
        }
      }
    }
    byUnit = Dictionary(uniqueKeysWithValues: zip(units, solveLinearSystem(matrix, known)))
  }

  /// The counted share of one flow, 0...1.
  func share(of flow: Flow) -> Double {
    guard let giver = flows.generator(of: flow) else { return 0 }
    return giver.unit.flatMap { byUnit[$0.name] } ?? leaf(giver)
  }
}
