import Assessment
import ParkModel

extension ReportContent {
  /// Each project: where, how large, what it costs and what would be lost without it.
  var projectSection: [Block] {
    let projects = comparison.retrofit?.projects ?? []
    guard !projects.isEmpty else { return [] }
    guard projects.contains(where: { $0.without != .unknown }) else {
      return section(.projects, [.paragraph(say(unweighed(projects.count)))])
    }
    let isSubsidised = projects.contains { $0.money.subsidy != 0 }
    let once = unit("CNY", projects.map { $0.money.capex })
    let yearly = unit("CNY/yr", projects.map { $0.money.saving })
    let columns: [Column] =
      [
        .text(say(.project)), .text(say(.location)), .number(say(Words.size), about: TermMeanings.key("size")),
        .number(titled(.capital, once), about: TermMeanings.key("capex")),
      ]
      + (isSubsidised ? [.number(titled(.subsidy, once), about: TermMeanings.key("subsidy"))] : [])
      + [
        .number(titled(.lostWithout, yearly), about: TermMeanings.key("saving")),
        .number(titled(.inTurn, yearly), about: TermMeanings.key("in-turn")),
        .number(titled(.npvShort, once), about: TermMeanings.key("npv")),
        .number(say(.irrShort), about: TermMeanings.key("irr")),
        .number(say(.paybackShort), about: TermMeanings.key("payback")),
      ]
    let rows = projects.map { project -> [Cell] in
      let money = project.money
      return [Cell(project.built.project.id), Cell(location(of: project.built)), Cell(size(of: project.built))]
        + [once.cell(money.capex, note: parts(of: project.built, once))]
        + (isSubsidised ? [once.cell(money.subsidy)] : [])
        + [
          yearly.cell(money.saving), yearly.cell(project.attributedSaving),
          once.cell(money.npv, note: presentValue(money)),
          rateCell(money.irr),
          paybackCell(money),
        ]
    }
    let notes = [say(.projectNote)] + projects.compactMap(withoutIt) + projects.compactMap(unsettled)
    return section(.projects, [.table(Table(columns: columns, rows: rows)), .paragraph(notes.joined(separator: gap))])
  }

  private var gap: String { language == .zh ? "" : " " }

  /// `Capital, CNY`.
  func titled(_ title: Message, _ unit: DisplayUnit) -> String {
    say(Message(title.id, en: "\(title.en), \(unit.symbol)", zh: "\(title.text(in: .zh))，\(unit.symbol)"))
  }

  /// The plants that it touches; the park where none is.
  private func location(of project: BuiltProject) -> String {
    var plants: [String] = []
    for end in project.assets.flatMap({ $0.asset.split(separator: " -> ") }) {
      guard let slash = end.firstIndex(of: "/") else { continue }
      let plant = String(end[..<slash])
      if park.plant(plant) != nil, !plants.contains(plant) { plants.append(plant) }
    }
    return plants.isEmpty ? say(.wholePark) : plants.joined(separator: language == .zh ? "、" : ", ")
  }

  /// Of its dearest part that has a size.
  private func size(of project: BuiltProject) -> String {
    guard let main = project.assets.first(where: { $0.unit != Investment.projectUnit }) else { return NumberText.dash }
    return unit(main.unit, main.size).amount(main.size)
  }

  /// `3 120 000 CNY = ro 3 000 000 + works -> ro 120 000`; the dearest parts where there are many.
  private func parts(of project: BuiltProject, _ unit: DisplayUnit) -> String? {
    let paid = project.assets.filter { $0.capex != 0 }.sorted { ($1.capex, $0.asset) < ($0.capex, $1.asset) }
    guard paid.count > 1 else { return nil }
    let shown = paid.prefix(5).map { "\($0.asset) \(unit.number($0.capex))" } + (paid.count > 5 ? ["…"] : [])
    return unit.amount(paid.reduce(0) { $0 + $1.capex }) + " = " + shown.joined(separator: " + ")
  }

  private func unweighed(_ count: Int) -> Message {
    Message(
      "projects-unweighed",
      en: "What each of the \(count) projects is worth was not worked out: the network is too large for that, or a "
        + "limit came first.",
      zh: "共 \(count) 个项目，未逐一计算其价值：网络过大或已达计算限度。")
  }

  /// Of a project whose worth is below what the plans are proved to.
  private func unsettled(_ project: ProjectResult) -> String? {
    guard !project.isSettled, let saving = project.money.saving else { return nil }
    return say(WorthWords.unsettled(project.id, worth: saving - project.money.annualised, doubt: project.doubt))
  }

  private func withoutIt(_ project: ProjectResult) -> String? {
    let id = project.built.project.id
    switch project.without {
    case .runs: return nil
    case .infeasible:
      return say(
        Message(
          "without-infeasible", en: "Without \(id) the park cannot meet all that it states.",
          zh: "没有 \(id)，园区无法满足全部要求。"))
    case .unknown:
      return say(
        Message(
          "without-unknown", en: "What the park would cost without \(id) was not found within the limits.",
          zh: "在计算限度内未求得没有 \(id) 时的费用。"))
    }
  }
}

extension Message {
  fileprivate static let projects = Message("projects", en: "Projects", zh: "改造项目")
  static let project = Message("project", en: "Project", zh: "项目")
  fileprivate static let location = Message("location", en: "Where", zh: "位置")
  fileprivate static let wholePark = Message("whole-park", en: "park", zh: "园区")
  fileprivate static let capital = Message("capital", en: "Capital", zh: "投资")
  fileprivate static let subsidy = Message("subsidy", en: "Subsidy", zh: "补贴")
  fileprivate static let lostWithout = Message("lost-without", en: "Saves", zh: "年节省")
  fileprivate static let inTurn = Message("in-turn", en: "In turn", zh: "依次归因")
  fileprivate static let npvShort = Message("npv-short", en: "NPV", zh: "净现值")
  fileprivate static let irrShort = Message("irr-short", en: "IRR, %/yr", zh: "内部收益率，%/a")
  fileprivate static let paybackShort = Message("payback-short", en: "Payback, yr", zh: "回收期，年")
  fileprivate static let projectNote = Message(
    "project-note",
    en: "What a project saves is what would be lost without it, all others standing at their planned sizes and "
      + "operated anew, what needs it fallen with it; NPV, IRR and payback follow from that. Where projects stand in for each other or need each other, these "
      + "do not add up; what each saves in turn, in the order of the table, does.",
    zh: "项目的年节省指其余项目按计划规模保留并重新优化运行时，"
      + "缺少该项目（及依赖它的项目）所损失的节省；"
      + "净现值、内部收益率和投资回收期据此计算。"
      + "项目之间相互替代或依赖时，各项之和不等于总额；按表中次序依次归因的年节省之和等于总额。")
}
