import ParkModel

/// Computed properties of mixtures, from the flows that enter: `N / D`, or the form by itself per tonne that counts.
extension Mixture {
  /// The mixture keeps to a range of a computed property.
  ///
  /// A form is judged as it is. A ratio N/D is judged by its two statements, `N - b D <= 0` and `N - a D >= 0`, on the scale
  /// of the terms that they are made of: near a denominator of zero the ratio itself would be noise. The denominator must
  /// not be negative.
  func check(
    _ property: ComputedProperty, _ bounds: Bounds, at subject: String, _ ledger: inout AuditLedger
  ) {
    guard amount > AuditLedger.negligible else { return }
    guard let terms = Terms(property, inflows) else {
      return ledger.require(
        false, at: subject,
        Message(
          "audit-computed-unsaid", en: "a stream enters that does not say all that \(property.id) is computed of",
          zh: "有流入的物流未给出计算 \(property.id) 所需的全部组分"))
    }
    let base = property.denominator == nil ? amount : terms.below
    let below = property.denominator == nil ? terms.aboveSize : terms.belowSize
    if property.denominator != nil {
      ledger.atLeast("denominator of \(property.id)", terms.below, "must be", 0, "g/h", at: subject, scale: below)
    }
    for (limit, isUpper) in [(bounds.upper, true), (bounds.lower, false)] where limit.isFinite {
      let excess = (terms.above - limit * base) * (isUpper ? 1 : -1)
      let size = max(terms.aboveSize, abs(limit) * (property.denominator == nil ? amount : below))
      let shown = base > 0 ? terms.above / base : 0
      ledger.judge(excess, scale: size * max(1, AuditLedger.smallest / amount), at: subject) {
        let printed = figure(shown / property.scale) + (property.unit == "1" ? "" : " \(property.unit)")
        let allowed = figure(limit / property.scale)
        return Message(
          "audit-computed", en: "\(property.id) \(printed), limit at \(isUpper ? "most" : "least") \(allowed)",
          zh: "\(property.id) \(printed)，限值\(isUpper ? "至多" : "至少") \(allowed)")
      }
    }
  }

  /// What a computed property is made of, g/h, with the size of the terms.
  private struct Terms {
    var above: Double
    var below: Double
    var aboveSize: Double
    var belowSize: Double

    /// nil where a flow does not say a component.
    init?(_ property: ComputedProperty, _ flows: [Flow]) {
      let masses = property.components.reduce(into: [String: Double]()) { $0[$1] = flows.mass(of: $1) }
      func size(_ form: LinearForm) -> Double? {
        LinearForm(form.weights.mapValues(abs)).value { masses[$0] }
      }
      let denominator = property.denominator ?? LinearForm()
      guard let above = property.numerator.value({ masses[$0] }), let below = denominator.value({ masses[$0] }),
        let aboveSize = size(property.numerator), let belowSize = size(denominator)
      else { return nil }
      (self.above, self.below, self.aboveSize, self.belowSize) = (above, below, aboveSize, belowSize)
    }
  }
}
