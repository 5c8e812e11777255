import LinearPrograms
import Planning

/// Blending with one pool: two inputs into the pool, a third past it, products with a limit each (Haverly 1978).
struct Blending {
  /// Content and cost of the two inputs of the pool and of the one past it.
  var inputs: [(content: Double, cost: Double)]
  /// Limit, price and demand.
  var products: [(limit: Double, price: Double, demand: Double)]

  /// Haverly's three cases; the optima are -400, -600 and -750.
  static func haverly(secondCost: Double, firstDemand: Double) -> Blending {
    Blending(
      inputs: [(3, 6), (1, secondCost), (2, 10)], products: [(2.5, 9, firstDemand), (1.5, 15, 200)])
  }

  var program: PooledProgram {
    var linear = LinearProgram()
    var terms: [PooledTerm] = []
    let demand = products.reduce(0) { $0 + $1.demand }
    let most = max(inputs[0].content, inputs[1].content)
    let balance = linear.addRow("pool", in: 0...0)
    let content = linear.addRow("pool content", in: -Double.infinity...0)
    let limits = products.indices.map { linear.addRow("limit \($0)", in: -Double.infinity...0) }
    let sales = products.indices.map { linear.addRow("demand \($0)", in: 0...products[$0].demand) }
    let into = inputs.prefix(2).enumerated().map { index, input in
      linear.addColumn(
        .init(
          name: "in \(index)", upper: demand, cost: input.cost,
          entries: [.init(row: balance, coefficient: 1), .init(row: content, coefficient: input.content)]))
    }
    var out: [Int] = []
    for (index, product) in products.enumerated() {
      let column = linear.addColumn(
        .init(
          name: "pool to \(index)", upper: product.demand, cost: -product.price,
          entries: [
            .init(row: balance, coefficient: -1), .init(row: content, coefficient: -most),
            .init(row: limits[index], coefficient: most - product.limit), .init(row: sales[index], coefficient: 1),
          ]))
      out.append(column)
      terms.append(PooledTerm(row: content, column: column, pool: 0, property: 0, fixed: 0, factor: -1))
      terms.append(
        PooledTerm(row: limits[index], column: column, pool: 0, property: 0, fixed: -product.limit, factor: 1))
      linear.addColumn(
        .init(
          name: "past the pool to \(index)", upper: product.demand, cost: inputs[2].cost - product.price,
          entries: [
            .init(row: limits[index], coefficient: inputs[2].content - product.limit),
            .init(row: sales[index], coefficient: 1),
          ]))
    }
    let pool = Pool(
      name: "pool",
      properties: [PoolProperty(id: "S", least: min(inputs[0].content, inputs[1].content), most: most)],
      inflows: zip(into, inputs).map { PoolInflow(column: $0, origin: .known([$1.content])) }, outflows: out)
    return PooledProgram(linear: linear, pools: [pool], terms: terms)
  }
}

/// The best certified plan of a program with one pool of one property, over a grid of its concentration.
func bestPlan(of program: PooledProgram, steps: Int) -> Double {
  let property = program.pools[0].properties[0]
  return (0...steps).reduce(Double.infinity) { best, step in
    let held = property.least + (property.most - property.least) * Double(step) / Double(steps)
    var linear = program.linear
    for term in program.terms {
      let place = linear.columns[term.column].entries.firstIndex { $0.row == term.row }
      let coefficient = term.fixed + term.factor * held
      if let place {
        linear.columns[term.column].entries[place].coefficient = coefficient
      } else {
        linear.add(coefficient, row: term.row, column: term.column)
      }
    }
    return min(best, solveCertified(linear).optimum?.solution.objective ?? .infinity)
  }
}
