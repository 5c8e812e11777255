import Assessment

/// How long the investments take to come back: what the park pays for them itself over what a year saves before capital.
///
/// The quantity `cost` holds the capital as yearly instalments, so these are taken out of *after* first:
/// saving = cost today - (cost after - instalments); payback = (capital - subsidy) / saving, in years, not discounted. Today is
/// *tuned* where there is one: what better operation saves without any investment pays nothing back.
struct Payback {
  var count: Int
  /// CNY.
  var capital: Double
  /// Years; nil where nothing is invested, nothing is saved, or a cost is not known.
  var years: Double?

  init(_ comparison: ParkComparison) {
    let investments = comparison.after.plan?.investments ?? []
    count = investments.count
    capital = investments.map(\.capex).reduce(0, +)
    let today = (comparison.tuned ?? comparison.before).quantity("cost")?.value
    guard capital > 0, let today, let after = comparison.after.quantity("cost")?.value else { return }
    let saving = today - after + investments.map(\.annualised).reduce(0, +)
    let net = capital - investments.map(\.subsidy).reduce(0, +)
    years = saving > NumberText.negligible * max(1, abs(today)) && net > 0 ? net / saving : nil
  }
}
