import Assessment
import ParkModel

extension ReportContent {
  /// Which project comes in which year and why, the money of the years, and the targets on the way; nothing where the
  /// park plans no years.
  var roadmapSection: [Block] {
    guard let retrofit = comparison.retrofit else {
      // A park that plans years and builds nothing is told so.
      let isEmpty = !park.phases.isEmpty && comparison.after.isFeasible
      return section(.roadmap, isEmpty ? [.paragraph(say(.nothingToSchedule))] : [])
    }
    guard !park.phases.isEmpty else { return [] }
    guard let roadmap = retrofit.roadmap else { return section(.roadmap, [.paragraph(say(.noRoadmap))]) }
    return section(
      .roadmap,
      [.paragraph(roadmapSentence(roadmap)), .table(budgetTable(roadmap)), .table(scheduleTable(roadmap, retrofit))]
        + unbuilt(roadmap) + [.table(wayTable(roadmap))])
  }

  private func roadmapSentence(_ roadmap: Roadmap) -> String {
    let worth = MoneyText.text(roadmap.value, in: language)
    let npv = roadmap.money.npv.map { MoneyText.text($0, in: language) } ?? NumberText.dash
    let proof =
      roadmap.bound.isFinite
      ? (roadmap.gap <= 1e-7 ? say(.bestRoadmap) : say(withinBound(roadmap))) : say(.noBound)
    return say(
      Message(
        "roadmap-sentence",
        en: "Spent year by year within the budgets, what a year leaves over being there in the next, the projects are "
          + "worth \(worth) today after their instalments (\(proof)); with all that costs nothing the roadmap has a net "
          + "present value of \(npv). What is bought in a year stands from its start.",
        zh: "按各年预算逐年投资（当年结余转入下年），各项目扣除年折算费用后的现值为 \(worth)（\(proof)）；"
          + "连同不需投资的部分，路线图净现值为 \(npv)。当年投资的项目自年初起运行。"))
  }

  private func withinBound(_ roadmap: Roadmap) -> Message {
    let bound = MoneyText.text(roadmap.bound, in: language)
    let gap = percent(ofGap: roadmap.gap)
    return Message(
      "roadmap-gap", en: "no roadmap is worth more than \(bound), \(gap) above",
      zh: "任何路线图不超过 \(bound)，差距 \(gap)")
  }

  private func budgetTable(_ roadmap: Roadmap) -> Table {
    let once = unit("CNY", roadmap.years.map(\.spent))
    let yearly = unit("CNY/yr", roadmap.years.map(\.saving))
    let rows = roadmap.years.map { year in
      [
        Cell("\(year.year)"), limited(year.budget, once), limited(year.available, once), once.cell(year.spent),
        yearly.cell(year.saving), Cell("\(year.projects.count)"),
      ]
    }
    return Table(
      columns: [
        .text(say(.year)), .number(titled(.budget, once)), .number(titled(.available, once)),
        .number(titled(.spent, once), about: TermMeanings.key("net-capital")),
        .number(titled(.savedInYear, yearly), about: TermMeanings.key("saving")), .number(say(.projectCount)),
      ], rows: rows)
  }

  private func limited(_ budget: Double, _ unit: DisplayUnit) -> Cell {
    budget.isFinite ? unit.cell(budget) : Cell(say(.unlimited))
  }

  private func scheduleTable(_ roadmap: Roadmap, _ retrofit: RetrofitResult) -> Table {
    let once = unit("CNY", retrofit.projects.map(\.money.net))
    let rows = roadmap.years.flatMap { year in
      year.projects.map { scheduled in
        let project = retrofit.projects.first { $0.id == scheduled.id }
        return [
          Cell("\(year.year)"), Cell(scheduled.id), once.cell(project?.money.net),
          Cell(scheduled.because.map { say(reason($0)) }.joined(separator: language == .zh ? "；" : "; ")),
        ]
      }
    }
    return Table(
      columns: [
        .text(say(.year)), .text(say(.project)),
        .number(titled(.netCapital, once), about: TermMeanings.key("net-capital")),
        .text(say(.because)),
      ],
      rows: rows)
  }

