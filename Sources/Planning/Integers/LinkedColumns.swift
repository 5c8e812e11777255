import GLPKSolver
import LinearPrograms

/// A column that is above 0 only where a 0-1 column is 1: `column <= most x switch` at every whole point.
struct LinkedColumn {
  var column: Int
  var on: Int
  var most: Double
  /// Whether a row of the program says just that.
  var isStated: Bool
}

extension IntegerProgram {
  /// The links of single columns as rows, `most x switch - column >= 0`, for a search that adds those that are broken.
  var linkedRows: FlatRows {
    linkedColumns.filter { !$0.isStated }.reduce(into: FlatRows()) { rows, link in
      rows.append(
        lower: 0, upper: .infinity, [(column: link.on, coefficient: link.most), (column: link.column, coefficient: -1)])
    }
  }

  /// What rows of the form `sum a_k x_k <= U y` say of each x_k by itself, with a_k > 0, x_k >= 0 and y of 0 or 1:
  /// `x_k <= min(upper_k, U / a_k) y`. At whole points that is no news; a fractional y that the sum lets pass may break
  /// it, and the relaxation becomes as strong as if every x_k had a row of its own, at the price of the few broken ones.
  var linkedColumns: [LinkedColumn] {
    let whole = Set(integers)
    var members = [[(column: Int, coefficient: Double)]](repeating: [], count: relaxation.rows.count)
    for (index, column) in relaxation.columns.enumerated() {
      for entry in column.entries { members[entry.row].append((index, entry.coefficient)) }
    }
    var found: [LinkedColumn] = []
    for (row, entries) in zip(relaxation.rows, members) where row.upper == 0 && entries.count > 1 {
      guard let on = entries.first(where: { $0.coefficient < 0 }), whole.contains(on.column) else { continue }
      let bounds = relaxation.columns[on.column]
      let others = entries.filter { $0.column != on.column }
      let isLink =
        bounds.lower == 0 && bounds.upper == 1
        && others.allSatisfy { $0.coefficient > 0 && relaxation.columns[$0.column].lower >= 0 }
      guard isLink else { continue }
      for other in others {
        let most = min(relaxation.columns[other.column].upper, -on.coefficient / other.coefficient)
        found.append(LinkedColumn(column: other.column, on: on.column, most: most, isStated: others.count == 1))
      }
    }
    return found
  }
}
