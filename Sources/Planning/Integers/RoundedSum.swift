/// Complemented mixed-integer rounding of a sum of rows, with variable bounds (Marchand & Wolsey 2001).
///
/// A continuous x is written by its distance from the nearer end: from 0, from its bound, or from what its switch lets pass,
/// `x = u y - t`. What is left is `sum c_k y_k + sum of distances <= b`; those with a coefficient above 0 are left out. Each
/// whole y is written by its distance v from one of its bounds, all is divided by a size, and with f = frac(b)
///
///     sum (floor(c_k) + max(0, frac(c_k) - f) / (1 - f)) v_k + sum over distances of c / (1 - f)  <=  floor(b)
///
/// holds at every whole point. Sizes are the coefficients of switches that stand between 0 and 1; those and the bounds that
/// cut deepest are taken. Which are chosen decides how deep a cut goes, not whether it holds.
extension RowRounding {
  struct Whole {
    var column: Int
    var coefficient: Double
    /// Whether it is written by its distance from its upper bound.
    var isTurned: Bool
  }

  enum End { case lower, upper, switched }

  /// What a sum comes to once continuous columns are written by their distances.
  struct Distances {
    var wholes: [Whole] = []
    /// Distances with a coefficient below 0.
    var kept: [(column: Int, coefficient: Double, end: End)] = []
    var right: Double
    /// What the kept distances and slacks come to at the point.
    var short = 0.0
  }

  private static let (leastDepth, leastSize, leastPart) = (1e-3, 1e-2, 1e-3)

  /// The cut of the sum at hand that the point breaks most, if any by enough.
  func roundedSum() -> RoundedCut? {
    guard var distances = distances() else { return nil }
    let sizes = sizes(of: distances.wholes)
    var best = (size: 0.0, depth: Self.leastDepth)
    func consider(_ size: Double) {
      let depth = depth(distances, size)
      if depth > best.depth { best = (size, depth) }
    }
    sizes.forEach(consider)
    if best.size == 0 {
      for index in distances.wholes.indices where isBetween(distances.wholes[index].column) {
        distances.wholes[index].isTurned.toggle()
        sizes.forEach(consider)
        if best.size > 0 { break }
        distances.wholes[index].isTurned.toggle()
      }
    }
    guard best.size > 0 else { return nil }
    let largest = distances.wholes.reduce(0) { max($0, abs($1.coefficient)) }
    for part in [best.size / 2, best.size / 4, best.size / 8] where part > Self.leastPart * largest { consider(part) }
    let order = distances.wholes.indices.sorted {
      let (mine, theirs) = (values[distances.wholes[$0].column], values[distances.wholes[$1].column])
      return (abs(mine - 0.5), $0) < (abs(theirs - 0.5), $1)
    }
    for index in order {
      distances.wholes[index].isTurned.toggle()
      let depth = depth(distances, best.size)
      if depth > best.depth { best.depth = depth } else { distances.wholes[index].isTurned.toggle() }
    }
    return cut(distances, size: best.size)
  }

  private func distances() -> Distances? {
    let largest = touched.reduce(0) { max($0, abs(sum[$1])) }
    guard largest > 0 else { return nil }
    var found = Distances(right: right)
    var switches: [(column: Int, coefficient: Double)] = []
    for column in touched where sum[column] != 0 {
      let coefficient = sum[column]
      let (fromLower, fromEnd) = (values[column] - lower[column], end(column) - values[column])
      if abs(coefficient) < 1e-9 * largest {
        found.right -= min(coefficient * lower[column], coefficient * upper[column])
      } else if isWhole[column] {
        switches.append((column, coefficient))
      } else if fromEnd < fromLower {
        if on[column] >= 0 {
          switches.append((on[column], coefficient * most[column]))
        } else {
          found.right -= coefficient * upper[column]
        }
        if coefficient > 0 {
          found.kept.append((column, -coefficient, on[column] >= 0 ? .switched : .upper))
          found.short -= coefficient * max(0, fromEnd)
        }
      } else {
        found.right -= coefficient * lower[column]
        if coefficient < 0 {
          found.kept.append((column, coefficient, .lower))
          found.short += coefficient * fromLower
        }
      }
    }
    for (row, coefficient) in slacks { found.short += coefficient * max(0, slack[row]) }
    for (column, coefficient) in switches.sorted(by: { $0.column < $1.column }) {
      if found.wholes.last?.column == column {
        found.wholes[found.wholes.count - 1].coefficient += coefficient
      } else {
        let isTurned = upper[column] - values[column] < values[column] - lower[column]
        found.wholes.append(Whole(column: column, coefficient: coefficient, isTurned: isTurned))
      }
    }
    return found.wholes.isEmpty ? nil : found
  }

