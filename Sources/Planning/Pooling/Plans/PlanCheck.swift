import Foundation
import LinearPrograms

/// Says from the flows alone whether they are a plan: concentrations by mass balance, then every bound, row, switch and
/// choice at them. No solver is asked.
struct PlanCheck: Sendable {
  private let program: PooledProgram
  private let system: ConcentrationSystem
  /// The entries of each row without those that depend on a concentration.
  private let fixedEntries: [[(column: Int, coefficient: Double)]]
  private let termsOfRow: [[Int]]

  /// What counts as met, relative to the greatest term of a row or bound.
  static let tolerance = 1e-7
  /// A term's size is taken at this flow at least, t/h.
  static let leastScale = 0.01
  /// Values below this are rounding, and taken as 0.
  static let negligible = 1e-9

  init(_ program: PooledProgram, system: ConcentrationSystem) {
    self.program = program
    self.system = system
    let rowCount = program.linear.rows.count
    var terms = Array(repeating: [Int](), count: rowCount)
    for (index, term) in program.terms.enumerated() { terms[term.row].append(index) }
    var entries = Array(repeating: [(column: Int, coefficient: Double)](), count: rowCount)
    let varying = terms.map { Set($0.map { program.terms[$0].column }) }
    for (column, it) in program.linear.columns.enumerated() {
      for entry in it.entries where !varying[entry.row].contains(column) {
        entries[entry.row].append((column, entry.coefficient))
      }
    }
    (fixedEntries, termsOfRow) = (entries, terms)
  }

  /// The point with its true concentrations and full cost, or nil if anything is violated. `assumed` serves for pools
  /// that nothing leaves.
  func plan(_ proposed: [Double], assumed: [[Double]]) -> PooledPoint? {
    guard proposed.count == program.linear.columns.count, proposed.allSatisfy(\.isFinite) else { return nil }
    var values = proposed
    for (index, column) in program.linear.columns.enumerated() {
      if abs(values[index]) < Self.negligible, column.lower <= 0, column.upper >= 0 { values[index] = 0 }
      let slack = Self.tolerance * max(1, abs(values[index]))
      guard values[index] >= column.lower - slack, values[index] <= column.upper + slack else { return nil }
      values[index] = min(max(values[index], column.lower), column.upper)
    }
    let concentrations = system.concentrations(at: values, assumed: assumed)
    guard concentrationsHold(concentrations), rowsHold(values, concentrations), discreteHolds(values) else {
      return nil
    }
    return PooledPoint(values: values, concentrations: concentrations, objective: program.trueCost(of: values))
  }

  private func concentrationsHold(_ concentrations: [[Double]]) -> Bool {
    zip(program.pools, concentrations).allSatisfy { pool, held in
      zip(pool.properties, held).allSatisfy { property, value in
        value.isFinite && value >= property.least - Self.tolerance * max(1, property.least)
          && value <= property.most + Self.tolerance * max(1, property.most)
      }
    }
  }

  private func rowsHold(_ values: [Double], _ concentrations: [[Double]]) -> Bool {
    program.linear.rows.indices.allSatisfy { row in
      let bounds = program.linear.rows[row]
      var (sum, scale) = (0.0, 0.0)
      for entry in fixedEntries[row] {
        let product = entry.coefficient * values[entry.column]
        sum += product
        scale = max(scale, abs(product), abs(entry.coefficient) * Self.leastScale)
      }
      for index in termsOfRow[row] {
        let term = program.terms[index]
        let held = concentrations[term.pool][term.property]
        let product = (term.fixed + term.factor * held) * values[term.column]
        sum += product
        // The two parts may cancel; each is rounded on its own.
        scale = max(scale, abs(product), abs(term.fixed) * max(values[term.column], Self.leastScale))
      }
      if bounds.upper.isFinite { scale = max(scale, abs(bounds.upper)) }
      if bounds.lower.isFinite { scale = max(scale, abs(bounds.lower)) }
      let slack = Self.tolerance * scale
      return sum <= bounds.upper + slack && sum >= bounds.lower - slack
    }
  }

  private func discreteHolds(_ values: [Double]) -> Bool {
    program.switches.allSatisfy { values[$0.column] == 0 || values[$0.column] >= $0.least * (1 - Self.tolerance) }
      && program.choices.allSatisfy { group in
        group.filter { values[$0] == 1 }.count == 1 && group.allSatisfy { values[$0] == 0 || values[$0] == 1 }
      }
  }
}

extension PooledProgram {
  /// The objective in full, concave costs included.
  func trueCost(of values: [Double]) -> Double {
    var cost = linear.constant
    for (column, value) in zip(linear.columns, values) { cost += column.cost * value }
    for concave in concaveCosts { cost += concave.cost(at: values[concave.column]) }
    return cost
  }
}

extension ConcaveCost {
  /// What is paid at `value`.
  func cost(at value: Double) -> Double {
    value <= PlanCheck.negligible ? 0 : fixed + slope * value + scale * pow(value, exponent)
  }

  /// What one more unit costs at `value`, the fixed part left out.
  func marginal(at value: Double) -> Double { slope + scale * exponent * pow(value, exponent - 1) }
}
