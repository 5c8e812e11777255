import ParkModel
import Testing

@Suite("Numbers and ranges are read strictly")
struct QuantityTextTests {
  @Test(
    "number and unit are cut apart",
    arguments: [
      ("12.5 t/h", 12.5, "t/h"), ("75%", 75, "%"), ("75 %", 75, "%"), ("65degC", 65, "degC"), ("65 ℃", 65, "℃"),
      ("-5 degC", -5, "degC"), ("+3 K", 3, "K"), ("1e3 kW", 1000, "kW"), ("2.5E-1 t", 0.25, "t"), ("0", 0, nil),
      ("0.5", 0.5, nil), ("  7  ", 7, nil), ("2.4 万t/a", 2.4, "万t/a"), ("1e3t", 1000, "t"), ("5 e", 5, "e"),
    ] as [(String, Double, String?)])
  func cut(text: String, number: Double, unit: String?) throws {
    let quantity = try QuantityText.parse(text)
    #expect(quantity.number == number)
    #expect(quantity.unit == unit)
  }

  @Test("the parts know where they stand")
  func offsets() throws {
    let quantity = try QuantityText.parse(" 12.5  元/m³ ")
    #expect(quantity.numberRange == 1..<5)
    #expect(quantity.unitRange == 7..<14)
  }

  @Test(
    "other notations of numbers are refused, with the reason",
    arguments: [
      ("1:30", "number-syntax", "1.5 h"), ("014", "number-syntax", "leading zero"), ("00", "number-syntax", "zero"),
      ("nan", "number-syntax", "12.5 t/h"), (".nan", "number-syntax", "12.5"), ("inf", "number-syntax", "12.5"),
      (".inf", "number-syntax", "12.5"), ("1e400", "number-syntax", ""), ("1e-400", "number-syntax", ""),
      ("0x1F", "number-syntax", "digits"), ("0o17", "number-syntax", "digits"), ("1_000", "number-syntax", "digits"),
      ("18,000", "thousands-comma", "18000"), ("1,250,000 t/yr", "thousands-comma", "18000"),
      ("1,5", "thousands-comma", "1.5"), ("1.2.3", "number-syntax", "digits"), ("1/2", "number-syntax", "0.5"),
      ("5-10 mg/L", "number-syntax", "20..30"), ("5~10", "number-syntax", "20..30"), ("1 000 t/h", "number-syntax", ""),
      (".5", "number-syntax", "0.5"), ("5.", "number-syntax", "0.5"), ("", "quantity-empty", "12.5"),
      ("yes", "number-syntax", "12.5"), ("~", "comparison-sign", "alone"), ("2024-01-01", "number-syntax", "20..30"),
      (">= 5", "comparison-sign", "5.."), ("<5", "comparison-sign", "..5"), ("≤ 5", "comparison-sign", "..5"),
      ("约5 t/h", "comparison-sign", "alone"), ("１２ t/h", "full-width-character", "input method"),
      ("75％", "full-width-character", "input method"), ("12\u{A0}t/h", "full-width-character", "input method"),
      ("−5 degC", "full-width-character", "input method"), ("18，000", "full-width-character", "input method"),
      ("--5", "number-syntax", "0.5"), ("+", "number-syntax", ""),
      ("1e5000000000000000000000000000000000000000 t", "number-syntax", ""),
    ])
  func refused(text: String, code: String, hint: String) throws {
    let error = try #require(throws: QuantityError.self) { try QuantityText.parse(text) }
    #expect(error.code.rawValue == code)
    if !hint.isEmpty { #expect(error.hint?.en.contains(hint) == true) }
  }

  @Test(
    "a limit is MAX, MIN..MAX, MIN.. or ..MAX, its unit at the end",
    arguments: [
      ("30 mg/L", nil, 30), ("20..30 mg/L", 20, 30), ("20 .. 30 mg/L", 20, 30), ("..30 mg/L", nil, 30),
      ("20 mg/L..", 20, nil), ("20 mg/L..0.03 g/L", 20, 30), ("5..5 mg/L", 5, 5), ("1e1..2e1 mg/L", 10, 20),
      ("0..30", 0, 30),
    ] as [(String, Double?, Double?)])
  func range(text: String, lower: Double?, upper: Double?) throws {
    var context = UnitContext()
    try context.declare("concentration", as: "mg/L")
    let range = try NamedDimension.concentration.readRange(text, in: context)
    #expect(range == QuantityRange(lower: lower, upper: upper))
  }

  @Test(
    "ranges of pure numbers and shares",
    arguments: [("0.9..", 0.9, nil), ("..2 %", nil, 0.02), ("0.9..0.94", 0.9, 0.94), ("-5..-3", -5, -3)]
      as [(String, Double?, Double?)])
  func shares(text: String, lower: Double?, upper: Double?) throws {
    #expect(try NamedDimension.number.readRange(text, in: UnitContext()) == QuantityRange(lower: lower, upper: upper))
  }

  @Test(
    "a range that is none is refused",
    arguments: [
      ("..", "range-syntax"), ("1...5 t/h", "range-syntax"), ("5 t/h..6", "range-syntax"),
      ("30..20 mg/L", "range-order"),
      ("1..2..3 mg/L", "number-syntax"), ("a..5 mg/L", "number-syntax"), ("20 kW..30 mg/L", "unit-mismatch"),
      ("10 g/L..20 mg/L", "range-order"),
    ])
  func refusedRange(text: String, code: String) throws {
    var context = UnitContext(operatingHours: 8000)
    try context.declare("flow", as: "m3/h")
    let error = try #require(throws: QuantityError.self) {
      try NamedDimension.concentration.readRange(text, in: context)
    }
    #expect(error.code.rawValue == code)
  }
}