  private func isBetween(_ column: Int) -> Bool {
    values[column] > lower[column] + 1e-4 && values[column] < upper[column] - 1e-4
  }

  private func sizes(of wholes: [Whole]) -> [Double] {
    let largest = wholes.reduce(0) { max($0, abs($1.coefficient)) }
    var sizes: [Double] = []
    for whole in wholes where sizes.count < 12 && isBetween(whole.column) {
      let size = abs(whole.coefficient)
      if size > Self.leastSize * largest, !sizes.contains(where: { abs($0 - size) < 1e-6 * size }) {
        sizes.append(size)
      }
    }
    return sizes
  }

  private func base(_ distances: Distances) -> Double {
    distances.wholes.reduce(distances.right) {
      $0 - $1.coefficient * ($1.isTurned ? upper[$1.column] : lower[$1.column])
    }
  }

  private static func share(_ whole: Whole, _ size: Double, _ fraction: Double) -> Double {
    let ratio = (whole.isTurned ? -whole.coefficient : whole.coefficient) / size
    let floor = ratio.rounded(.down)
    return floor + max(0, ratio - floor - fraction) / (1 - fraction)
  }

  /// By how much the rounded row is broken, against the length of its whole part.
  private func depth(_ distances: Distances, _ size: Double) -> Double {
    let right = base(distances) / size
    let fraction = right - right.rounded(.down)
    guard fraction > 0.01, fraction < 0.99 else { return -.infinity }
    var (left, squares) = (distances.short / size / (1 - fraction), 0.0)
    for whole in distances.wholes {
      let share = Self.share(whole, size, fraction)
      let value = values[whole.column]
      left += share * (whole.isTurned ? upper[whole.column] - value : value - lower[whole.column])
      squares += share * share
    }
    return (left - right.rounded(.down)) / max(squares.squareRoot(), 1e-9)
  }

  /// The rounded row in the program's own columns, `sum of entries >= lower`, less what rounding may have added.
  private func cut(_ distances: Distances, size: Double) -> RoundedCut? {
    let right = base(distances) / size
    let fraction = right - right.rounded(.down)
    var terms: [Int: Double] = [:]
    var most = right.rounded(.down)
    var weight = abs(right) + 1
    func shift(_ amount: Double) {
      most += amount
      weight += abs(amount)
    }
    for whole in distances.wholes {
      let share = Self.share(whole, size, fraction) * (whole.isTurned ? -1 : 1)
      terms[whole.column, default: 0] += share
      shift(share * (whole.isTurned ? upper[whole.column] : lower[whole.column]))
    }
    for (column, coefficient, end) in distances.kept {
      let share = coefficient / (size * (1 - fraction))
      terms[column, default: 0] += end == .lower ? share : -share
      switch end {
      case .lower: shift(share * lower[column])
      case .upper: shift(-share * upper[column])
      case .switched: terms[on[column], default: 0] += share * self.most[column]
      }
    }
    for (row, coefficient) in slacks {
      let share = coefficient / (size * (1 - fraction)) * (rows.upper[row].isFinite ? -1 : 1)
      for place in rows.range(row) { terms[Int(rows.columns[place]), default: 0] += share * rows.values[place] }
      shift(share * (rows.upper[row].isFinite ? rows.upper[row] : rows.lower[row]))
    }
    let sorted = terms.sorted { $0.key < $1.key }.map { (column: $0.key, coefficient: $0.value) }
    return RoundedCut(sorted, most: most + 1e-10 * weight, lower: lower, upper: upper, off: values)
  }
}
