import Assessment
import ParkModel
import Testing

@Suite("Cash flows, by hand")
struct CashFlowSpecs {
  /// Of 1000 CNY others pay 200; 4 years; at 10 % the instalment is 800 x 0.3154708 = 252.3766 CNY/yr.
  private let pump = BuiltAsset(
    asset: "pump", size: 10, unit: "t/h", capex: 1000, subsidy: 200, annualised: 252.37664296487813, life: 4)
  private let filter = BuiltAsset(
    asset: "filter", size: 1, unit: "t/h", capex: 300, annualised: 172.85714285714278, life: 2)

  private func flow(_ assets: [BuiltAsset], saving: Double, years: Int, rate: Double = 0.1) -> CashFlow {
    CashFlow(
      assets.map { ($0, 0) }, savings: [Double](repeating: saving, count: years), discountRate: rate)
  }

  private func near(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) <= 1e-9 * max(1, abs(expected)) } ?? false
  }

  @Test("800 CNY that save 400 CNY/yr over four years, at 10 %")
  func plain() {
    let money = RetrofitMoney([pump], saving: 400, horizon: 4, discountRate: 0.1)
    #expect(money.capex == 1000 && money.subsidy == 200 && money.net == 800)
    #expect(near(money.npv, 467.94617853971704))
    #expect(near(money.irr.value, 0.34903445656115617))
    #expect(money.payback == 2)
    #expect(near(money.discountedPayback, 2.352))
    #expect(money.cashFlow?.residual == 0)
    let years = money.cashFlow?.years ?? []
    #expect(years.map(\.net) == [-800, 400, 400, 400, 400])
    #expect(near(years.last?.cumulative, 467.94617853971704))
  }

  @Test("what is worn out before the horizon is bought again, and what is not used up there is worth its instalments")
  func replaced() {
    let flow = flow([filter], saving: 0, years: 5)
    let bought = flow.entries.filter { $0.kind != .residual }
    #expect(bought.map(\.time) == [0, 2, 4] && bought.allSatisfy { $0.amount == -300 })
    #expect(near(flow.residual, 157.1428571428571))
    #expect(near(flow.npv, -655.2645701406033))
  }

  @Test(
    "NPV is the present value of savings less instalments, whatever lives and horizon are",
    arguments: [(0.1, 5), (0.1, 4), (0.06, 17), (0, 5), (0.25, 3)] as [(Double, Int)])
  func instalments(_ rate: Double, _ horizon: Int) {
    let odd = BuiltAsset(asset: "odd", size: 1, unit: "kW", capex: 777, annualised: 0, life: 2.5)
    let assets = [pump, filter, odd]
    let flow = flow(assets, saving: 400, years: horizon, rate: rate)
    let yearly = assets.reduce(0) { $0 + $1.net * BuildCost(life: $1.life).annuityFactor(discountRate: rate) }
    let years = rate > 0 ? 1 / BuildCost(life: Double(horizon)).annuityFactor(discountRate: rate) : Double(horizon)
    #expect(near(flow.npv, (400 - yearly) * years))
  }

  @Test("at its internal rate a flow is worth nothing", arguments: [253.0, 260, 400, 3000])
  func internalRate(_ saving: Double) throws {
    let flow = flow([pump], saving: saving, years: 7)
    let rate = try #require(flow.irr.value)
    #expect(abs(flow.presentValue(at: rate)) <= 1e-9 * 800)
  }

  @Test("no rate where nothing is earned, nothing is paid, or the flow turns more than once")
  func dashes() {
    #expect(flow([pump], saving: 0, years: 4).irr == .none)
    #expect(flow([pump], saving: -10, years: 4).irr == .none)
    #expect(flow([], saving: 10, years: 4).irr == .none)
    // -100, 230, -132 is worth nothing at 10 % and at 20 %.
    let twice = CashFlow([(loan, 0)], savings: [230, -132], discountRate: 0.1)
    #expect(abs(twice.presentValue(at: 0.1)) < 1e-9 && abs(twice.presentValue(at: 0.2)) < 1e-9)
    #expect(twice.irr == .several)
  }

  private let loan = BuiltAsset(asset: "loan", size: 1, unit: "kW", capex: 100, annualised: 0, life: 2)

  @Test("what is bought again has its rate where the flow is owed to the end", arguments: [10.0, 160, 200, 500])
  func replacementKeepsTheRate(_ saving: Double) throws {
    let flow = flow([filter], saving: saving, years: 6)
    #expect(flow.entries.count { $0.kind == .replacement } == 2)
    // Two years each of the same purchase: the rate of one is the rate of all.
    let once = try #require(self.flow([filter], saving: saving, years: 2).irr.value)
    #expect(near(flow.irr.value, once))
  }

  @Test("what is never repaid has no discounted payback; what costs nothing has none to speak of")
  func payback() {
    #expect(RetrofitMoney([pump], saving: 250, horizon: 4, discountRate: 0.1).discountedPayback == nil)
    let free = RetrofitMoney([], saving: 250, horizon: 4, discountRate: 0.1)
    #expect(free.payback == nil && free.discountedPayback == nil)
    let unknown = RetrofitMoney([pump], saving: nil, horizon: 4, discountRate: 0.1)
    #expect(unknown.npv == nil && unknown.irr == .none && unknown.payback == nil)
    #expect(RetrofitMoney([pump], saving: -5, horizon: 4, discountRate: 0.1).payback == nil)
  }

  @Test("the horizon is the longest life in whole years")
  func horizon() {
    var odd = filter
    odd.life = 4.5
    #expect([pump, odd].horizon == 5 && [filter].horizon == 2 && [BuiltAsset]().horizon == 1)
  }
}
