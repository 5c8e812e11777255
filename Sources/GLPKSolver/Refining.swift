import CGLPK
import GLPKGuard
import LinearPrograms

extension GLPKSession {
  /// A claimed optimum with its values computed anew from its basis, as exactly as double precision lets them be.
  ///
  /// GLPK works on the scaled program and carries its values from iteration to iteration; what it leaves of a balance is
  /// up to 1e-9 of it. What decides the values is the basis. So each row whose slack is not basic is summed in twice
  /// the working precision, and the basis is asked by how much its columns must change to give the row what it lacks, until
  /// nothing more is gained (iterative refinement, Wilkinson 1963). The rows are those of the program that was handed
  /// over, not those that GLPK scaled. Nothing is claimed anew: what comes of it is audited like any other claim.
  ///
  /// - Parameter claim: what the last solve of the program gave; anything but an optimum is given back unchanged.
  public func refined(_ handle: Handle, _ claim: Solution) throws(SolverFault) -> Solution {
    guard claim.outcome == .optimal, claim.values.allSatisfy(\.isFinite) else { return claim }
    let program = program(handle)
    let (rows, columns) = (program.rows.count, program.columns.count)
    let statuses = try basisStatuses(handle)
    var values = claim.values
    for (index, column) in program.columns.enumerated() {
      values[index] = end(column.lower, column.upper, statuses[rows + index]) ?? values[index]
    }
    var best = values
    var least = Double.infinity
    for _ in 0..<Self.corrections {
      let (lacking, worst) = program.lacking(at: values, rowStatuses: statuses)
      guard worst < least / 2 else { break }
      (best, least) = (values, worst)
      if worst <= Self.floor { break }
      var changes = [Double](repeating: 0, count: columns)
      var found: Int32 = 0
      try attempt("refining the solution") { guard_correct($0, handle.index, lacking, &changes, &found) }
      guard found == 1, changes.allSatisfy(\.isFinite) else { break }
      for index in values.indices { values[index] += changes[index] }
    }
    var refined = claim
    refined.values = zip(program.columns, best).map { $0.snapped($1) }
    refined.objective = program.objective(of: refined.values)
    return refined
  }

  /// Where the rows and then the columns of a program stand after its last solve, in GLPK's words.
  func basisStatuses(_ handle: Handle) throws(SolverFault) -> [Int8] {
    let (rows, columns) = (program(handle).rows.count, program(handle).columns.count)
    var statuses = [Int8](repeating: 0, count: rows + columns)
    try attempt("reading the basis") { guard_get_basis($0, handle.index, Int32(rows), Int32(columns), &statuses) }
    return statuses
  }

  /// Corrections reach the floor in two or three; a basis that needs more is too ill-conditioned for them.
  static let corrections = 5
  /// What a row lacks at the floor of double precision, relative to the largest of its terms.
  static let floor = 5e-16
}

/// The end at which a nonbasic row or column stands; nil where it is basic.
private func end(_ lower: Double, _ upper: Double, _ status: Int8) -> Double? {
  let end: Double? =
    switch Int32(status) {
    case GLP_BS: nil
    case GLP_NU: upper
    case GLP_NF: 0
    default: lower
    }
  return end.flatMap { $0.isFinite ? $0 : nil }
}

extension LinearProgram {
  /// What each row lacks to stand at the end at which its slack is fixed, 0 where its slack is free to take it; and the
  /// most of it relative to the terms of its row.
  fileprivate func lacking(at values: [Double], rowStatuses: [Int8]) -> ([Double], Double) {
    let (sums, scales) = activities(values)
    var worst = 0.0
    let lacking = rows.indices.map { index in
      guard let end = end(rows[index].lower, rows[index].upper, rowStatuses[index]) else { return 0.0 }
      let lack = end - sums[index]
      let scale = max(scales[index], abs(end))
      if scale > 0 { worst = max(worst, abs(lack) / scale) }
      return lack
    }
    return (lacking, worst)
  }
}

extension LinearProgram.Column {
  /// A value that is an end of the column but for rounding is that end: a flow of nothing is none.
  fileprivate func snapped(_ value: Double) -> Double {
    for end in [lower, upper] where end.isFinite && abs(value - end) <= Self.crumb * max(1, abs(end)) { return end }
    return value
  }

  /// t/h, kW: what a degenerate corner leaves of nothing after refinement.
  private static let crumb = 1e-13
}
