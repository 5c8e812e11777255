import CGLPK
import GLPKGuard
import LinearPrograms

extension GLPKSession {
  /// A claimed optimum with its prices computed anew from its basis, as `refined` does with its values.
  ///
  /// Where a later objective is bounded by what an earlier one may cost, its prices multiply figures of a hundred million,
  /// and what they prove cancels down to a thousand tonnes: the last digits that GLPK leaves are then too few.
  ///
  /// - Parameter claim: what the last solve of the program gave; anything but an optimum is given back unchanged.
  public func repriced(_ handle: Handle, _ claim: Solution) throws(SolverFault) -> Solution {
    guard claim.outcome == .optimal, claim.rowDuals.allSatisfy(\.isFinite) else { return claim }
    let program = program(handle)
    let rows = program.rows.count
    let statuses = try basisStatuses(handle)
    var prices = claim.rowDuals.indices.map { Int32(statuses[$0]) == GLP_BS ? 0 : claim.rowDuals[$0] }
    var repriced = claim
    var least = Double.infinity
    for _ in 0..<Self.corrections {
      let (costing, scales) = program.costing(at: prices)
      let basic = costing.indices.filter { Int32(statuses[rows + $0]) == GLP_BS && scales[$0] > 0 }
      let worst = basic.reduce(0) { max($0, abs(costing[$1]) / scales[$1]) }
      guard worst < least / 2 else { break }
      (repriced.rowDuals, repriced.reducedCosts, least) = (prices, costing, worst)
      if worst <= Self.floor { break }
      var changes = [Double](repeating: 0, count: rows)
      var found: Int32 = 0
      try attempt("refining the prices") { guard_reprice($0, handle.index, costing, &changes, &found) }
      guard found == 1, changes.allSatisfy(\.isFinite) else { break }
      for index in prices.indices { prices[index] += changes[index] }
    }
    return repriced
  }
}
