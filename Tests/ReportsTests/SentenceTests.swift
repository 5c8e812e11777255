import Assessment
import Foundation
import ParkModel
import Testing

@testable import Reports

@Suite struct SentenceTests {
  private func headline(_ comparison: ParkComparison, _ language: Language = .en) -> String {
    guard case .paragraph(let text) = ReportContent(comparison: comparison, language: language).headline else {
      return ""
    }
    return text
  }

  @Test func aPersonWouldSayIt() {
    #expect(
      headline(SmallPark.comparison) == """
        With 2 investments for 12.5 million CNY the park takes 31.3 % less fresh water, buys 75 % less heat, uses \
        86.95 % of its bulk solid waste and pays the money back in 1.4 years. (1 new link has no cost in the park file.)
        """)
    #expect(
      headline(SmallPark.comparison, .zh)
        == "通过 2 项投资（共 1\u{2009}250 万元），园区新鲜水用量减少 31.3 %，外购热量减少 75 %，大宗固废综合利用率为 86.95 %，1.4 年收回投资。（另有 1 条新增连接在园区文件中没有给出费用。）"
    )
  }

  /// 12.52 million over 38.75 - 31.204 567 89 + 1.091 548 5 million a year.
  @Test func paybackLeavesTheInstalmentsOut() throws {
    let years = try #require(Payback(SmallPark.comparison).years)
    #expect(abs(years - 12.52 / (38.75 - 31.20456789 + 1.0915485)) < 1e-9)
  }

  /// Tuned costs 5 % less than before without any investment.
  @Test func paybackCountsFromTunedOperation() throws {
    let years = try #require(Payback(SmallPark.metered).years)
    #expect(abs(years - 12.52 / (0.95 * 38.75 - 31.20456789 + 1.0915485)) < 1e-9)
  }

  @Test func aQuickPaybackIsSaidInMonths() {
    var comparison = SmallPark.comparison
    comparison.after.plan?.investments[1].capex = 1_000_000
    #expect(headline(comparison).contains("pays the money back in 2.3 months."))
  }

  @Test func noFigureIsInvented() {
    var comparison = SmallPark.comparison
    comparison.change = []
    comparison.after.indicators = []
    comparison.after.quantities = []
    comparison.after.plan?.investments = []
    #expect(headline(comparison) == "The park stays as it is: nothing that may be added improves on it.")
  }

  @Test func aLossIsNotPaidBack() {
    var comparison = SmallPark.comparison
    comparison.after.quantities[1].value = 50_000_000
    comparison.change = SmallPark.change(comparison.before, comparison.after)
    #expect(Payback(comparison).years == nil)
    #expect(headline(comparison).contains("and costs 29 % more a year."))
  }

  @Test func infeasibleStates() {
    #expect(headline(SmallPark.rescued).hasPrefix("As it stands the park cannot meet all that it states; with 2 inv"))
    #expect(headline(SmallPark.hopeless).contains("2 conflicts are listed below"))
  }

  @Test func aZeroDenominatorIsADash() {
    let text = renderText(SmallPark.comparison)
    let line = text.split(separator: "\n").first { $0.hasPrefix("Resource recycling rate ") }
    #expect(line?.split(separator: " ").filter { $0 == "–" }.count == 3)
    #expect(text.contains("Resource recycling rate: steam has no price"))
  }

  @Test func targetsSayMetAndMissed() {
    let text = renderText(SmallPark.comparison)
    #expect(text.contains("≥ 85 % ✓ met"))
    #expect(text.contains("≥ 40 % ✗ missed"))
    #expect(text.contains("≥ 60\u{2009}000 t/yr ✗ missed"))
  }

  @Test func aFailedAuditIsLoud() {
    var comparison = SmallPark.comparison
    comparison.after.audit = Audit(
      balances: 48, worst: 0.04, tolerance: 1e-6,
      failures: [AuditFailure(subject: "pv/hf", sentence: "outflow 12.5 t/h of 13 t/h declared", residual: 0.04)])
    #expect(renderText(comparison).contains("AUDIT FAILED: 1 of 48"))
    #expect(renderText(comparison).contains("outflow 12.5 t/h of 13 t/h declared"))
    #expect(renderMarkdown(comparison).contains("outflow 12.5 t/h of 13 t/h declared"))
  }

  @Test func everyContractNameHasBothLanguages() {
    let messages = QuantityNames.all + IndicatorDefinition.table.flatMap { [$0.title, $0.explanation] }
    #expect(messages.allSatisfy { $0.zh != nil })
    for measure in Measure.all {
      #expect(QuantityNames.name(of: measure.id, in: .zh) != measure.id, "\(measure.id) has no name")
    }
  }
}

/// Conventions have ids in results and titles in a Chinese report.
@Suite struct ConventionNameTests {
  /// The ids stand in the sources of `Studies` as `Convention(name: "gap"`.
  @Test func everyConventionHasAChineseTitle() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Sources/Studies/Conventions.swift"), encoding: .utf8)
    let ids = Set(text.matches(of: /name: "([a-z_]+)"/).map { String($0.output.1) })
    #expect(ids.count > 15)
    for id in ids { #expect(ConventionNames.name(of: id, in: .zh) != id, "\(id)") }
    #expect(ConventionNames.name(of: "solids_distance", in: .zh).hasSuffix("：距离"))
    #expect(ConventionNames.name(of: "gap", in: .en) == "gap")
    let rate = Convention(name: "discount_rate", value: "6 %/yr")
    #expect(ConventionNames.value(of: rate, in: .zh) == "6 %/a" && ConventionNames.value(of: rate, in: .en) == "6 %/yr")
  }

  @Test("aims and degrees are called in a report what they are called everywhere else")
  func alike() {
    let order = Convention(
      name: "completion", value: "minimised in order: fresh_water, cost, flow", valueZh: "依次最小化：fresh_water、cost、flow")
    #expect(ConventionNames.value(of: order, in: .zh) == "依次最小化：新鲜水用量、年费用、总流量")
    let reference = Convention(name: "reference_temperature", value: "30 degC")
    #expect(ConventionNames.value(of: reference, in: .zh) == "30 ℃")
    #expect(ConventionNames.value(of: reference, in: .en) == "30 °C")
  }
}
