import Assessment
import Charts
import ParkModel

/// The roadmap as a chart: what is built in which year, what that year spends, and the headline's indicators at its end.
struct RoadmapFigure {
  private let content: ReportContent
  private let roadmap: Roadmap

  /// nil where the park plans no years.
  init?(_ content: ReportContent) {
    guard let roadmap = content.comparison.retrofit?.roadmap, !roadmap.years.isEmpty else { return nil }
    self.content = content
    self.roadmap = roadmap
  }

  var markup: String {
    let title = content.say(RoadmapWords.title)
    let chart = Gantt(years: roadmap.years.map { String($0.year) }, rows: rows, lines: lines)
    let count = rows.count
    return PageTemplates.figure.filled([
      "isWide": .flag(true), "caption": .text(title),
      "drawing": .markup(
        chart.figure(
          id: "roadmap-chart", title: title,
          summary: content.say(RoadmapWords.summary(projects: count, years: roadmap.years.count))
        ).markup), "isNoted": .flag(true),
      "note": .markup(RunningText.markup(content.say(RoadmapWords.note))),
    ])
  }

  private var rows: [Gantt.Row] {
    let projects = content.comparison.retrofit?.projects ?? []
    return roadmap.years.enumerated().flatMap { index, year in
      year.projects.map { scheduled in
        let capital = projects.first { $0.id == scheduled.id }?.money.capex
        let money = capital.map { MoneyText.text($0, in: content.language) } ?? ""
        return Gantt.Row(
          label: scheduled.id, start: index, note: money, title: "\(scheduled.id): \(year.year), \(money)")
      }
    }
  }

  private var lines: [Gantt.Line] {
    let money = content.unit("CNY", roadmap.years.map(\.spent))
    let spent = Gantt.Line(
      label: content.say(RoadmapWords.spent) + content.comma + money.symbol,
      texts: roadmap.years.map { money.number($0.spent) })
    let indicators = HeadlineCards.measures.compactMap { measure -> Gantt.Line? in
      let values = roadmap.years.map { $0.state.indicator(measure.id)?.value }
      guard values.contains(where: { $0 != nil }) else { return nil }
      return Gantt.Line(
        label: QuantityNames.name(of: measure.id, in: content.language) + content.comma + "%",
        texts: values.map { NumberText.text($0) })
    }
    return [spent] + indicators
  }
}

/// The words of the roadmap's chart.
enum RoadmapWords {
  static let title = Message("roadmap-chart", en: "Roadmap by year", zh: "分年实施路线图")
  static let spent = Message("roadmap-spent", en: "Spent", zh: "当年投资")
  static let note = Message(
    "roadmap-note", en: "Dark in the year of building, light while it runs; beneath, each year's figures at its end.",
    zh: "深色为建设年份，浅色为运行期；下方为各年末数值。")

  static func summary(projects: Int, years: Int) -> Message {
    Message(
      "roadmap-summary", en: "\(projects) projects over \(years) years.", zh: "\(years) 年内实施 \(projects) 个项目。")
  }
}
