import Assessment
import ParkModel

/// One line of the before-and-after tables: a quantity or an indicator in every state.
struct MeasureRow {
  var name: String
  var unit: DisplayUnit
  /// One for each state; nil where it is not known.
  var values: [Double?]
  var change: Change?
  var target: TargetMark?

  /// The size of the figures of this line, against which a residue is no number.
  var scale: Double { values.compactMap { $0.map(abs) }.max() ?? 0 }

  /// Whether there is nothing to see: zero in every state that has a figure, and no target.
  var isIdle: Bool {
    target == nil && values.allSatisfy { value in value.map { abs($0) < NumberText.negligible } ?? true }
  }

  /// The figures, the change, and for quantities the change in percent.
  func cells(withPercent: Bool) -> [Cell] {
    let figures = values.indices.map(figure)
    let absolute = unit.cell(change?.absolute, scale: scale, signed: true)
    let percent = Cell(NumberText.text(change?.percent, signed: true), figure: change?.percent)
    return figures + [absolute] + (withPercent ? [percent] : [])
  }

  /// The figure of one state; where *after* narrowly misses its target, with the digits that show it.
  private func figure(_ state: Int) -> Cell {
    let limit = target?.met == false && state == values.count - 1 ? target?.missedLimit(values[state]) : nil
    return unit.cell(values[state], scale: scale, apartFrom: limit)
  }
}
