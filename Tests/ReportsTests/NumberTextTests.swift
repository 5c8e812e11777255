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
}
