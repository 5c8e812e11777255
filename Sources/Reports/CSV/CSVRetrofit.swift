import Assessment
import ParkModel

extension CSVTable {
  /// The money of the retrofit and of each project, the cash flow by year, and the years of the roadmap.
  var retrofit: [CSVRow] {
    guard let retrofit = comparison.retrofit else { return [] }
    let projects = retrofit.projects.flatMap { project -> [CSVRow] in
      let turn = CSVRow(
        section: "projects", from: project.id, name: "attributed_saving", value: project.attributedSaving,
        unit: "CNY/yr", text: project.without.rawValue)
      return rows(project.money, "projects", of: project.id) + [turn]
    }
    let years = retrofit.roadmap?.years.flatMap { year -> [CSVRow] in
      [("available", year.available, "CNY"), ("spent", year.spent, "CNY"), ("saving", year.saving, "CNY/yr")].map {
        CSVRow(section: "roadmap", period: String(year.year), name: $0, value: $1, unit: $2)
      } + year.projects.map { CSVRow(section: "roadmap", period: String(year.year), from: $0.id, name: "project") }
    }
    let flow = retrofit.money.cashFlow?.years.flatMap { year in
      [
        ("outlay", year.outlay), ("saving", year.saving), ("residual", year.residual), ("net", year.net),
        ("discounted", year.discounted), ("cumulative", year.cumulative),
      ].map { CSVRow(section: "cash_flow", period: String(year.year), name: $0, value: $1, unit: "CNY") }
    }
    return rows(retrofit.money, "retrofit", of: "") + projects + (flow ?? []) + (years ?? [])
  }

  private func rows(_ money: RetrofitMoney, _ section: String, of project: String) -> [CSVRow] {
    [
      ("capex", money.capex, "CNY"), ("subsidy", money.subsidy, "CNY"), ("net_capex", money.net, "CNY"),
      ("annualised", money.annualised, "CNY/yr"), ("saving", money.saving, "CNY/yr"), ("npv", money.npv, "CNY"),
      ("irr", money.irr.value.map { 100 * $0 }, "%"), ("payback", money.payback, "yr"),
      ("discounted_payback", money.discountedPayback, "yr"),
    ].map { CSVRow(section: section, from: project, name: $0, value: $1, unit: $2) }
  }
}
