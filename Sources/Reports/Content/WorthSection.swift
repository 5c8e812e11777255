import Assessment
import ParkModel

extension ReportContent {
  /// What each project is worth: alone, in the plan, and what others add to it; nothing where that was not asked.
  var worthSection: [Block] {
    guard let worth = comparison.retrofit?.worth else { return [] }
    let note = park.requiresTargets ? " " + say(WorthWords.targetsFree) : ""
    let opening: [Block] =
      [.paragraph(say(WorthWords.worthHow) + note), .table(worthTable(worth))] + unsettledBlocks(worth)
    return section(WorthWords.worth, opening + changeBlocks(worth) + pairBlocks(worth))
  }

  /// Projects whose worth in the plan is below what the plans are proved to.
  private func unsettledBlocks(_ worth: ProjectWorths) -> [Block] {
    let sentences = worth.projects.filter { !$0.isSettled }.map { project in
      say(WorthWords.unsettled(project.id, worth: project.netInPlan ?? 0, doubt: project.doubt))
    }
    return sentences.isEmpty ? [] : [.paragraph(sentences.joined(separator: language == .zh ? "" : " "))]
  }

  private func yearly(_ worth: ProjectWorths) -> DisplayUnit {
    unit("CNY/yr", worth.projects.flatMap { [$0.savingAlone, $0.savingInPlan] } + [total(worth)])
  }

  private func worthTable(_ worth: ProjectWorths) -> Table {
    let yearly = yearly(worth)
    let inUnit = ", \(yearly.symbol)"
    let money = unit("CNY", worth.projects.map(\.capex))
    let columns: [Column] = [
      .text(say(WorthWords.project)), .number(say(Words.capex), about: TermMeanings.key("capex")),
      .number(say(WorthWords.alone) + inUnit, about: TermMeanings.key("saving")),
      .number(say(WorthWords.aloneNet)), .number(say(WorthWords.inPlan) + inUnit, about: TermMeanings.key("saving")),
      .number(say(WorthWords.inPlanNet)),
      .number(say(WorthWords.synergy)),
    ]
    // A difference of plans that are proved to a gap is no finer than that.
    let scale = worth.nothing.operatingCost.map(abs) ?? 1
    let rows = worth.projects.map { project in
      [
        Cell(project.id), Cell(money.amount(project.capex)),
        saving(project.savingAlone, of: project.alone, yearly, scale),
        saving(project.netAlone, of: project.alone, yearly, scale),
        saving(project.savingInPlan, of: project.leftOut, yearly, scale),
        saving(project.netInPlan, of: project.leftOut, yearly, scale),
        Cell(yearly.number(project.synergy, scale: scale, signed: true)),
      ]
    }
    let all = total(worth)
    let capital = worth.projects.reduce(0) { $0 + $1.capex }
    let last = [
      Cell(say(WorthWords.allTogether)), Cell(money.amount(capital)), "", "", saving(all, of: worth.all, yearly, scale),
      saving(all.map { $0 - worth.all.annualised }, of: worth.all, yearly, scale), "",
    ]
    return Table(columns: columns, rows: rows + [last])
  }

  /// CNY/yr that all projects save together, before capital.
  private func total(_ worth: ProjectWorths) -> Double? {
    worth.nothing.operatingCost.flatMap { before in worth.all.operatingCost.map { before - $0 } }
  }

  /// A saving; where there is none, whether the plan behind it cannot be run.
  private func saving(_ value: Double?, of plan: PartialPlan, _ yearly: DisplayUnit, _ scale: Double) -> Cell {
    if let value { return Cell(yearly.number(value, scale: scale)) }
    switch plan.status {
    case .infeasible: return Cell(say(WorthWords.cannotRun))
    case .unsettled: return Cell(say(WorthWords.notSettled))
    case .optimal, .feasible: return Cell(NumberText.dash)
    }
  }

  /// What each project changes of the measures that a board asks for.
  private func changeBlocks(_ worth: ProjectWorths) -> [Block] {
    let measures = headlineMeasures(worth)
    guard !measures.isEmpty else { return [] }
    let columns = measures.map { id in
      Column.number(
        "\(QuantityNames.name(of: id, in: language)), \(unit(of: id, worth).symbol)",
        about: QuantityNames.name(of: id, in: language))
    }
    let rows = worth.projects.map { project in
      [Cell(project.id)] + measures.map { id in changeCell(id, project, worth) }
    }
    return [
      .heading(3, say(WorthWords.changes)),
      .table(Table(columns: [.text(say(WorthWords.project))] + columns, rows: rows)),
    ]
  }

  /// One unit for a measure in all rows, by what it comes to in the plan.
  private func unit(of id: String, _ worth: ProjectWorths) -> DisplayUnit {
    let whole = worth.all.quantities.first { $0.name == id }
    return unit(whole?.unit ?? "", whole?.value, worth.nothing.quantity(id))
  }

  private func changeCell(_ id: String, _ project: ProjectWorth, _ worth: ProjectWorths) -> Cell {
    func change(_ from: PartialPlan, _ to: PartialPlan) -> String {
      guard let old = from.quantity(id), let new = to.quantity(id) else { return NumberText.dash }
      return unit(of: id, worth).number(new - old, scale: 1e3 * max(abs(old), abs(new)), signed: true)
    }
    return Cell("\(change(worth.nothing, project.alone)) | \(change(project.leftOut, worth.all))")
  }

  /// The measures of the headline that any project moves: at most four, for a table must fit a page.
  private func headlineMeasures(_ worth: ProjectWorths) -> [String] {
    let wanted = ["fresh_water", "wastewater", "hot_utility", "landfilled", "fuel_gas", "co2"]
    let moved = wanted.filter { id in
      worth.projects.contains { project in
        [(worth.nothing, project.alone), (project.leftOut, worth.all)].contains { from, to in
          guard let old = from.quantity(id), let new = to.quantity(id) else { return false }
          return abs(new - old) > 1e-6 * max(1, abs(old), abs(new))
        }
      }
    }
    return Array(moved.prefix(4))
  }

  private func pairBlocks(_ worth: ProjectWorths) -> [Block] {
    let scale = worth.nothing.operatingCost.map(abs) ?? 1
    let yearly = yearly(worth)
    let sorted = worth.pairs.filter { abs($0.synergy ?? .infinity) > 1e-6 * max(1, scale) }
      .sorted { (abs($1.synergy ?? 0), $0.first, $0.second) < (abs($0.synergy ?? 0), $1.first, $1.second) }
    let rows = sorted.map { pair in
      let together = worth.nothing.operatingCost.flatMap { before in pair.plan.operatingCost.map { before - $0 } }
      return [
        Cell("\(pair.first) + \(pair.second)"),
        saving(together, of: pair.plan, yearly, scale), Cell(yearly.number(pair.synergy, scale: scale, signed: true)),
      ]
    }
    let table = Table(
      columns: [
        .text(say(WorthWords.pair)), .number(say(WorthWords.together) + ", \(yearly.symbol)"),
        .number(say(WorthWords.synergy)),
      ], rows: rows)
    return section(WorthWords.pairs, level: 3, table)
  }
}
