import LinearPrograms

/// What a local search holds fixed: the bounds of the plan's columns (links closed, units on or off, a choice made) and
/// costs beside the true ones that keep flow away from some links.
struct PlanSetting {
  var bounds: [ClosedRange<Double>]
  var detours: [Double]

  /// Everything open: switches and choices may take any value between their extremes.
  init(_ program: PooledProgram) {
    bounds = program.linear.columns.map { $0.lower...$0.upper }
    detours = Array(repeating: 0, count: bounds.count)
    for column in program.switches.map(\.column) {
      bounds[column] = min(0, bounds[column].lowerBound)...bounds[column].upperBound
    }
  }

  /// Switches and choices as far as a box has settled them.
  mutating func keep(_ program: PooledProgram, within box: Box) {
    for it in program.switches {
      let upper = bounds[it.column].upperBound
      if box.upper[it.column] < it.least { bounds[it.column] = 0...0 }
      if box.lower[it.column] > 0, upper >= it.least { bounds[it.column] = it.least...upper }
    }
    for column in program.choices.joined() {
      if box.upper[column] < 0.5 { bounds[column] = 0...0 }
      if box.lower[column] > 0.5 { bounds[column] = 1...1 }
    }
  }

  /// The setting in which every switch is on or off and every choice is made, as near to `values` as can be.
  func rounded(_ program: PooledProgram, near values: [Double]) -> PlanSetting {
    var setting = self
    for it in program.switches where setting.bounds[it.column].upperBound > 0 {
      let runs = values[it.column] >= it.least / 2 && setting.bounds[it.column].upperBound >= it.least
      setting.bounds[it.column] = runs ? it.least...setting.bounds[it.column].upperBound : 0...0
    }
    for group in program.choices {
      let open = group.filter { setting.bounds[$0].upperBound >= 1 }
      let eligible = open.isEmpty ? group : open
      let chosen = program.covering(eligible, at: values) ?? eligible.max { values[$0] < values[$1] }
      for column in group { setting.bounds[column] = column == chosen ? 1...1 : 0...0 }
    }
    return setting
  }
}
