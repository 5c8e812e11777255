import ParkModel

/// Adds a row for every target of the park that is a linear sum, or a rate of two, of the program's columns.
public func addTargetRows(_ networks: [any ResourceNetwork], to builder: inout ProgramBuilder) {
  builder.period = nil
  for target in builder.park.targets {
    guard let form = TargetForm(target, networks, builder) else { continue }
    if let least = target.atLeast { form.require(least, isLeast: true, target, in: &builder) }
    if let most = target.atMost { form.require(most, isLeast: false, target, in: &builder) }
  }
}

/// What a target speaks of, in columns: an amount, or numerator and denominator of a rate.
struct TargetForm {
  var numerator: [RowTerm]
  /// nil for an amount.
  var denominator: [RowTerm]?

  /// nil where the measure is no sum of columns; `targetRefusals` says so by name.
  init?(_ target: Target, _ networks: [any ResourceNetwork], _ builder: ProgramBuilder) {
    let wastes = { (scope: (WasteKind?) -> Bool) in
      WasteTerms(networks.compactMap { $0 as? MaterialNetwork }, builder, scope: scope)
    }
    switch target.id {
    case _ where Measure.named(target.id)?.isObjective == true: numerator = builder.terms(of: target.id)
    case "solid_waste_utilized": numerator = wastes { _ in true }.used
    case "recycled_resources": numerator = wastes { _ in true }.delivered
    case "solid_waste_generated": numerator = wastes { _ in true }.generated
    case "solid_waste_utilization": (numerator, denominator) = wastes { !($0?.isHazardous ?? false) }.rate
    case "bulk_solid_waste_utilization": (numerator, denominator) = wastes { $0?.isBulk ?? false }.rate
    case "hazardous_waste_utilization": (numerator, denominator) = wastes { $0?.isHazardous ?? false }.rate
    case "sludge_safe_disposal":
      let sludge = wastes { $0?.isSludge ?? false }
      numerator = sludge.used + sludge.disposed
      denominator = sludge.generated
    default: return nil
    }
  }

  /// One row; a rate that has nothing to be a rate of is a dash, and asks nothing.
  func require(_ asked: Double, isLeast: Bool, _ target: Target, in builder: inout ProgramBuilder) {
    if let denominator, denominator.isEmpty { return }
    let share = denominator == nil ? 0 : asked / 100
    let terms = (numerator + (denominator ?? []).map { $0.times(-share) }).summed
    let bound = denominator == nil ? asked : 0
    let divisor = terms.reduce(0) { max($0, abs($1.coefficient)) }
    let size = divisor > 0 ? divisor : 1
    let unit = denominator == nil ? Measure.named(target.id)?.dimension.unit.text ?? "" : "t/yr"
    let statement = Statement(
      .target(isLeast: isLeast), subject: target.id, unit: unit, scale: size, origin: target.origin)
    let range = isLeast ? bound / size...Double.infinity : -Double.infinity...bound / size
    let row = builder.row(
      "target:\(target.id):\(isLeast ? "least" : "most")", range, terms.map { $0.times(1 / size) }, says: statement)
    builder.require(RequiredTarget(id: target.id, row: row, divisor: size, denominator: denominator ?? []))
  }
}

extension [RowTerm] {
  /// One term a column, in the order of columns, without those that cancel out.
  fileprivate var summed: [RowTerm] {
    Dictionary(map { ($0.column, $0.coefficient) }, uniquingKeysWith: +)
      .filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { RowTerm($0.key, $0.value) }
  }
}
