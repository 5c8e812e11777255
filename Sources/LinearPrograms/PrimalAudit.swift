/// How well a set of values keeps to the rows and bounds of a program.
///
/// A violation is measured against a scale of its own:
///
///     row i:     max(|violated bound|, max_j |a_ij| max(1, |x_j|))
///     column j:  max(|violated bound|, 1)
///
/// The scale of a row is the size of its terms, because rounding is; multiplying a row by a number changes nothing.
/// The 1 is one unit of a column (t/h, kW): units are chosen so that a hundred-millionth of one is of no interest.
struct PrimalAudit {
  private(set) var flaws: [CertificateFlaw] = []
  private(set) var residual = 0.0
  private let tolerance: Double

  init(_ program: LinearProgram, values: [Double], tolerance: Double) {
    self.tolerance = tolerance
    var sums = Array(repeating: PreciseSum(), count: program.rows.count)
    var scales = Array(repeating: 0.0, count: program.rows.count)
    for (column, value) in zip(program.columns, values) {
      for entry in column.entries {
        sums[entry.row].add(entry.coefficient, times: value)
        scales[entry.row] = max(scales[entry.row], abs(entry.coefficient) * max(1, abs(value)))
      }
      judge(value, column.lower, column.upper, scale: 1, .columnViolated, "column '\(column.name)'")
    }
    for (index, row) in program.rows.enumerated() {
      judge(sums[index].value, row.lower, row.upper, scale: scales[index], .rowViolated, "row '\(row.name)'")
    }
  }

  private mutating func judge(
    _ value: Double, _ lower: Double, _ upper: Double, scale: Double, _ kind: CertificateFlaw.Kind,
    _ place: @autoclosure () -> String
  ) {
    if value >= lower && value <= upper { return }
    let bound = value < lower ? lower : upper
    let amount = abs(value - bound) / max(scale, abs(bound))
    residual = max(residual, amount)
    // Said this way round, a NaN fails.
    if !(amount <= tolerance) {
      flaws.append(CertificateFlaw(kind: kind, place: place(), amount: amount, tolerance: tolerance))
    }
  }
}

/// The rows and columns of a program that `values` violate by more than the tolerances; empty for a feasible plan.
public func violations(
  of program: LinearProgram, by values: [Double], tolerances: CertificateTolerances = .standard
) -> [CertificateFlaw] {
  guard values.count == program.columns.count else {
    return [CertificateFlaw(kind: .wrongShape, place: "values", amount: .infinity, tolerance: 0)]
  }
  return PrimalAudit(program, values: values, tolerance: tolerances.primal).flaws
}
