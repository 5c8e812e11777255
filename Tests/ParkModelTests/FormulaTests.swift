import ParkModel
import Testing

@Suite("Computed properties are linear forms, or one over another")
struct FormulaTests {
  @Test(
    "what can be said",
    arguments: [
      ("2 CaO - 1.65 Al2O3", ["CaO": 2, "Al2O3": -1.65], nil),
      ("-CaO+SiO2", ["CaO": -1, "SiO2": 1], nil),
      ("Na2O + 0.658 K2O", ["Na2O": 1, "K2O": 0.658], nil),
      ("CaO + CaO", ["CaO": 2], nil),
      ("2*(CaO + 3 MgO) - MgO", ["CaO": 2, "MgO": 5], nil),
      ("CaO * 2", ["CaO": 2], nil),
      ("NH3-N + 氨氮", ["NH3-N": 1, "氨氮": 1], nil),
      ("CaO -MgO", ["CaO": 1, "MgO": -1], nil),
      ("(CaO + MgO) / 2", ["CaO": 0.5, "MgO": 0.5], nil),
      ("1e3 Cl", ["Cl": 1000], nil),
      ("Al2O3 / Fe2O3", ["Al2O3": 1], ["Fe2O3": 1]),
      (
        "(CaO - 1.65 Al2O3 - 0.35 Fe2O3) / (2.8 SiO2)", ["CaO": 1, "Al2O3": -1.65, "Fe2O3": -0.35], ["SiO2": 2.8]
      ),
      ("CaO / 2.8 SiO2", ["CaO": 1], ["SiO2": 2.8]),
    ] as [(String, [String: Double], [String: Double]?)])
  func reads(_ text: String, _ above: [String: Double], _ below: [String: Double]?) throws {
    let formula = try FormulaText.parse(text)
    #expect(formula.numerator == LinearForm(above))
    #expect(formula.denominator == below.map { LinearForm($0) })
  }

  /// The text at fault stands between the marks.
  @Test(
    "what cannot, and where",
    arguments: [
      ("CaO * [SiO2]", "not-linear", "product"), ("2 CaO [SiO2]", "not-linear", "product"),
      ("CaO [(]SiO2 + MgO)", "not-linear", "product"),
      ("CaO / SiO2 [/] MgO", "not-linear", "ratio-of-ratio"), ("(CaO [/] SiO2) + MgO", "not-linear", "ratio-inside"),
      ("CaO - [0.5]", "not-linear", "number-alone"), ("[0.5] + CaO", "not-linear", "number-alone"),
      ("1 [/] CaO", "not-linear", "number-alone"),
      ("CaO + MgO [/] SiO2", "formula-syntax", "bare-sum"), ("CaO / [SiO2] + MgO", "formula-syntax", "bare-sum"),
      ("(CaO + MgO", "formula-syntax", "open"), ("CaO[)]", "formula-syntax", "closed"),
      ("CaO + [*] MgO", "formula-syntax", "name-missing"), ("CaO [2]", "formula-syntax", "factor-behind"),
      ("CaO / [0]", "formula-syntax", "zero"), ("CaO [×] 2", "formula-syntax", "sign"),
      ("CaO [−] MgO", "formula-syntax", "sign"), ("CaO [^] 2", "formula-syntax", "sign"),
      ("CaO - CaO", "formula-syntax", "counts-nothing"), ("", "formula-syntax", "empty"),
      ("[1,000 CaO]", "thousands-comma", "comma"),
    ])
  func refuses(_ marked: String, _ code: String, _ message: String) {
    let text = marked.filter { $0 != "[" && $0 != "]" }
    do throws(QuantityError) {
      let formula = try FormulaText.parse(text)
      Issue.record("\(text) was read as \(formula)")
    } catch {
      #expect(error.code.rawValue == code)
      #expect(error.message.id.contains(message), "\(error.message.id)")
      guard let open = marked.firstIndex(of: "["), let close = marked.firstIndex(of: "]") else { return }
      let start = marked[..<open].utf8.count
      #expect(error.range == start..<start + marked[open..<close].utf8.count - 1, "\(text)")
    }
  }

  @Test("a name knows where it stands, in bytes")
  func mentions() throws {
    let mentions = try FormulaText.parse("氨氮 + 2 COD").mentions
    #expect(mentions.map(\.name) == ["氨氮", "COD"])
    #expect(mentions.map(\.range) == [0..<6, 11..<14])
  }

  /// 50 and 2 of CaO and SiO2 in two tonnes: 25 over 5.6.
  @Test("a ratio asks for masses, a form for tonnes as well, and absent is not zero")
  func values() {
    let origin = Origin(path: "test")
    let form = ComputedProperty(id: "f", numerator: LinearForm(["CaO": 1, "SiO2": -1]), origin: origin)
    #expect(form.value(tonnes: 2) { ["CaO": 50, "SiO2": 2][$0] } == 24)
    let ratio = ComputedProperty(
      id: "r", numerator: LinearForm(["CaO": 1]), denominator: LinearForm(["SiO2": 2.8]), origin: origin)
    #expect(ratio.value(tonnes: 2) { ["CaO": 50, "SiO2": 2][$0] } == 50 / (2.8 * 2))
    #expect(ratio.value(tonnes: 2) { ["CaO": 50][$0] } == nil)
    #expect(ratio.value(tonnes: 2) { ["CaO": 50, "SiO2": 0][$0] } == nil)
  }
}
