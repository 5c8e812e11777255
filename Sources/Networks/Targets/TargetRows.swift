import ParkModel

/// Adds a row for every target of the park that is a linear sum, or a rate of two, of the program's columns.
public func addTargetRows(_ networks: [any ResourceNetwork], to builder: inout ProgramBuilder) {
  builder.period = nil
  var forms = TargetForms(networks)
  for target in builder.park.targets {
    guard let form = forms.form(of: target, in: &builder) else { continue }
    if let least = target.atLeast { form.require(least, isLeast: true, target, in: &builder) }
    if let most = target.atMost { form.require(most, isLeast: false, target, in: &builder) }
  }
}

/// What targets speak of, in columns; what several of them share is added to the program once.
struct TargetForms {
  let networks: [any ResourceNetwork]
  private var water: WaterTerms?
  private var shares: [FreshShares]?

  init(_ networks: [any ResourceNetwork]) { self.networks = networks }

  /// nil where the measure is no sum of columns; `targetRefusals` says so by name.
  mutating func form(of target: Target, in builder: inout ProgramBuilder) -> TargetForm? {
    if Measure.named(target.id)?.isObjective == true { return TargetForm(builder.terms(of: target.id)) }
    let wastes = { [networks, builder] (scope: (WasteKind?) -> Bool) in
      WasteTerms(networks.compactMap { $0 as? MaterialNetwork }, builder, scope: scope)
    }
    switch target.id {
    case "solid_waste_utilized": return TargetForm(wastes { _ in true }.used)
    case "recycled_resources": return TargetForm(wastes { _ in true }.delivered)
    case "solid_waste_generated": return TargetForm(wastes { _ in true }.generated)
    case "solid_waste_utilization": return wastes { !($0?.isHazardous ?? false) }.rate
    case "bulk_solid_waste_utilization": return wastes { $0?.isBulk ?? false }.rate
    case "hazardous_waste_utilization": return wastes { $0?.isHazardous ?? false }.rate
    case "sludge_safe_disposal":
      let sludge = wastes { $0?.isSludge ?? false }
      return TargetForm(sludge.used + sludge.disposed, of: sludge.generated)
    case "water_reuse", "water_reuse_without_cooling":
      let terms = waterTerms(in: &builder)
      let circulated = target.id == "water_reuse" ? terms.circulated : 0
      var form = TargetForm(terms.reused, of: terms.fresh + terms.reused, unit: "t/h")
      (form.fixedNumerator, form.fixedDenominator) = (circulated, circulated)
      return form
    case "reclaimed_water_use":
      let terms = waterTerms(in: &builder)
      return TargetForm(terms.reclaimed, of: terms.treated, unit: "t/h")
    case "waste_heat_recovery":
      let terms = HeatTerms(networks, to: &builder)
      var form = TargetForm(terms.recovered, of: terms.available, unit: "kW")
      form.fixedDenominator = terms.fixedAvailable
      return form
    case "resource_recycling":
      let asked = (target.atLeast ?? 0) / 100
      let terms = RecyclingTerms(networks, water: waterShares(in: &builder), asked: asked, to: &builder)
      var form = TargetForm(terms.recycled, of: terms.all, unit: "CNY/yr")
      form.uncounted = terms.fuelled
      return form
    default: return nil
    }
  }

  private mutating func waterTerms(in builder: inout ProgramBuilder) -> WaterTerms {
    let terms = water ?? WaterTerms(waterShares(in: &builder), builder)
    water = terms
    return terms
  }

  private mutating func waterShares(in builder: inout ProgramBuilder) -> [FreshShares] {
    if let shares { return shares }
    let networks = networks.compactMap { $0 as? MaterialNetwork }.filter { $0.section.kind.id == "water" }
    var found: [FreshShares] = []
    for network in networks { found.append(FreshShares(network, to: &builder)) }
    shares = found
    return found
  }
}

/// What a target speaks of, in columns: an amount, or numerator and denominator of a rate, each with what is in it whatever
/// the plan is.
struct TargetForm {
  var numerator: [RowTerm]
  var fixedNumerator = 0.0
  /// nil for an amount.
  var denominator: [RowTerm]?
  var fixedDenominator = 0.0
  /// What of the denominator does not count, in shares that no row holds.
  var uncounted: TracedShares?
  /// The unit of numerator and denominator.
  var unit: String

  init(_ numerator: [RowTerm], of denominator: [RowTerm]? = nil, unit: String = "t/yr") {
    self.numerator = numerator
    self.denominator = denominator
    self.unit = unit
  }

  /// One row; a rate that has nothing to be a rate of is a dash, and asks nothing.
  func require(_ asked: Double, isLeast: Bool, _ target: Target, in builder: inout ProgramBuilder) {
    if let denominator, denominator.isEmpty, fixedDenominator == 0 { return }
    let share = denominator == nil ? 0 : asked / 100
    let terms = (numerator + (denominator ?? []).map { $0.times(-share) }).summed
    let bound = (denominator == nil ? asked : share * fixedDenominator) - fixedNumerator
    let divisor = terms.reduce(0) { max($0, abs($1.coefficient)) }
    let size = divisor > 0 ? divisor : 1
    // A row in which shares stand that the plan decides is an upper limit, of which a larger fresh share is the worse.
    let isDecided = terms.contains { $0.concentration != nil }
    let sign: Double = isDecided && isLeast ? -1 : 1
    let unit = denominator == nil ? Measure.named(target.id)?.dimension.unit.text ?? "" : unit
    let statement = Statement(
      .target(isLeast: isLeast && !isDecided), subject: target.id, unit: unit, scale: size, origin: target.origin)
    let end = sign * bound / size
    let range = isLeast && !isDecided ? end...Double.infinity : -Double.infinity...end
    let row = builder.row(
      "target:\(target.id):\(isLeast ? "least" : "most")", range, terms.map { $0.times(sign / size) }, says: statement)
    var required = RequiredTarget(id: target.id, row: row, divisor: size, denominator: denominator ?? [])
    required.fixedDenominator = fixedDenominator
    required.uncounted = uncounted
    builder.require(required)
  }
}

/// A column, and the decided share that its coefficient holds.
private struct TermKey: Hashable {
  var column: Int
  var concentration: RowTerm.Concentration?
}

extension [RowTerm] {
  /// One term a column and decided share, in the order of columns, without those that cancel out.
  fileprivate var summed: [RowTerm] {
    var sums: [TermKey: Double] = [:]
    for term in self {
      sums[TermKey(column: term.column, concentration: term.concentration), default: 0] += term.coefficient
    }
    let terms = sums.filter { $0.value != 0 }.map { key, sum in
      RowTerm(key.column, sum, concentration: key.concentration)
    }
    return terms.sorted { one, other in
      let (mine, theirs) = (one.concentration?.pool ?? -1, other.concentration?.pool ?? -1)
      return (one.column, mine) < (other.column, theirs)
    }
  }
}
