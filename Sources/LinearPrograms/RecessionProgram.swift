extension LinearProgram {
  /// The directions in which plans of this program can go on without end, none longer than 1 a column:
  ///
  ///     minimise  cost' r   subject to  A r >= 0 where a row has a lower bound, <= 0 where it has an upper one,
  ///     -1 <= r_j <= 1, and r_j >= 0 where column j has a lower bound, <= 0 where it has an upper one
  ///
  /// An optimum below 0 proves that the objective of a feasible program falls without end along r.
  public var recession: LinearProgram {
    var cone = self
    cone.constant = 0
    for index in cone.rows.indices {
      if rows[index].lower.isFinite { cone.rows[index].lower = 0 }
      if rows[index].upper.isFinite { cone.rows[index].upper = 0 }
    }
    for index in cone.columns.indices {
      cone.columns[index].lower = columns[index].lower.isFinite ? 0 : -1
      cone.columns[index].upper = columns[index].upper.isFinite ? 0 : 1
    }
    return cone
  }
}
