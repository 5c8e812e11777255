import LinearPrograms

@testable import Planning

/// Small programs whose every whole point can be tried out.
enum RandomIntegers {
  /// Up to 11 columns of 0 or 1 in up to 6 rows with whole coefficients; some have no point.
  static func binary(seed: UInt64) -> IntegerProgram {
    var random = SplitMix(seed: seed)
    func whole(_ range: ClosedRange<Int>) -> Double {
      Double(range.lowerBound) + (random.unit() * Double(range.count)).rounded(.down)
    }
    var program = LinearProgram()
    let (rows, columns) = (Int(whole(2...6)), Int(whole(5...11)))
    for row in 0..<rows { program.addRow("row \(row)", in: 0...0) }
    for column in 0..<columns {
      var entries: [LinearProgram.Entry] = []
      for row in 0..<rows where random.unit() < 0.7 { entries.append(.init(row: row, coefficient: whole(-9...14))) }
      // Half of the programs have costs that lie on no ladder of steps.
      let cost = whole(-20...30) + (seed % 2 == 0 ? 0 : random.unit())
      program.addColumn(.init(name: "x\(column)", upper: 1, cost: cost, entries: entries))
    }
    for row in 0..<rows {
      let bound = whole(4...26) + 0.5
      program.rows[row].lower = seed % 3 == 0 ? -bound : bound / 2
      program.rows[row].upper = seed % 3 == 0 ? bound : .infinity
    }
    return IntegerProgram(program, integers: program.columns.indices)
  }

  /// Every pair of plants may be joined at a fixed cost; each plant has something to give and something to get, and what
  /// is not got from others is bought.
  static func fixedCharge(seed: UInt64, plants: Int) -> IntegerProgram {
    var random = SplitMix(seed: 77 + seed)
    let supply = (0..<plants).map { _ in 10 + 40 * random.unit() }
    let demand = (0..<plants).map { _ in 10 + 40 * random.unit() }
    var program = LinearProgram()
    for plant in 0..<plants { program.addRow("gives \(plant)", in: 0...supply[plant]) }
    for plant in 0..<plants { program.addRow("gets \(plant)", in: demand[plant]...demand[plant]) }
    for plant in 0..<plants {
      program.addColumn(
        .init(
          name: "bought \(plant)", upper: demand[plant], cost: 5, entries: [.init(row: plants + plant, coefficient: 1)])
      )
    }
    var integers: [Int] = []
    for from in 0..<plants {
      for to in 0..<plants where to != from {
        let most = min(supply[from], demand[to])
        let row = program.addRow("pipe \(from) \(to)", in: -.infinity...0)
        program.addColumn(
          .init(
            name: "flow \(from) \(to)", upper: most, cost: 0.3 + random.unit(),
            entries: [
              .init(row: from, coefficient: 1), .init(row: plants + to, coefficient: 1),
              .init(row: row, coefficient: 1),
            ]))
        integers.append(
          program.addColumn(
            .init(
              name: "built \(from) \(to)", upper: 1, cost: 20 + 60 * random.unit(),
              entries: [.init(row: row, coefficient: -most)])))
      }
    }
    return IntegerProgram(program, integers: integers)
  }

  /// Plants with two sources and two sinks each. A sink has a limit on what it takes in and may buy clean water; what a source
  /// gives to no sink is let out. Between every two plants a pipe may be laid at a fixed cost, for all four flows.
  static func parkOfPipes(seed: UInt64, plants: Int) -> IntegerProgram {
    var random = SplitMix(seed: 900 + seed)
    func draw(_ low: Double, _ high: Double) -> Double { low + (high - low) * random.unit() }
    let places = (0..<plants).map { _ in (draw(0, 2), draw(0, 2)) }
    var program = LinearProgram()
    let sources = (0..<2 * plants).map { source in
      let flow = draw(5, 60)
      return (flow: flow, quality: draw(20, 400), row: program.addRow("out \(source)", in: flow...flow))
    }
    let sinks = (0..<2 * plants).map { sink in
      let (flow, limit) = (draw(6, 66), draw(20, 300))
      return (
        flow: flow, limit: limit, row: program.addRow("in \(sink)", in: flow...flow),
        load: program.addRow("load \(sink)", in: -.infinity...(limit * flow))
      )
    }
    for source in sources {
      program.addColumn(
        .init(name: "let out", upper: source.flow, cost: 2, entries: [.init(row: source.row, coefficient: 1)]))
    }
    for sink in sinks {
      program.addColumn(
        .init(
          name: "bought", upper: sink.flow, cost: 3.2,
          entries: [.init(row: sink.row, coefficient: 1), .init(row: sink.load, coefficient: 3)]))
    }
    var integers: [Int] = []
    for from in 0..<plants {
      for to in 0..<plants {
        let length = abs(places[from].0 - places[to].0) + abs(places[from].1 - places[to].1)
        let pipe = from == to ? nil : program.addRow("pipe \(from) \(to)", in: -.infinity...0)
        for source in sources[2 * from..<2 * from + 2] {
          for sink in sinks[2 * to..<2 * to + 2] {
            let most = min(source.flow, sink.flow, sink.limit * sink.flow / source.quality)
            var entries: [LinearProgram.Entry] = [
              .init(row: source.row, coefficient: 1), .init(row: sink.row, coefficient: 1),
              .init(row: sink.load, coefficient: source.quality),
            ]
            if let pipe { entries.append(.init(row: pipe, coefficient: 1 / most)) }
            program.addColumn(.init(name: "flow", upper: most, cost: 0.1 * length, entries: entries))
          }
        }
        if let pipe {
          integers.append(
            program.addColumn(
              .init(
                name: "laid", upper: 1, cost: 40 * length, entries: [.init(row: pipe, coefficient: -4)])))
        }
      }
    }
    return IntegerProgram(program, integers: integers)
  }

  /// Every point of 0 and 1 that keeps all rows.
  static func feasiblePoints(of program: IntegerProgram) -> [[Double]] {
    points(program.integers.count).filter { violations(of: program.relaxation, by: $0).isEmpty }
  }

  /// The least objective of all points of 0 and 1; nil if there is none.
  static func bestPoint(of program: IntegerProgram) -> Double? {
    feasiblePoints(of: program).map { point in
      zip(program.relaxation.columns, point).reduce(program.relaxation.constant) { $0 + $1.0.cost * $1.1 }
    }.min()
  }

  /// The least objective over all ways to fix the integer columns at 0 or 1.
  static func bestSet(of program: IntegerProgram) -> Double? {
    points(program.integers.count).compactMap { choice in
      var values = program.relaxation.columns.map(\.lower)
      for (column, value) in zip(program.integers, choice) { values[column] = value }
      return solveCertified(program.fixed(at: values)).optimum?.certificate.objective
    }.min()
  }

  private static func points(_ count: Int) -> [[Double]] {
    (0..<(1 << count)).map { bits in (0..<count).map { Double((bits >> $0) & 1) } }
  }
}
