import ParkModel

/// A limit on a computed property at a taker.
struct ComputedLimit: Sendable, Hashable {
  var property: ComputedProperty
  var bounds: Bounds
  /// True where every stream must keep to it, false where the mixture must.
  var isOnEach: Bool

  /// What must not be positive: a form over the masses that enter, and a weight on each tonne that counts. A range has
  /// two of them, `N - b D <= 0` and `a D - N <= 0`.
  var sides: [(family: String, form: LinearForm, perTonne: Double)] {
    var sides: [(family: String, form: LinearForm, perTonne: Double)] = []
    if bounds.upper.isFinite {
      let excess = property.excess(over: bounds.upper)
      sides.append(("limit", excess.form, excess.perTonne))
    }
    if bounds.lower.isFinite {
      let excess = property.excess(over: bounds.lower)
      sides.append(("least", excess.form.times(-1), -excess.perTonne))
    }
    return sides
  }
}

extension ComputedLimit {
  /// `0.9..0.94`, `2.. %`, as the park writes it.
  var rangeText: String {
    func end(_ value: Double) -> String {
      value.isFinite ? MathProgData.numberText((value / property.scale * 1e9).rounded() / 1e9) : ""
    }
    return "\(end(bounds.lower))..\(end(bounds.upper))" + (property.unit == "1" ? "" : " " + property.unit)
  }
}

extension Taker {
  /// The taker with limits on computed properties apart from those on what streams carry.
  func separating(_ computed: [ComputedProperty]) -> Taker {
    var taker = self
    for property in computed {
      if let bounds = taker.limit.removeValue(forKey: property.id) {
        taker.computed.append(ComputedLimit(property: property, bounds: bounds, isOnEach: false))
      }
      if let bounds = taker.limitEach.removeValue(forKey: property.id) {
        taker.computed.append(ComputedLimit(property: property, bounds: bounds, isOnEach: true))
      }
    }
    return taker
  }
}

extension Giver {
  /// What a tonne of it adds to a form at most, g; nil where it does not say, or where the plan decides.
  ///
  /// Of what a unit guarantees the most is known and no least: it counts where it is in the way and not where it would help.
  func most(of form: LinearForm) -> Double? {
    guard !isMixing else { return nil }
    return (isExact ? form : LinearForm(form.weights.mapValues { max(0, $0) })).value { quality[$0] }
  }
}

extension MaterialNetwork {
  /// Whether a stream may enter where computed properties are limited: it must say all that they are computed of, its
  /// denominators must not be negative, and where each stream is judged it must keep to the limit by itself.
  static func keeps(_ giver: Giver, to taker: Taker) -> Bool {
    taker.computed.allSatisfy { limit in
      if let denominator = limit.property.denominator {
        guard let least = giver.most(of: denominator.times(-1)), least <= 1e-9 else { return false }
      }
      return limit.sides.allSatisfy { side in
        guard let most = giver.most(of: side.form) else { return false }
        let tonne = taker.dryBasis ? 1 - (giver.quality["H2O"] ?? 0) / 1e6 : 1
        return !limit.isOnEach || most + side.perTonne * tonne <= 1e-9 * max(1, abs(most))
      }
    }
  }

  /// A computed property of the mixture within its range: sum (N_i - b D_i) x_i <= 0, sum (N_i - a D_i) x_i >= 0; of a form
  /// the limit stands in place of D. Scaled to order one.
  func addComputedRows(_ index: Int, _ columns: PeriodColumns, to builder: inout ProgramBuilder) {
    let taker = takers[index]
    for limit in taker.computed where !limit.isOnEach {
      for side in limit.sides {
        let terms = incoming[index].compactMap { link -> RowTerm? in
          guard let most = givers[links[link].giver].most(of: side.form) else { return nil }
          return RowTerm(columns.flow[link], most + side.perTonne * counted(links[link], at: taker))
        }
        let largest = terms.reduce(0) { max($0, abs($1.coefficient)) }
        guard largest > 0 else { continue }
        let statement = Statement(
          .limit(property: limit.property.id), subject: taker.name, unit: limit.property.unit, origin: taker.origin)
        builder.row(
          label("\(side.family):\(taker.name):\(limit.property.id)", columns.period), -.infinity...0,
          terms.map { $0.times(1 / largest) }, says: statement)
      }
    }
  }
}
