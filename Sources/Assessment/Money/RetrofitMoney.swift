/// What a retrofit, or one project of it, costs and gives.
public struct RetrofitMoney: Sendable, Hashable {
  /// CNY, before any subsidy.
  public var capex: Double
  /// CNY of that which others pay.
  public var subsidy: Double
  /// CNY that the park pays itself.
  public var net: Double { capex - subsidy }
  /// CNY/yr, the instalments that repay it over the lives of what is bought.
  public var annualised: Double
  /// CNY/yr saved before capital; nil where one of the states has no plan.
  public var saving: Double?
  /// Year by year; nil with the saving.
  public var cashFlow: CashFlow?
  /// CNY today.
  public var npv: Double? { cashFlow?.npv }
  /// By the year; `none` where there is no flow.
  public var irr: InternalRate { cashFlow?.irr ?? .none }
  /// Years, `net / saving`; nil where nothing is paid or nothing saved.
  public var payback: Double? {
    guard let saving, saving > 0, net > 0 else { return nil }
    return net / saving
  }
  /// Years after which the discounted saving has repaid what was paid.
  public var discountedPayback: Double? { net > 0 ? cashFlow?.discountedPayback : nil }

  /// Assets bought at once, and the same saving in every year up to the horizon.
  public init(_ assets: [BuiltAsset], saving: Double?, horizon: Int, discountRate: Double) {
    self.init(
      assets.map { ($0, 0) }, savings: saving.map { [Double](repeating: $0, count: horizon) },
      discountRate: discountRate)
    self.saving = saving
  }

  /// Assets bought in several years, and what is saved in each year; as *saving* stands the last year's.
  public init(_ assets: [(asset: BuiltAsset, start: Int)], savings: [Double]?, discountRate: Double) {
    capex = assets.reduce(0) { $0 + $1.asset.capex }
    subsidy = assets.reduce(0) { $0 + $1.asset.subsidy }
    annualised = assets.reduce(0) { $0 + $1.asset.annualised }
    saving = savings?.last
    cashFlow = savings.map { CashFlow(assets, savings: $0, discountRate: discountRate) }
  }
}

extension [BuiltAsset] {
  /// Years over which money is followed: the longest life, in whole years.
  public var horizon: Int { Int(reduce(1) { Swift.max($0, $1.life) }.rounded(.up)) }
}

extension StateResult {
  /// CNY/yr by which the cost of the plan lies above what is proved of any; crumbs of a solver are nothing.
  public var costDoubt: Double {
    guard let cost = claim.objectives.first(where: { $0.name == "cost" }) else { return 0 }
    let doubt = cost.value - cost.bound
    return doubt > 1e-7 * max(1, abs(cost.value)) ? doubt : 0
  }
  /// CNY/yr without the instalments of what is built; nil where there is no plan.
  public var costBeforeCapital: Double? {
    plan == nil ? nil : cost.lines.filter { $0.group != .investments }.reduce(0) { $0 + $1.amount }
  }
}
