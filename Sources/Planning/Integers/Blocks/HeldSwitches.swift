/// Switches that no better plan of a branch turns: with the switch the other way, the least of its block at the branch's
/// prices takes the bound to the cut-off. Set so, they leave the blocks of all that comes of the branch smaller.
extension BlockMaster {
  /// Sets the switches of a branch that its prices hold; what is left out by that costs at least what is returned.
  mutating func hold(_ node: inout BlockNode, lower: [Double], upper: [Double], cutoff: Double) -> Double {
    let least = node.least.map { $0 ?? -.infinity }
    let total = rest(at: node.prices, lower: lower, upper: upper) + least.reduce(0, +)
    guard total.isFinite, cutoff.isFinite else { return .infinity }
    var left = Double.infinity
    for index in blocks.indices {
      let changes = blocks[index].block.local(node.branch.changes)
      let costs = reducedCosts(of: index, at: node.prices)
      guard let sides = blocks[index].sides(at: costs, within: changes) else { continue }
      let others = total - least[index]
      for (place, side) in zip(blocks[index].block.wholes, sides) {
        let column = blocks[index].block.columns[place]
        guard lower[column] == 0, upper[column] == 1 else { continue }
        let isOff = others + side.on >= cutoff
        guard isOff || others + side.off >= cutoff else { continue }
        left = min(left, others + (isOff ? side.on : side.off))
        node.branch.changes.append(.init(column: Int32(column), lower: isOff ? 0 : 1, upper: isOff ? 0 : 1))
      }
    }
    return left
  }
}

extension BlockSearch {
  /// What the whole points within the changes that have a switch on, or off, cost at least, for each of its whole columns:
  /// proved by the prices of the parts that the last call within just these changes kept; nil where it kept none.
  mutating func sides(at costs: [Double], within changes: [IntegerNode.Change]) -> [(on: Double, off: Double)]? {
    guard let division = divisions.last(where: { $0.within == changes }) else { return nil }
    var sides = block.wholes.map { _ in (on: Double.infinity, off: Double.infinity) }
    for part in division.parts where part.bound < .infinity {
      let (low, high) = bounds(within: part.changes)
      safe.prove(rows, prices: padded(part.prices), costs: costs, constant: 0, lower: low, upper: high)
      // What flows that pass a switch take off the bound, and give back where it is off.
      var saved = [Double](repeating: 0, count: costs.count)
      for passage in passages where low[passage.column] == 0 && safe.reduced[passage.column] < 0 {
        saved[passage.on] -= safe.reduced[passage.column] * high[passage.column]
      }
      for (index, column) in block.wholes.enumerated() {
        let reduced = safe.reduced[column]
        let others = safe.bound - reduced * (reduced > 0 ? low[column] : high[column])
        if high[column] >= 1 { sides[index].on = min(sides[index].on, max(safe.bound, others + reduced)) }
        if low[column] <= 0 { sides[index].off = min(sides[index].off, max(safe.bound, others + saved[column])) }
      }
    }
    return sides
  }
}
