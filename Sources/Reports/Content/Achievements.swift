import Assessment
import ParkModel

extension ReportContent {
  /// What the headline may say, the weightiest first, each with a figure of its own.
  var achievements: [String] {
    [water, heat, waste, carbon, money].compactMap { $0 }
  }

  /// `takes 31.2 % less fresh water`.
  private var water: String? {
    moved("fresh_water").map { less, by in
      say(
        Message(
          "headline-water", en: "takes \(by) \(less ? "less" : "more") fresh water",
          zh: "新鲜水用量\(less ? "减少" : "增加") \(by)"))
    }
  }

  private var heat: String? {
    moved("hot_utility").map { less, by in
      say(
        Message(
          "headline-heat", en: "buys \(by) \(less ? "less" : "more") heat", zh: "外购热量\(less ? "减少" : "增加") \(by)"))
    }
  }

  /// `uses 87.1 % of its bulk solid waste`, of all its solid waste where it has no bulk waste.
  private var waste: String? {
    let after = comparison.after
    if let rate = after.indicator("bulk_solid_waste_utilization")?.value {
      let shown = percent(rate, digits: NumberText.significantDigits)
      return say(Message("headline-bulk", en: "uses \(shown) of its bulk solid waste", zh: "大宗固废综合利用率为 \(shown)"))
    }
    if let rate = after.indicator("solid_waste_utilization")?.value {
      let shown = percent(rate, digits: NumberText.significantDigits)
      return say(Message("headline-waste", en: "uses \(shown) of its solid waste", zh: "固体废物综合利用率为 \(shown)"))
    }
    return nil
  }

  private var carbon: String? {
    moved("co2").map { less, by in
      say(
        Message(
          "headline-co2", en: "emits \(by) \(less ? "less" : "more") CO2", zh: "二氧化碳排放\(less ? "减少" : "增加") \(by)"))
    }
  }

  /// The payback where there is one, else how the yearly cost moved.
  private var money: String? {
    if let years = Payback(comparison).years {
      let shown = years < 1 ? inMonths(12 * years) : inYears(years)
      return say(Message("headline-payback", en: "pays the money back in \(shown)", zh: "\(shown)收回投资"))
    }
    return moved("cost").map { less, by in
      say(
        Message(
          "headline-cost", en: "costs \(by) \(less ? "less" : "more") a year", zh: "年费用\(less ? "减少" : "增加") \(by)"))
    }
  }

  private func inYears(_ years: Double) -> String {
    let shown = NumberText.text(years, digits: 2)
    return say(Message("years", en: "\(shown) \(shown == "1" ? "year" : "years")", zh: "\(shown) 年"))
  }

  private func inMonths(_ months: Double) -> String {
    let shown = NumberText.text(months, digits: 2)
    return say(Message("months", en: "\(shown) \(shown == "1" ? "month" : "months")", zh: "\(shown) 个月"))
  }

  /// Whether a quantity fell, and by how many percent; nil where that is unknown or too small to mention.
  private func moved(_ name: String) -> (less: Bool, by: String)? {
    let percent = comparison.change.first { $0.name == name }?.percent
    guard let percent, percent.isFinite, abs(percent) >= 0.05 else { return nil }
    return (percent < 0, self.percent(abs(percent), digits: 3))
  }

  private func percent(_ value: Double, digits: Int) -> String { "\(NumberText.text(value, digits: digits)) %" }
}
