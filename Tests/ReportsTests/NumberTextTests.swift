import ParkModel
import Testing

@testable import Reports

@Suite struct NumberTextTests {
  /// `_` stands for the thin space.
  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (1, "1"), (12.5, "12.5"),
    (999.94, "999.9"), (999.95, "1_000"), (1234, "1_234"),
    (12_345, "12_350"), (-1_234_567, "-1_235_000"), (0.1 + 0.2, "0.3"), (0.000123456, "0.0001235"),
    (0.0000123456, "1.235e-5"), (1e-10, "0"), (-1e-12, "0"), (1e14, "100_000_000_000_000"),
    (1e15, "1e15"), (1.5e17, "1.5e17"),
    (99.995, "100"), (2.5e-5, "2.5e-5"), (.leastNonzeroMagnitude, "0"), (1.7976931348623157e308, "1.798e308"),
    (.infinity, "–"), (-.infinity, "–"), (.nan, "–"), (123.45, "123.5"), (9.9999, "10"),
  ])
  func fourDigits(_ value: Double, _ expected: String) {
    #expect(NumberText.text(value) == expected.replacing("_", with: "\u{2009}"))
  }

  @Test func nothingIsADash() { #expect(NumberText.text(nil) == "–") }

  @Test func aResidueBesideLargeFiguresIsZero() {
    #expect(NumberText.text(1e-4, scale: 1e6) == "0")
    #expect(NumberText.text(1e-2, scale: 1e6) == "0.01")
  }

  @Test func changesAreSigned() {
    #expect(NumberText.text(12.5, signed: true) == "+12.5")
    #expect(NumberText.text(-12.5, signed: true) == "-12.5")
    #expect(NumberText.text(1e-14, signed: true) == "0")
  }

  @Test func aNarrowMissIsSeen() {
    #expect(NumberText.text(84.99996, apartFrom: 85) == "84.99996")
    #expect(NumberText.text(84.2, apartFrom: 85) == "84.2")
    #expect(NumberText.text(85, apartFrom: 85) == "85")
  }

  @Test func residualsKeepTheirSize() {
    #expect(NumberText.small(2.44e-13) == "2.4e-13")
    #expect(NumberText.small(0) == "0")
  }

  @Test(arguments: [
    (48_200_000, Language.en, "48.2 million CNY"), (48_200_000, .zh, "4\u{2009}820 万元"),
    (1_234_000_000, .en, "1.23 billion CNY"), (1_234_000_000, .zh, "12.3 亿元"),
    (950_000, .en, "950\u{2009}000 CNY"), (950, .zh, "950 元"),
  ])
  func money(_ yuan: Double, _ language: Language, _ expected: String) {
    #expect(MoneyText.text(yuan, in: language) == expected)
  }

  @Test func chineseUnits() {
    let cost = DisplayUnit("CNY/yr", in: .zh)
    #expect(cost.amount(31_204_567.89) == "3\u{2009}120 万元/a")
    #expect(DisplayUnit("CNY/yr", in: .en).amount(31_204_567.89) == "31\u{2009}200\u{2009}000 CNY/yr")
    #expect(DisplayUnit("t/yr", in: .zh).symbol == "t/a")
    #expect(DisplayUnit("t/h", in: .en).amount(nil) == "–")
  }

  /// The step in which the largest figure of a row is at least 1.
  @Test(
    "the Chinese habit counts money and tonnes in steps of ten thousand",
    arguments: [
      ("CNY/yr", 31_204_567.89, "3\u{2009}120 万元/a", "3\u{2009}120 10^4 CNY/yr"),
      ("CNY/yr", 250_000_000, "2.5 亿元/a", "2.5 10^8 CNY/yr"), ("CNY", 9500, "9\u{2009}500 元", "9\u{2009}500 CNY"),
      ("CNY", -48_200_000, "-4\u{2009}820 万元", "-4\u{2009}820 10^4 CNY"),
      ("t/yr", 65_000, "6.5 万t/a", "6.5 10^4 t/yr"), ("t/yr", 8480, "8\u{2009}480 t/a", "8\u{2009}480 t/yr"),
      ("tce/yr", 120, "120 吨标煤/a", "120 tce/yr"), ("tce/yr", 23_385, "2.339 万吨标煤/a", "2.339 10^4 tce/yr"),
      ("tce/(10^4 CNY)", 0.05, "0.05 吨标煤/万元", "0.05 tce/(10^4 CNY)"),
      ("kW", 12_000, "12\u{2009}000 kW", "12\u{2009}000 kW"),
    ])
  func chineseHabit(unit: String, value: Double, zh: String, en: String) {
    #expect(DisplayUnit(unit, in: .zh, habit: .cn, largest: abs(value)).amount(value) == zh)
    #expect(DisplayUnit(unit, in: .en, habit: .cn, largest: abs(value)).amount(value) == en)
  }

  @Test("a row has one step, that of its largest figure; results for programs keep their units")
  func habitOfAReport() throws {
    let text = renderText(SmallPark.comparison, width: 200, language: .zh, units: .cn)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("填埋量") })
    #expect(line.split(separator: " ").prefix(4) == ["填埋量", "万t/a", "6.5", "0.848"])
    #expect(text.contains("亿元") == false && text.contains("万元/a"))
    #expect(text.contains("≥ 6 万t/a"))
    let json = try renderReport(SmallPark.comparison, as: .json, style: ReportStyle(units: .cn))
    #expect(json == Array(renderJSON(SmallPark.comparison).utf8))
    let csv = try renderReport(SmallPark.comparison, as: .csv, style: ReportStyle(units: .cn))
    #expect(csv == Array(renderCSV(SmallPark.comparison).utf8))
  }
}
