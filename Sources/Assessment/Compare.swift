import ParkModel

/// Before and after side by side, with the change of every quantity and indicator that both have.
public func compare(
  park: Park, conventions: [Convention], warnings: [Warning], before: StateResult, tuned: StateResult?,
  after: StateResult
) -> ParkComparison {
  ParkComparison(
    park: park, conventions: conventions, warnings: warnings, before: before, tuned: tuned, after: after,
    change: changes(from: before, to: after))
}

/// The change from one state to another: quantities by name, then indicators in the table's order.
///
/// An indicator that is a dash on one side has no change; one that is a dash on both is left out. Rates change in
/// percentage points; `percent` is relative to the value before, and unknown
/// where that is nothing or of the other sign: a cost that becomes an earning falls by no percentage.
public func changes(from before: StateResult, to after: StateResult) -> [Change] {
  let quantities = before.quantities.compactMap { old in
    after.quantities.first { $0.name == old.name }.map { new in
      Change.between(old.name, unit: old.unit, old.value, new.value)
    }
  }
  let indicators = before.indicators.compactMap { old in
    after.indicators.first { $0.id == old.id }.map { new in Change.between(old.id, unit: "%", old.value, new.value) }
  }
  return quantities + indicators.filter { $0.before != nil || $0.after != nil }
}

extension Change {
  static func between(_ name: String, unit: String, _ before: Double?, _ after: Double?) -> Change {
    let absolute = before.flatMap { old in after.map { $0 - old } }
    let crosses = before.flatMap { old in after.map { old * $0 < 0 } } ?? false
    let percent = before.flatMap { old in old == 0 || crosses ? nil : absolute.map { 100 * $0 / abs(old) } }
    return Change(name: name, unit: unit, before: before, after: after, absolute: absolute, percent: percent)
  }
}
