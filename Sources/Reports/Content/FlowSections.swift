import Assessment
import ParkModel

extension ReportContent {
  /// The flows that only *after* has, largest first, at most so many of a resource.
  func newFlowSection(limit: Int) -> [Block] {
    let built = visibleLines(of: comparison.after).filter { $0.status == .candidate }
    let blocks = resources(of: built).flatMap { resource -> [Block] in
      let lines = largestFirst(built.filter { $0.resource == resource })
      let shown = Block.table(flowTable(Array(lines.prefix(limit)), titled: resource))
      return [shown] + (lines.count > limit ? [more(lines.count - limit)] : [])
    }
    return section(Words.newFlows, blocks)
  }

  /// Every flow of every state, by resource.
  var allFlowSections: [Block] {
    let blocks = states.flatMap { result -> [Block] in
      let lines = visibleLines(of: result)
      return resources(of: lines).flatMap { resource -> [Block] in
        let title = say(result.state.title) + colon + Words.resource(resource, in: language)
        return [
          .heading(3, title),
          .table(flowTable(lines.filter { $0.resource == resource }, marksNew: result.state == .after)),
        ]
      }
    }
    return section(Words.flows, blocks)
  }

  /// The flows of a state without rounding residues.
  func visibleLines(of result: StateResult) -> [FlowLine] {
    let lines = FlowLine.lines(of: result, in: park)
    let largest = lines.reduce(into: [String: Double]()) { $0[$1.resource] = max($0[$1.resource] ?? 0, abs($1.amount)) }
    return lines.filter { abs($0.amount) > NumberText.negligible * (largest[$0.resource] ?? 0) }
  }

  private func resources(of lines: [FlowLine]) -> [String] { Set(lines.map(\.resource)).sorted() }

  private func largestFirst(_ lines: [FlowLine]) -> [FlowLine] {
    lines.sorted { ($1.amount, $0.from, $0.to, $0.period) < ($0.amount, $1.from, $1.to, $1.period) }
  }

  private func flowTable(_ lines: [FlowLine], titled resource: String? = nil, marksNew: Bool = false) -> Table {
    let title = resource.map { Words.resource($0, in: language) + colon } ?? ""
    let periods = park.periods.count > 1
    return Table(
      columns: [
        .text(title + say(Words.from)), .text(say(Words.to)),
        .number(say(Words.amount), about: TermMeanings.key("flow-amount")),
        .text(say(Words.unit)),
      ]
        + (periods ? [.text(say(Words.period))] : []) + [.text(say(Words.carries))]
        + (marksNew ? [.text(say(Words.built))] : []),
      rows: lines.map { line in
        let unit = unit(line.unit, line.amount)
        return [Cell(giver(line)), Cell(line.to), unit.cell(line.amount, note: overTheYear(line)), Cell(unit.symbol)]
          + (periods ? [Cell(line.period)] : []) + [Cell(carries(line))]
          + (marksNew ? [Cell(line.status == .candidate ? say(Words.yes) : "")] : [])
      })
  }

  /// `300 t/h × 8 000 h = 2 400 000 t`: an hourly figure over the hours of its period, a yearly one by the hour.
  private func overTheYear(_ line: FlowLine) -> String {
    let hours = park.hours(of: line.period)
    let span = "\(NumberText.text(hours)) h"
    guard line.unit != "t/yr" else {
      let (yearly, hourly) = (unit("t/yr", line.amount), NumberText.text(line.amount / hours))
      return "\(yearly.amount(line.amount)) ÷ \(span) = \(hourly) t/h"
    }
    let isPower = line.unit == "kW"
    let total = unit(isPower ? "MWh" : String(line.unit.prefix { $0 != "/" }), nil)
    return "\(NumberText.text(line.amount)) \(line.unit) × \(span) = "
      + total.amount(line.amount * hours / (isPower ? 1e3 : 1))
  }

  /// `COD 30, TDS 900 mg/L` or `from 150 °C, heats to 65 °C`; a unit stands after the last property that has it.
  func carries(_ line: FlowLine) -> String {
    if let hot = line.hotFrom, let cold = line.coldTo {
      return temperatures(line, hot, cold) + area(line)
    }
    let properties = line.quality.indices.map { index in
      let quality = line.quality[index]
      let isLast = index + 1 == line.quality.count || line.quality[index + 1].unit != quality.unit
      return "\(quality.property) \(NumberText.text(quality.value))" + (isLast ? " \(quality.unit)" : "")
    }
    let temperature = line.temperature.map { NumberText.text($0) + (language == .zh ? " ℃" : " °C") }
    return (properties + [temperature].compactMap(\.self)).joined(separator: language == .zh ? "，" : ", ")
  }

  /// `from 150 to 90 °C, heats 25 to 65 °C`.
  private func temperatures(_ line: FlowLine, _ hotFrom: Double, _ coldTo: Double) -> String {
    let hot = (from: NumberText.text(hotFrom), to: NumberText.text(line.hotTo ?? hotFrom))
    let cold = (from: NumberText.text(line.coldFrom ?? coldTo), to: NumberText.text(coldTo))
    return say(
      Message(
        "temperatures", en: "from \(hot.from) to \(hot.to) °C, heats \(cold.from) to \(cold.to) °C",
        zh: "热侧 \(hot.from) → \(hot.to) ℃，冷侧 \(cold.from) → \(cold.to) ℃"))
  }

  private func area(_ line: FlowLine) -> String {
    guard let area = line.area else { return "" }
    let shown = NumberText.text(area)
    return say(Message("area", en: ", \(shown) m2", zh: "，\(shown) m²"))
  }

  /// `dryer (chp/sludge)` where the giver keeps batches apart.
  func giver(_ line: FlowLine) -> String { line.batch.map { "\(line.from) (\($0))" } ?? line.from }

  func more(_ count: Int) -> Block {
    .paragraph(
      say(
        Message(
          "more-flows", en: "... and \(count) more; the Markdown and JSON reports list all.",
          zh: "另有 \(count) 条，见 Markdown 或 JSON 报告。")))
  }
}
