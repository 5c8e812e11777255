import Assessment
import ParkModel

extension SmallPark {
  /// The same park with its two pieces of the retrofit as projects over two years, by hand: a pipe that pays at once, and an
  /// exchanger that waits for money and that a target needs.
  static var scheduled: ParkComparison {
    var comparison = SmallPark.comparison
    comparison.park.phases = [Phase(year: 2026, budget: 1_000_000), Phase(year: 2027, budget: .infinity)]
    let pipe = result(
      Project(id: "光伏/废水 -> 光伏/冲洗", assets: [], isDeclared: false),
      BuiltAsset(
        asset: "光伏/废水 -> 光伏/冲洗", size: 100, unit: "t/h", capex: 620_000, annualised: 54_053.5, life: 20),
      saving: 2_100_000)
    var exchanger = result(
      Project(id: "heat", assets: ["chp/exhaust -> 光伏/wash-heat"], subsidy: 0.1),
      BuiltAsset(
        asset: "chp/exhaust -> 光伏/wash-heat", size: 1350, unit: "kW", capex: 11_900_000, subsidy: 1_190_000,
        annualised: 933_745, life: 20),
      saving: nil)
    exchanger.without = .infeasible
    let assets = [pipe, exchanger].flatMap(\.built.assets)
    let money = RetrofitMoney(assets, saving: 8_533_230, horizon: 20, discountRate: 0.06)
    let steps = [
      AttributedStep(cause: .free, state: before, change: SmallPark.change(before, before)),
      AttributedStep(
        cause: .projects([pipe.id, exchanger.id]), state: after, change: SmallPark.change(before, after)),
    ]
    let scheduled = [
      ScheduledProject(id: pipe.id, because: [.saving(perYuan: 37.84, isMost: true)]),
      ScheduledProject(
        id: exchanger.id,
        because: [.budget(year: 2026, missing: 10_330_000), .target("recycled_resources")]),
    ]
    let years = [
      RoadmapYear(
        year: 2026, budget: 1_000_000, available: 1_000_000, spent: 620_000, projects: [scheduled[0]], state: after,
        saving: 2_100_000),
      RoadmapYear(
        year: 2027, budget: .infinity, available: .infinity, spent: 10_710_000, projects: [scheduled[1]], state: after,
        saving: 8_533_230),
    ]
    let savings = [2_100_000] + [Double](repeating: 8_533_230, count: 20)
    let roadmap = Roadmap(
      years: years, unbuilt: [], value: 81_000_000, bound: 81_500_000,
      money: RetrofitMoney([(assets[0], 0), (assets[1], 1)], savings: savings, discountRate: 0.06))
    comparison.retrofit = RetrofitResult(money: money, projects: [pipe, exchanger], steps: steps, roadmap: roadmap)
    return comparison
  }

  private static func result(_ project: Project, _ asset: BuiltAsset, saving: Double?) -> ProjectResult {
    ProjectResult(
      built: BuiltProject(project: project, assets: [asset]),
      money: RetrofitMoney([asset], saving: saving, horizon: 20, discountRate: 0.06), attributedSaving: saving)
  }
}
