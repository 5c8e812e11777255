import Assessment
import Foundation
import ParkModel
import Reports
import Testing

@Suite("The workbook") struct WorkbookTests {
  private func workbook(_ comparison: ParkComparison = SmallPark.metered, _ language: Language = .en) throws
    -> ReadWorkbook
  {
    try ReadWorkbook(renderXLSX(comparison, language: language))
  }

  @Test("has a sheet for each thing an office looks for, in both languages")
  func sheets() throws {
    #expect(
      try workbook().names
        == [
          "Summary", "Expected effects", "Indicators", "Links", "Balances", "Investments", "Cost", "Audit", "Notes",
        ])
    #expect(
      try workbook(SmallPark.metered, .zh).names
        == ["概览", "预期效果", "指标", "连接", "平衡", "投资项目", "费用", "核算", "约定与警告"])
  }

  @Test("holds numbers as numbers, in full")
  func numbers() throws {
    let english = try workbook(SmallPark.comparison)
    let numbers = english.cells["Summary"]?.values.compactMap(\.number) ?? []
    #expect(numbers.contains(31_204_567.89))
    #expect(numbers.contains(100 * 100.0 / 320))
    let chinese = try workbook(SmallPark.comparison, .zh).cells["概览"]?.values.compactMap(\.number) ?? []
    #expect(chinese.contains(3120.456789))
  }

  /// A spreadsheet shows the value that stands beside a formula until it computes it itself; both must agree.
  @Test(
    "every formula is one of a few kinds, and comes to the value that stands beside it", arguments: Language.allCases)
  func formulas(language: Language) throws {
    for comparison in [SmallPark.comparison, SmallPark.metered, SmallPark.rescued, SmallPark.hopeless] {
      let workbook = try workbook(comparison, language)
      var count = 0
      for (sheet, cells) in workbook.cells {
        for (address, cell) in cells {
          guard let formula = cell.formula else { continue }
          count += 1
          #expect(OwnFormula.isOurs(formula), "\(sheet) \(address): \(formula)")
          let computed = OwnFormula.value(formula, on: sheet, of: workbook)
          let isSame =
            switch (computed, cell.number) {
            case (let found?, let stated?): abs(found - stated) <= 1e-9 * max(1, abs(stated))
            case (nil, nil): cell.value == "–"
            default: false
            }
          #expect(isSame, "\(sheet) \(address): \(formula) is \(String(describing: computed)), not \(cell.value)")
        }
      }
      #expect(count > 0)
    }
  }

  @Test("a rate without a price is a dash and no formula")
  func withheld() throws {
    var comparison = SmallPark.comparison
    comparison.after.indicators[0].denominator = 7
    let workbook = try workbook(comparison)
    let cells = try #require(workbook.cells["Indicators"])
    let dashes = cells.filter { $0.value.value == "–" }
    // Before: 0 of 0, a formula that says so. After: 0 of 7, which is not 0 %.
    #expect(dashes.filter { $0.value.formula == nil }.count == 1)
    #expect(dashes.filter { $0.value.formula != nil }.count == 1)
  }

  @Test("every link stands once, with its figures in each state and the change as a formula")
  func links() throws {
    let workbook = try workbook(SmallPark.comparison)
    let cells = try #require(workbook.cells["Links"])
    #expect(cells["A1"]?.value == "Resource")
    let rows = Set(workbook.addresses(of: "光伏/废水", on: "Links").map { $0.dropFirst() })
    let reuse = try #require(rows.first { cells["C\($0)"]?.value == "光伏/冲洗" })
    #expect(cells["E\(reuse)"]?.number == 0 && cells["F\(reuse)"]?.number == 100)
    #expect(cells["G\(reuse)"]?.formula == "F\(reuse)-E\(reuse)")
    #expect(cells["I\(reuse)"]?.value == "new")
    #expect(cells["J\(reuse)"]?.value == "COD 38, TDS 900.5 mg/L")
  }

  @Test("the same comparison gives the same bytes, and no date but the fixed one")
  func deterministic() throws {
    let first = try renderXLSX(SmallPark.metered)
    #expect(try first == renderXLSX(SmallPark.metered))
    let dates = try ReadWorkbook(first).about
    #expect(dates.filter { $0.hasPrefix("20") } == ["2000-01-01T00:00:00Z", "2000-01-01T00:00:00Z"])
  }

  @Test("titles stay in view and pages are A4 across")
  func print() throws {
    let pages = try ReadWorkbook(renderXLSX(SmallPark.comparison)).pages
    #expect(pages.count == 9)
    #expect(pages.allSatisfy { $0["paperSize"] == "9" && $0["orientation"] == "landscape" })
  }

  @Test("a text that no cell can hold is cut, and says so")
  func longTexts() throws {
    var comparison = SmallPark.comparison
    comparison.warnings[0].sentence = String(repeating: "long", count: 10_000)
    let texts = try workbook(comparison).cells["Notes"]?.values.map(\.value) ?? []
    let longest = try #require(texts.max { $0.utf16.count < $1.utf16.count })
    #expect(longest.utf16.count == 32_000 && longest.hasSuffix("g…") && longest.hasPrefix("longlong"))
  }
}
