import Testing

@testable import Reports

@Suite("Text that a spreadsheet would take for a formula") struct FormulaTextTests {
  @Test(
    "gets an apostrophe, behind spaces, quotes and semicolons as well",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@A1", "'@A1"), ("  =1", "'  =1"), ("\"=1", "'\"=1"),
      ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠A", "'＠A"), ("a;=1", "a;'=1"), ("'a", "''a"),
      ("a; -1;b", "a;' -1;b"),
      ("a=1", "a=1"), ("pv/wash -> works", "pv/wash -> works"), ("", ""), ("1-2", "1-2"),
    ])
  func neutral(text: String, expected: String) {
    #expect(FormulaText.neutral(text) == expected)
    #expect(FormulaText.isRisky(text) == (text != expected && text != "'a"))
  }

  @Test(
    "one apostrophe taken off at each place gives the text back", arguments: ["=1", "'=1", "a;=1", "''", "a;'b", "x"])
  func reversible(text: String) {
    let back = FormulaText.neutral(text).split(separator: ";", omittingEmptySubsequences: false)
      .map { $0.first == "'" ? $0.dropFirst() : $0 }.joined(separator: ";")
    #expect(back == text)
  }

  @Test(
    "a field stands in quotes where it must",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("=1", "\"'=1\""), (" a", "\" a\""),
      ("a\nb", "a<U+000A>b"), ("\t=1", "<U+0009>=1"), ("\u{202E}x", "<U+202E>x"),
    ])
  func field(text: String, expected: String) { #expect(CSVField.text(text) == expected) }

  @Test(
    "a number is the shortest that reads back",
    arguments: [
      (0.1 + 0.2, "0.30000000000000004"), (320, "320"), (-0.0, "0"), (1e-14, "1e-14"), (.nan, ""), (.infinity, ""),
    ])
  func number(value: Double, expected: String) { #expect(CSVField.number(value) == expected) }
}