  /// Why a project comes in its year, in words.
  private func reason(_ because: Because) -> Message {
    switch because {
    case .saving(let perYuan, let isMost):
      let shown = NumberText.text(perYuan, digits: 3)
      return Message(
        "because-saving",
        en: "each CNY earns \(shown) CNY of net present value" + (isMost ? ", the most that was affordable" : ""),
        zh: "每元投资的净现值为 \(shown) 元" + (isMost ? "，为可负担项目中最高" : ""))
    case .budget(let year, let missing):
      let money = MoneyText.text(missing, in: language)
      return Message(
        "because-budget", en: "with \(money) more in \(year) it would have paid to build it then",
        zh: "若 \(year) 年预算多 \(money)，当年即值得建设")
    case .earliest:
      return Message("because-earliest", en: "it can begin in this year at the earliest", zh: "最早只能在本年开工")
    case .needs(let id):
      return Message("because-needs", en: "it needs \(id), which comes now", zh: "依赖本年建设的 \(id)")
    case .neededBy(let id): return Message("because-needed", en: "\(id) needs it", zh: "\(id) 依赖于它")
    case .last:
      return Message(
        "because-last", en: "it does not pay by itself, and comes as late as it may", zh: "单独不经济，尽可能靠后")
    case .unsettled:
      return Message(
        "because-unsettled",
        en: "whether it pays by itself is not settled: it is worth less than the plans are proved to",
        zh: "单独是否经济尚无定论：其价值小于方案已证明的差距")
    case .target(let id):
      let name = QuantityNames.name(of: id, in: language)
      return Message(
        "because-target", en: "without it the target of \(insideSentence(name)) is missed",
        zh: "没有它则达不到\(name)目标")
    case .demand:
      return Message(
        "because-demand", en: "without it the park cannot meet all that it states", zh: "没有它园区无法满足全部要求")
    }
  }

  private func unbuilt(_ roadmap: Roadmap) -> [Block] {
    guard !roadmap.unbuilt.isEmpty else { return [] }
    let names = roadmap.unbuilt.joined(separator: language == .zh ? "、" : ", ")
    return [
      .paragraph(
        say(
          Message(
            "roadmap-unbuilt", en: "Within these budgets and years there is no room for \(names).",
            zh: "在上述预算与年份内无法安排：\(names)。")))
    ]
  }

  /// Every indicator, and each quantity with a target, in each year.
  private func wayTable(_ roadmap: Roadmap) -> Table {
    let today = comparison.tuned ?? comparison.before
    let states = [today] + roadmap.years.map(\.state)
    let named = QuantityNames.inReadingOrder(park.targets.map(\.id).filter { comparison.after.quantity($0) != nil })
    let quantities = named.map { name -> [Cell] in
      let found = states.map { $0.quantity(name) }
      let unit = unit(found.compactMap { $0?.unit }.first ?? "", found.map { $0?.value })
      let last = found.last ?? nil
      return [Cell(QuantityNames.name(of: name, in: language)), Cell(unit.symbol)]
        + found.map { unit.cell($0?.value) } + [mark(name, last?.target, last?.value, last?.met, unit)]
    }
    let rates = indicatorIDs.map { id -> [Cell] in
      let found = states.map { $0.indicator(id) }
      let unit = unit("%")
      let last = found.last ?? nil
      return [Cell(QuantityNames.name(of: id, in: language)), Cell(unit.symbol)]
        + found.map { unit.cell($0?.value) } + [mark(id, last?.target, last?.value, last?.met, unit)]
    }
    return Table(
      columns: [.text(""), .text(say(Words.unit)), .number(say(today.state.title))]
        + roadmap.years.map { .number("\($0.year)") } + [.text(say(Words.target))],
      rows: quantities + rates)
  }

  private func mark(_ id: String, _ asked: Double?, _ value: Double?, _ met: Bool?, _ unit: DisplayUnit) -> Cell {
    TargetMark(target(of: id), value: asked, met: met, unit: unit)?.cell(in: language) ?? ""
  }
}

extension Message {
  fileprivate static let roadmap = Message("roadmap", en: "Roadmap", zh: "实施路线图")
  fileprivate static let nothingToSchedule = Message(
    "roadmap-nothing", en: "No project is built, so that there is nothing to spread over the years.",
    zh: "没有拟建项目，无需安排年度计划。")
  fileprivate static let noRoadmap = Message(
    "roadmap-none",
    en: "There is no roadmap: in one of the years no set of projects that the budgets reach lets the park meet all "
      + "that it states, or none was found.",
    zh: "没有可行的路线图：某些年份在预算之内没有"
      + "能使园区满足全部要求的项目组合，或未能求得。")
  fileprivate static let bestRoadmap = Message("roadmap-best", en: "no roadmap is worth more", zh: "已证明最优")
  fileprivate static let noBound = Message("roadmap-no-bound", en: "no bound is known", zh: "没有可证明的界")
  fileprivate static let year = Message("year", en: "Year", zh: "年份")
  fileprivate static let budget = Message("budget", en: "Budget", zh: "预算")
  fileprivate static let available = Message("available", en: "With what was left", zh: "含上年结余")
  fileprivate static let spent = Message("spent", en: "Spent", zh: "支出")
  fileprivate static let savedInYear = Message("saved-in-year", en: "Saves", zh: "年节省")
  fileprivate static let projectCount = Message("project-count", en: "Projects", zh: "项目数")
  fileprivate static let unlimited = Message("unlimited", en: "no limit", zh: "不限")
  fileprivate static let because = Message("because", en: "Because", zh: "理由")
}
